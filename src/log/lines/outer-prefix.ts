import { beginsBlock } from '../blocks/arrange.ts';
import { callerId } from '../containers/caller-id.ts';
import { mayBeDamaged } from '../containers/copy-damage.ts';
import { dmesg } from '../containers/dmesg.ts';
import { endOfStamp } from '../containers/stamp.ts';
import { type Chain, longer, noPrefix, outerPrefixes } from '../containers/take.ts';
import { type AsciiText } from '../text/ascii.ts';

/** What stands in front of the kernel's own stamp, or of the message where there is none: nothing, or what containers put there. */
export interface OuterPrefix {
  text: string;
  /** Seconds since boot, where a container tells them. */
  time: number | null;
  chain: Chain;
  /** With the kernel's stamp behind it, and with the caller behind that. */
  stamped: Chain;
  stampedWithCaller: Chain;
}

/** A line that is the kernel's own from its first character on. */
export const noOuterPrefix: OuterPrefix = outerPrefixOf('', null, noPrefix);

/**
 * Nearly every line of syslog has the prefix of the line above, to the letter: a crash is printed within a second. Where the kernel's stamp follows
 * it need not be read again; what else follows may tell that it is no prefix.
 *
 *     Feb  4 06:51:39 host01 kernel: [  725.795102] RIP: 0010:nf_queue+0x1/0x2
 *     Feb  4 06:51:39 host01 kernel: [  725.795104] Call Trace:
 */
export interface OuterPrefixes {
  /** That of a line, where the line above had one as well; otherwise none is looked for. */
  expected: (ascii: AsciiText, from: number, to: number) => OuterPrefix;
  /** That of a line; none where it tells more of the message than the time. */
  read: (ascii: AsciiText, from: number, to: number) => OuterPrefix;
}

/** Escapes of a container, and the quotation marks of a field: what stands in the row may not be what it says. */
export const ofContainer = /"|#0|\\x/;

export function outerPrefixReader(): OuterPrefixes {
  /** Of the line above. */
  let last = noOuterPrefix;
  /** The kernel's stamp stood behind it. */
  let wasStamped = false;

  const read = ({ text, bytes }: AsciiText, from: number, to: number): OuterPrefix => {
    const { end, facts, chain } = outerPrefixes(text, from);
    const { time = null, ...others } = facts;
    const prefix = text.slice(from, end);
    const isMore = Object.keys(others).length > 0 || mayBeDamaged(prefix) || ofContainer.test(prefix);
    const isPlain = prefix !== '' && !isMore && !beginsBlock(text.slice(from, to));
    last = isPlain ? outerPrefixOf(prefix, time, chain) : noOuterPrefix;
    wasStamped = endOfStamp(bytes, end) >= 0;
    return last;
  };

  const expected = (ascii: AsciiText, from: number, to: number): OuterPrefix => {
    if (last === noOuterPrefix) return last;
    const isSame = wasStamped && ascii.text.startsWith(last.text, from);
    return isSame && endOfStamp(ascii.bytes, from + last.text.length) >= 0 ? last : read(ascii, from, to);
  };

  return { expected, read };
}

function outerPrefixOf(text: string, time: number | null, chain: Chain): OuterPrefix {
  const stamped = longer(chain, dmesg);
  return { text, time, chain, stamped, stampedWithCaller: longer(stamped, callerId) };
}
