import { readSample } from './seeds.ts';

const stamp = (seconds: number): string => `[${seconds.toFixed(6).padStart(12)}]`;

const banner = `${stamp(0)} Linux version 4.18.0-305.el8.x86_64 (mockbuild@builder) (gcc version 8.4.1) #1 SMP Thu Apr 29 08:54:30 EDT 2021`;

const hardware = (at: number): string[] => [
  `${stamp(at)} mce: [Hardware Error]: Machine check events logged`,
  `${stamp(at + 0.000_1)} EDAC MC0: 1 CE memory read error on CPU_SrcID#0_MC#0_Chan#0_DIMM#0 (channel:0 slot:0 page:0x12345 offset:0x0 grain:32 syndrome:0x0)`,
];

const oom = (at: number, name: string): string[] => [
  `${stamp(at)} ${name} invoked oom-killer: gfp_mask=0x6200ca(GFP_HIGHUSER_MOVABLE), order=0, oom_score_adj=0`,
  `${stamp(at + 0.000_01)} CPU: 3 PID: 4242 Comm: ${name} Not tainted 4.18.0-305.el8.x86_64 #1`,
  `${stamp(at + 0.000_02)} Call Trace:`,
  `${stamp(at + 0.000_03)}  dump_stack+0x5c/0x80`,
  `${stamp(at + 0.000_04)}  out_of_memory+0x1a5/0x440`,
  `${stamp(at + 0.000_05)} Out of memory: Killed process 4242 (${name}) total-vm:4194304kB, anon-rss:2097152kB, file-rss:0kB, shmem-rss:0kB`,
];

const warning = (at: number, name: string): string[] => [
  `${stamp(at)} ------------[ cut here ]------------`,
  `${stamp(at + 0.000_01)} WARNING: CPU: 1 PID: 77 at net/core/dev.c:${String(100 + name.length)} ${name}+0x10/0x20`,
  `${stamp(at + 0.000_02)} CPU: 1 PID: 77 Comm: worker Not tainted 4.18.0-305.el8.x86_64 #1`,
  `${stamp(at + 0.000_03)} RIP: 0010:${name}+0x10/0x20`,
  `${stamp(at + 0.000_04)} Call Trace:`,
  `${stamp(at + 0.000_05)}  process_one_work+0x1a7/0x360`,
  `${stamp(at + 0.000_06)} ---[ end trace 0123456789abcdef ]---`,
];

const panic = (at: number): string[] => [
  `${stamp(at)} Kernel panic - not syncing: softdog: Initiating panic`,
  `${stamp(at + 0.000_01)} CPU: 1 PID: 7 Comm: worker Not tainted 4.18.0-305.el8.x86_64 #1`,
  `${stamp(at + 0.000_02)} Call Trace:`,
  `${stamp(at + 0.000_03)}  dump_stack+0x5c/0x80`,
  `${stamp(at + 0.000_04)}  panic+0xe7/0x2a9`,
  `${stamp(at + 0.000_05)}  softdog_fire+0x10/0x20`,
];

/** Two boots: hardware errors, OOM and warnings before a panic, and a crash after the next boot. */
export function eventfulLog(): string {
  const crash = readSample('blk-mq-rq-timed-out-null').replace(
    /^\[ *(\d+)\./gm,
    (_, seconds: string) => `[${String(Number(seconds) - 8_837_401 + 950).padStart(5)}.`,
  );
  return [
    banner,
    ...hardware(310),
    ...warning(402.5, 'first_work'),
    ...warning(402.501, 'second_work'),
    ...warning(402.502, 'third_work'),
    ...oom(1200, 'java'),
    ...oom(2900, 'mysqld'),
    ...panic(3600),
    banner,
    `${stamp(1)} smpboot: CPU0: Intel(R) Xeon(R) Gold 6148`,
    crash,
  ].join('\n');
}

/** A warning a second, for ten minutes. */
export function crowdedLog(): string {
  const lines = Array.from({ length: 600 }, (_, second) => warning(second + 1, `work_${String(second)}`));
  return [banner, ...lines.flat()].join('\n');
}
