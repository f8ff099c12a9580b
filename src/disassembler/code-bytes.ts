/** What stands behind `Code:`. */
export interface CodeBytes {
  bytes: Uint8Array;
  /** Which of them the processor stood at; null where none is marked. */
  mark: number | null;
}

/** The kernel prints no more (`code_bytes=`, arch/x86/kernel/dumpstack.c of 2.6.25 to 4.17); far less by default. */
const mostBytes = 8192;

/** The bytes of x86, `48 89 fb <48> 8b`. */
export function x86Bytes(code: string): CodeBytes {
  return read(code, /^(<?)([0-9a-f]{2})>?$/, (digits) => [Number.parseInt(digits, 16)]);
}

/** The words of arm64, `d503201f f9400000 (b9400001)`; in memory the lowest byte is the first. */
export function arm64Bytes(code: string): CodeBytes {
  return read(code, /^(\(?)([0-9a-f]{8})\)?$/, (digits) =>
    [6, 4, 2, 0].map((from) => Number.parseInt(digits.slice(from, from + 2), 16)),
  );
}

/** All up to the first word that is none: a line that was cut, or text that follows it where line ends were lost. */
function read(code: string, form: RegExp, bytesOf: (digits: string) => number[]): CodeBytes {
  const bytes: number[] = [];
  let mark: number | null = null;
  for (const word of code.slice(0, mostBytes * 3 + 2).split(' ')) {
    const found = form.exec(word);
    if (found === null) break;
    if (found[1] !== '') mark = bytes.length;
    bytes.push(...bytesOf(found[2] ?? ''));
  }
  return { bytes: Uint8Array.from(bytes), mark };
}
