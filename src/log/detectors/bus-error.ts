import { type Detector } from './detector.ts';

/**
 * What MIPS says above the line of die() where the bus reported an error; arch/mips/kernel/traps.c, do_be(), 2.4 to 6.19. The same is printed
 * of programs, which run below the half of the addresses that is the kernel's:
 *
 *     Data bus error, epc == 80015750, ra == 80013de8
 *     Instruction bus error, epc == ffffffff8045aed8, ra == ffffffff8045aeb8
 *     Starting food:  Data bus error, epc == 80015750, ra == 80013de8Oops[#1]:         behind what a program left unfinished on the console
 */
export const busError: Detector = {
  kind: 'external-abort',
  role: 'precursor',
  triggers: [' bus error, epc == '],
  pattern: /(?:^|: +)(?<what>(?:Data|Instruction) bus error), epc == [89a-f](?:[0-9a-f]{7}|[0-9a-f]{15}), ra == /,
  blame: 'pointer',
  title: '{what} in {function}',
};
