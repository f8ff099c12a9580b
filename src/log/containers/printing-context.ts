/**
 * The context that a kernel of a telephone names in front of each line, as the kernel's own caller ids name it: a task by its number, wherever it
 * runs meanwhile; an interrupt, and the idle task that every processor has as number 0, by the processor.
 */
export function printingContext(cpu: number | null, pid: number | null, interrupt: boolean): string | null {
  if (pid !== null && pid !== 0 && !interrupt) return `T${String(pid)}`;
  return cpu === null ? null : `C${String(cpu)}`;
}
