import { type Detector } from './detector.ts';

/**
 * arm, arch/arm/mm/alignment.c, an instruction that cannot be emulated; `Unhandled fault: alignment exception` follows:
 *
 *     Alignment trap: not handling instruction e1b20f9f at [<8028bc44>]
 */
export const alignmentTrap: Detector = {
  kind: 'trap',
  role: 'precursor',
  triggers: ['Alignment trap: '],
  pattern: /^Alignment trap: not handling instruction [0-9a-f]+ at \[</,
  blame: 'pointer',
  title: 'Alignment trap in {function}',
};
