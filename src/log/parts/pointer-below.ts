import { firstMatch } from '../text/first-match.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { symbolFrom, symbolSource } from '../symbols/symbol.ts';
import { setRegister } from './set-register.ts';

/**
 * x86_64 to 2.6.24 ends the headline with `RIP:` and prints the place on the next line (arch/x86_64/mm/fault.c), 2.6.9 and 2.6.18:
 *
 *     Unable to handle kernel NULL pointer dereference at 0000000000000010 RIP:
 *     <ffffffff8018c3f5>{vfs_write+207}
 *      [<ffffffff88a5b07d>] :ext3:ext3_lookup+0x1d/0x80
 *
 * i386 to 2.6.18 prints the address alone, the symbol further below (arch/i386/mm/fault.c):
 *
 *      printing eip:
 *     c0165a3f
 */
const forms = [
  new RegExp(String.raw`^\s*\[<(?<address>[0-9a-f]{16})>\] +${symbolSource}`),
  /^\s*<(?<address>[0-9a-f]{16})>\{(?::(?<module>[\w-]+):)?(?<name>[A-Za-z_$][\w.$]*)\+(?<offset>\d+)\}/,
];

export function pointerBelow(line: Line, report: Report): boolean {
  const { text: above } = report.waiting.at(-1) ?? report.lastLine;
  if (above.endsWith('printing eip:')) return bareAddress(line, report);
  if (!above.endsWith(' RIP:')) return false;
  const groups = firstMatch(forms, line.text)?.groups;
  if (groups === undefined) return false;
  report.arch ??= 'x86_64';
  report.pointer ??= { symbol: symbolFrom(groups), address: groups['address'] ?? null, place: placeIn(line) };
  return true;
}

function bareAddress(line: Line, report: Report): boolean {
  if (!/^[0-9a-f]{8}$/.test(line.text)) return false;
  report.arch ??= 'i386';
  setRegister('EIP', line.text, line, report);
  return true;
}
