/**
 * How an excerpt without its headline begins: with the line that says where the processor stood, or the head of another part.
 * Whether it is a crash at all is told when it has been read.
 */
interface Opening {
  /** Stands in every such line; lines without any such word are never looked at while no report is open. */
  word: string;
  pattern: RegExp;
}

const openings: Opening[] = [
  // every architecture: kernel/panic.c, lib/dump_stack.c
  { word: 'CPU: ', pattern: /^CPU: \d+ (?:UID: \d+ )?PID: / },
  { word: 'Modules linked in:', pattern: /^Modules linked in:/ },
  { word: 'Call Trace:', pattern: /^Call Trace:/ },
  { word: 'Call trace:', pattern: /^Call trace:/ },
  // 2.6.18 to 3.9
  { word: ', comm: ', pattern: /^Pid: \d+, comm: / },
  { word: ', comm: ', pattern: /^pid: \d+, comm: / },
  // x86: arch/x86/kernel/process_64.c, arch/x86/mm/fault.c
  { word: 'RIP: 0010:', pattern: /^RIP: 0010:/ },
  { word: 'RIP: e030:', pattern: /^RIP: e030:/ },
  // up to 4.17 once more below the code, where an excerpt may begin
  { word: 'RIP  ', pattern: /^RIP {2}(?:\[<|[\w.]+\+0x)/ },
  { word: ' RSP: ffff', pattern: /^RIP: [\w.]+\+0x[0-9a-f]+\/0x[0-9a-f]+(?: \[\w+\])? RSP: / },
  { word: 'IP: [', pattern: /^IP: \[</ },
  { word: 'EIP: ', pattern: /^EIP: +[\w[]/ },
  { word: 'EIP is at ', pattern: /^EIP is at / },
  // arm, and arm64 to 4.17: arch/arm/kernel/process.c
  { word: 'PC is at ', pattern: /^PC is at / },
  // arm64, 4.18 on: arch/arm64/kernel/process.c
  { word: 'pstate: ', pattern: /^pstate: / },
  { word: 'pc : ', pattern: /^pc : / },
  // ppc64: arch/powerpc/kernel/process.c
  { word: 'NIP: ', pattern: /^NIP: {1,2}[0-9a-fA-F]{8}/ },
  { word: 'NIP [', pattern: /^NIP \[/ },
  // s390x: arch/s390/kernel/dumpstack.c
  { word: 'Krnl PSW', pattern: /^Krnl PSW : / },
  // riscv and MIPS: arch/riscv/kernel/process.c, arch/mips/kernel/traps.c
  { word: 'epc : ', pattern: /^epc : / },
  // to 5.11, without a symbol
  { word: 'epc: ', pattern: /^s?epc: [0-9a-f]{16} ra : / },
  { word: 'badaddr: ', pattern: /^s?status: [0-9a-f]{16} s?badaddr: / },
  { word: 'epc   : ', pattern: /^epc {3}: / },
  // loongarch: arch/loongarch/kernel/traps.c, 6.12 on and before
  { word: 'ERA: ', pattern: /^ +ERA: [0-9a-f]{16} / },
  { word: 'era   : ', pattern: /^era {3}: / },
  // sparc, parisc, ia64, alpha: arch/<name>/kernel/{process,traps}*.c
  { word: 'TPC: <', pattern: /^TPC: </ },
  { word: 'IAOQ[0]: ', pattern: /^ {0,2}IAOQ\[0\]: / },
  { word: 'ip is at ', pattern: /^ip is at [\w.]+\+0x/ },
  { word: 'pc is at ', pattern: /^pc is at [\w.]+\+0x/ },
];

/** One of these stands in every line that begins a report without a headline. */
export const openingWords: string[] = openings.map(({ word }) => word);

/** Whether a report without a headline may begin with this line. */
export function isHeadless(text: string): boolean {
  return openings.some(({ pattern }) => pattern.test(text));
}
