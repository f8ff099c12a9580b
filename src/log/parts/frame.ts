import { type Context, type Frame } from '../../kernel/event.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { readOnce, type TracedSymbol } from '../lines/wording.ts';
import { decodedSource, mayBeDecoded } from '../symbols/decoded-symbol.ts';
import { plainFrame } from '../symbols/plain-frame.ts';
import { symbolFrom, symbolSource } from '../symbols/symbol.ts';
import { asciiOf } from '../text/ascii.ts';

/**
 * A frame of a call trace:
 *
 *      [<ffffffff8ca53b40>] cdev_put+0x20/0x30                 2.6.18 to 4.9
 *      [<ffffffff8c91358f>] ? futex_wait+0x11f/0x280           a stale word on the stack
 *      tcp_v4_syn_recv_sock+0x5a/0x400                         4.10 on
 *      ext4_filemap_fault+0x36/0x50 [ext4]
 *     [c000000123] [c000000000123456] foo+0x1/0x2 (unreliable) ppc64; in capitals to 2.6.24
 *     ([<00000000a8e12340>] foo+0x1/0x2)                       s390x, a stale word
 *      ext4_lookup+0x36/0x50 [ext4] (P)                        arm64, 6.13 on, how the unwinder found it
 *     [cdev_put+32/48] cdev_put+0x20/0x30                      klogd put the symbol in place of the address, to 2.6
 *     [] cdev_put+0x20/0x30, ([] foo+0x1/0x2)                 a web page took <ffffffff8ca53b40> for markup
 *     [<(ptrval)>] cdev_put+0x20/0x30                         openrisc, early in the boot
 */
const frame = new RegExp(
  String.raw`^\s*(?<open>\()?(?:\[(?:<?(?:[0-9a-fA-F]{8,16}|\(_*ptrval_*\))?>?|[\w.]{1,64}\+\d{1,12}\/\d{1,12})\]\s*)*(?:\(\[<[0-9a-f]+>\]\)\s*)?(?<stale>\? )?${symbolSource}(?<marks>(?: \([A-Za-z]+\))*)`,
);

/** `? __die (arch/x86/kernel/dumpstack.c:421)`: decoded by the kernel's script. */
const decodedFrame = new RegExp(String.raw`^\s*(?<stale>\? )?${decodedSource}(?: \([A-Z]+\))*$`);

/** A frame without a symbol: module text that kallsyms does not know. */
const rawFrame = /^\s*\[<(?<address>[0-9a-f]{8,16})>\] (?<stale>\? )?0x[0-9a-f]{1,16}\b/;

/** Whether a line is a frame. */
export function isFrame(line: Line): boolean {
  return line.frame !== null || holdsFrame(line);
}

const holdsFrame = readOnce((text) => tracedSymbolIn(text.trimStart()) !== null);

/** A frame of a trace; null for any other line. */
export function frameOf(text: string, line: Line, context: Context | null): Frame | null {
  const symbol = tracedSymbolIn(text);
  return symbol && frameOn(line, symbol, context);
}

/** The frame that stands on a line. */
export function frameOn(line: Line, symbol: TracedSymbol, context: Context | null): Frame {
  return { ...symbol, context, line: line.number, place: placeIn(line) };
}

/** The symbol of a frame that a text begins with; null where it begins with none. */
export function tracedSymbolIn(text: string): TracedSymbol | null {
  return plainSymbolIn(text) ?? symbolInAnyForm(text);
}

/** Most lines are none: their letters are not read. */
function plainSymbolIn(text: string): TracedSymbol | null {
  const ascii = text.includes('+0x') ? asciiOf(text) : null;
  return ascii && plainFrame(ascii, 0, text.length);
}

/** The symbol of a line that is a frame and nothing else; null for any other line. */
export const plainSymbolOf = readOnce(plainSymbolIn);

/** Whether a line may be a frame like the one above it. */
export function mayBeFrame(text: string): boolean {
  return plainSymbolIn(text) !== null;
}

/** Most lines are none, and have no offset, no address in brackets and no place of the source: the expressions are not tried on them. */
function symbolInAnyForm(text: string): TracedSymbol | null {
  const hasOffset = text.includes('+0x');
  const isDecoded = !hasOffset && mayBeDecoded(text);
  if (!hasOffset && !isDecoded && !text.includes('[<')) return null;
  const found = hasOffset ? frame.exec(text) : isDecoded ? decodedFrame.exec(text) : null;
  if (found?.groups !== undefined) {
    const { open, stale, marks = '' } = found.groups;
    const symbol = symbolFrom(found.groups);
    const reliable = open === undefined && stale === undefined && !marks.includes('(unreliable)');
    return symbol && { ...symbol, reliable };
  }
  const raw = rawFrame.exec(text)?.groups;
  if (raw === undefined) return null;
  return {
    function: `0x${raw['address'] ?? ''}`,
    offset: null,
    size: null,
    module: null,
    reliable: raw['stale'] === undefined,
  };
}
