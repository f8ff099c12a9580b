/** Architectures by the names that `uname -m` prints, one for each family. */
export const architectures = [
  'x86_64',
  'i386',
  'arm64',
  'arm',
  'ppc64',
  's390x',
  'riscv',
  'loongarch',
  'mips',
  'sparc',
  'parisc',
  'ia64',
  'alpha',
  'm68k',
  'sh',
  'arc',
  'microblaze',
] as const;

export type Architecture = (typeof architectures)[number];

/** Other spellings, as package names and `crash> sys` print them. */
const spellings = new Map<string, Architecture>([
  ['amd64', 'x86_64'],
  ['i486', 'i386'],
  ['i586', 'i386'],
  ['i686', 'i386'],
  ['aarch64', 'arm64'],
  ['armv7l', 'arm'],
  ['armv7hl', 'arm'],
  ['ppc64le', 'ppc64'],
  ['ppc64el', 'ppc64'],
  ['riscv64', 'riscv'],
  ['loongarch64', 'loongarch'],
  ['mips64', 'mips'],
  ['sparc64', 'sparc'],
  ['parisc64', 'parisc'],
  ['sh4', 'sh'],
]);

/** `aarch64` -> `arm64`; null for a word that names no architecture. */
export function architectureOf(word: string): Architecture | null {
  return architectures.find((architecture) => architecture === word) ?? spellings.get(word) ?? null;
}
