import { type Detector } from './detector.ts';

/**
 * A non-maskable interrupt that no handler knows, or with which the chip set tells of an error; arch/x86/kernel/nmi.c (traps.c to 3.0),
 * 2.6.9 to 6.19. With kernel.unknown_nmi_panic, panic_on_unrecovered_nmi or panic_on_io_nmi a panic follows:
 *
 *     Uhhuh. NMI received for unknown reason 31 on CPU 0.
 *     NMI: PCI system error (SERR) for reason a1 on CPU 0.
 *     NMI: IOCK error (debug interrupt?) for reason 61 on CPU 0.
 */
export const nmi: Detector = {
  kind: 'nmi',
  role: 'report',
  triggers: ['Uhhuh. NMI received', 'NMI: PCI system error', 'NMI: IOCK error'],
  pattern:
    /^(?:Uhhuh\. NMI received|NMI: (?:PCI system error \(SERR\)|IOCK error \(debug interrupt\?\)) for reason [0-9a-f]+)(?:.* on CPU (?<cpu>\d+)\.)?/,
  blame: 'none',
  title: 'NMI received',
};
