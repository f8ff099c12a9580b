import { type Line } from '../lines/line.ts';

/** Stands in every such line. */
export const captureKernelWord = 'elfcorehdr=';

/**
 * The kernel that kexec starts when the machine goes down finds the memory to save by its command line
 * (Documentation/admin-guide/kdump/kdump.rst):
 *
 *     Command line: BOOT_IMAGE=/vmlinuz ro irqpoll nr_cpus=1 reset_devices elfcorehdr=867700K
 */
export function isCaptureKernel({ text }: Line): boolean {
  return /^(?:Kernel )?[Cc]ommand line: .*\belfcorehdr=/.test(text);
}
