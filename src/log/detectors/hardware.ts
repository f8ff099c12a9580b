import { type Detector } from './detector.ts';

/**
 * A machine check that stops the machine; arch/x86/kernel/cpu/mce, 2.6.9 to 6.19:
 *
 *     mce: [Hardware Error]: CPU 12: Machine Check Exception: 5 Bank 4: be00000000800400
 */
export const machineCheck: Detector = {
  kind: 'machine-check',
  role: 'report',
  triggers: ['Machine Check'],
  pattern: /CPU (?<cpu>\d+): Machine Check(?: Exception)?: *[0-9a-f]+ Bank \d+: [0-9a-f]+/,
  blame: 'none',
  title: 'Machine Check Exception',
};

/**
 * Errors that firmware or a driver reports, and the machine goes on; drivers/acpi/apei/ghes.c, drivers/edac, drivers/pci/pcie/aer.c:
 *
 *     {1}[Hardware Error]: Hardware error from APEI Generic Hardware Error Source: 1
 *     EDAC MC0: 1 CE memory read error on CPU_SrcID#0_Ha#0_Chan#1_DIMM#0
 *     pcieport 0000:00:1c.0: AER: Corrected error received: 0000:00:1c.0
 *     mce: [Hardware Error]: Machine check events logged
 */
export const hardwareError: Detector = {
  kind: 'hardware-error',
  role: 'report',
  triggers: ['[Hardware Error]', 'EDAC ', 'AER: '],
  pattern:
    /\[Hardware Error\]: (?:Hardware error from|Machine check events logged)|EDAC \w+: \d+ (?:CE|UE) |AER: (?:Multiple )?(?:Corrected|Uncorrected|Uncorrectable)[\w ()-]* error/,
  blame: 'none',
  title: 'hardware error',
};

/**
 * A page that the hardware gave up; mm/memory-failure.c, 2.6.32 to 6.19:
 *
 *     Memory failure: 0x12345: recovery action for dirty LRU page: Recovered
 */
export const memoryFailure: Detector = {
  kind: 'memory-failure',
  role: 'report',
  triggers: ['Memory failure: 0x'],
  pattern: /^Memory failure: 0x[0-9a-f]+: /,
  blame: 'none',
  title: 'memory failure',
};
