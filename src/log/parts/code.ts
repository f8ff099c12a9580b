import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/**
 * Instruction bytes around the faulting one, which stands in marks; arm prints words in parentheses. ppc64 prints rows of words under
 * a heading (to 6.11), s390x one instruction on a row, `>` in front of the one that the processor would have gone on with:
 *
 *     Code: 16 4c 09 f6 48 c1 e6 10 <4c> 09 fb 48 c1 e3 10
 *     Code: aa0003f3 f9400000 (f9401000) b4000060
 *     Code: Bad RIP value.
 *     Instruction dump:
 *     60000000 e93f0010 7c0802a6 <e9290010> 7d2903a6
 *     Krnl Code: 00000000a8e1233e: e310f0a00004	lg	%r1,160(%r15)
 *               >00000000a8e12346: e32010000004	lg	%r2,0(%r1)
 */
const heading = /^(?:Code|Instruction dump): ?(?<text>.*)$/;

const begins = /^(?:Code|Instruction dump|Krnl Code):/;

const words = /^(?:<?[0-9a-f]{8}>? *)+$/;

const instruction = /^(?:Krnl Code:)?\s*(?<mark>[>#*]*)[0-9a-f]{16}: (?<bytes>[0-9a-f]{2,}(?: [0-9a-f]{2,})*)(?:\s|$)/;

export function code(line: Line, report: Report): boolean {
  if (!report.inCode && !begins.test(line.text)) return false;
  const found = heading.exec(line.text)?.groups;
  if (found !== undefined) {
    // A second `Code:` is that of the system call in user space.
    const isDump = line.text.startsWith('Instruction dump');
    report.inCode = report.code === null && isDump;
    const text = (found['text'] ?? '').trim();
    if (report.code === null) append(isDump ? joinedRows(text) : text, line, report);
    return true;
  }
  if (line.text.startsWith('Krnl Code:') && report.code === null) report.inCode = true;
  if (!report.inCode) return false;
  const row = words.test(line.text) ? joinedRows(line.text.trim()) : instructionIn(line.text);
  report.inCode = row !== null;
  if (row !== null) append(row, line, report);
  return row !== null;
}

/** Rows of a dump that were put onto one line have wider gaps between them. */
const joinedRows = (text: string): string => text.replace(/ {2,}/g, ' ');

function instructionIn(text: string): string | null {
  const groups = instruction.exec(text)?.groups;
  if (groups === undefined) return null;
  const bytes = (groups['bytes'] ?? '').replaceAll(' ', '');
  return groups['mark']?.includes('>') === true ? `<${bytes}>` : bytes;
}

function append(text: string, line: Line, report: Report): void {
  if (text === '') return;
  report.code = report.code === null ? text : `${report.code} ${text}`;
  report.places.code ??= placeIn(line);
}
