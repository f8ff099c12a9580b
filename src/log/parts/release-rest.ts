import { type Line, placeOf } from '../line.ts';
import { type Report } from '../report.ts';

const form = /^ *(?<rest>[\w.+~-]*?) ?(?<build>#\d.*)$/;

/** Whether a line may be the end of another one. */
export function wrapsRelease(text: string): boolean {
  return form.test(text);
}

const release = /^\d+\.\d[\w.+~-]*$/;

/**
 * Where a letter has wrapped the line of the process, its release goes on in the next one, or begins there:
 *
 *     CPU: 10 UID: 107 PID: 6210 Comm: qemu-system-s39 Kdump: loaded Not tainted 6.16.0-
 *     rc7-00005-g4ff8295d8d61 #79 NONE
 */
export function releaseRest(line: Line, report: Report): boolean {
  const { cutRelease } = report;
  if (cutRelease === null || report.release !== null || line.number !== cutRelease.line + 1) return false;
  const { rest = '', build = '' } = form.exec(line.text)?.groups ?? {};
  const whole = cutRelease.text + rest;
  if (build === '' || !release.test(whole)) return false;
  report.release = whole;
  report.build = build.trim();
  report.places.release = placeOf(line, rest === '' ? build : rest);
  return true;
}
