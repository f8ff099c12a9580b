import { type Detector } from './detector.ts';

/**
 * What ARC says of an exception, below the line `Oops` and the program's path; arch/arc/kernel/troubleshoot.c, 3.9 to 6.19. The same is printed
 * of programs that die; there the flags of STAT32 tell it (../parts/arc.ts):
 *
 *     [ECR   ]: 0x00220100 => Invalid Read @ 0x00000008 by insn @ 0x8b1bc7e8
 *     [ECR   ]: 0x00230400 => Misaligned r/w from 0x00000001
 */
const shared: Pick<Detector, 'role' | 'triggers' | 'blame'> = {
  role: 'die',
  triggers: ['[ECR   ]: 0x'],
  blame: 'pointer',
};

export const arcFault: Detector = {
  ...shared,
  kind: 'oops',
  pattern: /^\[ECR {3}\]: 0x[0-9a-f]{8} => Invalid \w+ @ 0x(?<address>[0-9a-f]{8}) by insn @ /,
  title: 'BUG: unable to handle kernel paging request in {function}',
};

export const arcMisaligned: Detector = {
  ...shared,
  kind: 'trap',
  pattern: /^\[ECR {3}\]: 0x[0-9a-f]{8} => Misaligned r\/w from 0x(?<address>[0-9a-f]{8})/,
  title: 'misaligned access in {function}',
};
