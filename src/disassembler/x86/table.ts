/** One instruction as a table of opcodes has it: a mnemonic, and operands by their codes, the destination first. */
export interface Form {
  /** One for each size of operands, 2, 4 and 8 bytes; or one for all. */
  mnemonics: string[];
  /** A letter for its size (`b`, `w`, `l`, `q`) is put behind the mnemonic where no register tells it. */
  sized: boolean;
  operands: string[];
  /** With 64 bits alone, or with 32 alone, where it has them only in one of both. */
  bits: 32 | 64 | null;
}

/** What an opcode stands for: one form, or eight that the ModRM byte chooses from; null where there is none. */
export type Entry = (Form | null)[];

/**
 * Reads a table of opcodes. A row: opcode, or a range of them; then the instruction, or eight of them, `|` between, told apart by the `reg`
 * field of the ModRM byte; one without operands has those of the last.
 *
 *     8d        lea Gv,Mn
 *     50-57     push Zs
 *     c1        rol~|ror~|rcl~|rcr~|shl~|shr~||sar~ Ev,Ib
 *     f3b8      popcnt Gv,Ev         with this prefix alone
 *     01:ca     clac                 with this ModRM byte alone
 *     98        cbtw/cwtl/cltq       by the size of its operands
 *     27        !daa                 not with 64 bits
 *     63        +movslq Gv,Ed        with 64 bits alone
 */
export function opcodeTable(rows: string): Map<string, Entry> {
  const table = new Map<string, Entry>();
  for (const row of rows.split('\n')) {
    const found = /^ *(\S+) +(\S.*)$/.exec(row);
    if (found === null) continue;
    const [, keys = '', forms = ''] = found;
    for (const key of keysOf(keys)) table.set(key, entryOf(forms.trim()));
  }
  return table;
}

function keysOf(keys: string): string[] {
  const [first = '', last] = keys.split('-');
  if (last === undefined) return [first];
  const from = Number.parseInt(first, 16);
  return Array.from({ length: Number.parseInt(last, 16) - from + 1 }, (_, step) => hexByte(from + step));
}

function entryOf(text: string): Entry {
  const forms = text.split('|');
  const [, shared = ''] = (forms.at(-1) ?? '').split(' ');
  return forms.map((form) => {
    const [name = '', operands = shared] = form.split(' ');
    if (name === '') return null;
    return {
      mnemonics: name.replace(/^[!+]|~$/g, '').split('/'),
      sized: name.endsWith('~'),
      operands: operands === '' ? [] : operands.split(','),
      bits: name.startsWith('!') ? 32 : name.startsWith('+') ? 64 : null,
    };
  });
}

export function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
