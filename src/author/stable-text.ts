/** A path of the kernel's source, whatever folder it was built in: `net/core/dev.c`. */
const sourceFile =
  /\b(?:arch|block|certs|crypto|drivers|fs|init|io_uring|ipc|kernel|lib|mm|net|security|sound|virt|include)\/(?:[\w+-]+\/)*[\w+-]+\.[chS]\b/;

/** What differs from crash to crash: numbers, addresses, offsets into functions, names in quotes. */
const changing =
  /\b0x[0-9a-f]+\b|\b[0-9a-f]{8,}\b|\w+\+0x[0-9a-f]+\/0x[0-9a-f]+|(?<![\w-])[-+]?\d[\d.:]*|["'“”][^"'“”]*["'“”]|\[[^\]]*\]|<[^>]*>/gi;

/** Shorter texts stand in any log. */
const shortest = 10;

/** The source file that a message names. */
export function sourceFileIn(message: string): string | null {
  return sourceFile.exec(message)?.[0] ?? null;
}

/** The longest part of a message that is the same in every crash of its sort; null where there is none worth looking for. */
export function stableText(message: string): string | null {
  const parts = message.split(changing).map((part) => part.replace(/^[\s:;,.()=-]+|[\s:;,(=-]+$/g, ''));
  const [longest = ''] = parts.sort((a, b) => b.length - a.length);
  return longest.length < shortest ? null : longest;
}
