import { type CrashEvent, type Frame, type Taint } from '../../kernel/event.ts';
import { type CrashKind, kinds } from '../../kernel/kinds.ts';
import { parseRelease } from '../../kernel/releases.ts';
import { remembered } from '../../kernel/remembered.ts';
import { blamedIn } from '../blame/find.ts';
import { placeIn, placeOf } from '../lines/line.ts';
import { type Extent, widen } from '../report/own-lines.ts';
import { framesOf, type Headline, namesIn, type Report } from '../report/report.ts';
import { wentDown } from '../session/descent.ts';
import { architectureIn } from './architecture-in.ts';
import { addressOf, addressPlace } from './fault-address.ts';
import { kindOf } from './kind-of.ts';
import { isFaultOfProgram } from './of-program.ts';
import { principal, tellsLittle } from './principal.ts';
import { registersOf } from './registers-of.ts';
import { toldByTrace } from './reporters.ts';
import { namesTask, taskIn, taskOf } from './task-of.ts';
import { showsPlace, tellsOfCrash } from './tells-of-crash.ts';
import { altTitlesOf, titleOf } from './title-of.ts';

/** A finished report to the event that it tells of; null where it tells of none. */
export function eventOf(report: Report): CrashEvent | null {
  if (report.silent || isFaultOfProgram(report)) return null;
  const printed = principal(report.headlines);
  const told = printed === null ? toldByTrace(report) : null;
  const headline = tellsLittle(printed, report) ? null : (printed ?? told);
  if (headline === null && !tellsOfCrash(report)) return null;
  const blamed = blamedIn(told === null ? report : { ...report, headlines: [told] }, headline);
  const name = blamed?.function ?? null;
  // Of a trace that is looked through from its middle on, all of it is shown.
  const own = framesOf(report);
  const stack = blamed?.stack ?? own;
  const frames = stack === own || isPartOf(stack, own) ? own : stack;
  const kind = kindOf(report, headline, name);
  const address = addressOf(report, headline);
  const release = report.release === null ? null : parseRelease(report.release);
  const task = taskOf(report, headline);
  const extent = extentOf(report);
  const arch = report.arch ?? release?.architecture ?? architectureIn(report);
  const event: CrashEvent = {
    kind,
    severity: report.panicked ? 'crash' : kinds[kind].severity,
    title: titleOf(kind, headline, report, name),
    altTitles: altTitlesOf(headline, report, name),
    function: name,
    module: blamed?.module ?? null,
    offset: blamed?.offset ?? null,
    size: blamed?.size ?? null,
    panicked: report.panicked || headline?.detector.role === 'panic' || (report.session && wentDown(namesIn(report))),
    corrupted: blamed === null && !showsPlace(report) && frames.length === 0 && !isToldWithoutTrace(kind, headline),
    release: report.release,
    arch,
    distro: release === null || release.distribution === 'kernel.org' ? null : release.distribution,
    cpu: task.cpu,
    pid: task.pid,
    comm: task.comm,
    hardware: report.hardware,
    taint: report.taint === null ? null : taintOf(report.taint),
    frames,
    descent: frames === own ? report.descent : 0,
    modules: report.modules,
    registers: registersOf(report, arch),
    firstLine: extent.first,
    lastLine: extent.last,
    headline: printed === null ? null : printed.line.text.trim(),
    messages: [
      ...report.headlines.map(({ line }) => ({ text: line.text.trim(), place: placeIn(line) })),
      ...report.texts,
    ],
    panicReason: report.panicReason,
    pointer: report.pointer && {
      function: report.pointer.symbol?.function ?? null,
      offset: report.pointer.symbol?.offset ?? null,
      size: report.pointer.symbol?.size ?? null,
      address: report.pointer.address,
      place: report.pointer.place,
    },
    address,
    errorCode:
      report.errorCode ??
      report.headlines.map(({ groups }) => groups['errorCode']).find((code) => code !== undefined) ??
      null,
    code: report.code,
    workqueue: report.workqueue,
    unloaded: report.unloaded,
    build: report.build,
    repeated: 0,
    uptime: report.firstLine.time,
    memory: report.memory,
    places: report.places,
  };
  if (printed !== null) event.places.headline = placeIn(printed.line);
  if (namesTask(headline)) event.places.process = placeOf(headline.line, taskIn(headline));
  if (blamed !== null) event.places.function = blamed.place;
  else if (report.pointer !== null) event.places.function = report.pointer.place;
  if (address !== null) event.places.address = addressPlace(report, headline);
  return event;
}

/**
 * A message for which no function is to blame says in its own line what happened, and is whole without a trace; a report whose class
 * cannot be told has lost its headline:
 *
 *     unregister_netdevice: waiting for eth0 to become free. Usage count = 2
 */
function isToldWithoutTrace(kind: CrashKind, headline: Headline | null): boolean {
  return headline?.detector.blame === 'none' && kind !== 'oops';
}

function isPartOf(part: Frame[], whole: Frame[]): boolean {
  const known = new Set(whole);
  return part.every((frame) => known.has(frame));
}

/** The last line stands behind those that are kept where the report is very long. */
function extentOf({ own: { first, last }, lastLine }: Report): Extent {
  const extent = { first, last };
  widen(extent, lastLine);
  return extent;
}

const taintOf = remembered((raw): Taint => ({
  raw: raw === '' ? 'Not tainted' : raw,
  flags: raw.match(/[A-Za-z]/g) ?? [],
}));
