import { wholeNumber } from '../text/whole-number.ts';

/** A place in kernel text as `%pB` prints it: `ext4_lookup+0x118/0x170 [ext4]`. */
export interface Symbol {
  /** Compiler suffixes cut off: `string.isra.7` is `string`. */
  function: string;
  offset: number | null;
  size: number | null;
  module: string | null;
}

/**
 * A symbol with its offset; a build id may stand behind the module (5.14 on): `[ext4 1a2b3c...]`.
 * x86_64 to 2.6.18 prints the module in front, `:ext3:ext3_lookup+0x54/0x120`; ppc64 with the first ABI a dot, `.ext4_lookup+0x1/0x2`.
 */
export const symbolSource = String.raw`(?::(?<module0>[\w-]+):)?\.?(?<name>[A-Za-z_$][\w.$]*)\+(?<offset>0x[0-9a-f]+)(?:\/(?<size>0x[0-9a-f]+))?(?: \[(?<module>[\w-]+)(?: [0-9a-f]{20,})?\])?`;

/** Up to 2.6.15 a lock that was taken was waited for out of line, in a section of its own for each file: `.text.lock.dcache+0x21/0x13e`. */
const lockSection = /^\.?text\.lock\./;

/** `__do_fault.isra.61` -> `__do_fault`: compilers split and clone functions, the source has only the first part. */
export function withoutSuffix(name: string): string {
  if (lockSection.test(name)) return name.replace(/^\.?/, '.');
  const dot = name.indexOf('.', 1);
  return dot < 0 ? name : name.slice(0, dot);
}

/** From the groups of `symbolSource`. */
export function symbolFrom(groups: Record<string, string | undefined>): Symbol | null {
  const { name, offset, size, module, module0 } = groups;
  if (name === undefined) return null;
  return {
    function: withoutSuffix(name),
    offset: wholeNumber(offset),
    size: wholeNumber(size),
    module: module ?? module0 ?? null,
  };
}
