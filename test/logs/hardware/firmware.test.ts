import { expect, test } from 'vitest';
import { onlyEvent } from '../only.fixture.ts';
import { readLog } from '../../../src/log/read.ts';

/** drivers/acpi/apei/ghes.c and bert.c, drivers/firmware/efi/cper.c. */

test('a memory error that firmware corrected', () => {
  expect(
    onlyEvent(`[12345.678901] {1}[Hardware Error]: Hardware error from APEI Generic Hardware Error Source: 1
[12345.678902] {1}[Hardware Error]: It has been corrected by h/w and requires no further action
[12345.678903] {1}[Hardware Error]: event severity: corrected
[12345.678904] {1}[Hardware Error]:  Error 0, type: corrected
[12345.678905] {1}[Hardware Error]:  fru_text: A1
[12345.678906] {1}[Hardware Error]:   section_type: memory error
[12345.678907] {1}[Hardware Error]:   error_status: 0x0000000000000400
[12345.678908] {1}[Hardware Error]:   physical_address: 0x0000001f3a2b4c00
[12345.678909] {1}[Hardware Error]:   node: 0 card: 0 module: 0 rank: 0 bank: 2 device: 9 row: 12345 column: 512
[12345.678910] {1}[Hardware Error]:   error_type: 2, single-bit ECC
`),
  ).toMatchObject({ kind: 'hardware-error', severity: 'trouble', title: 'hardware error reported by firmware' });
});

test('arm64, a fatal error: what firmware said and the panic are one', () => {
  const events = readLog(`[12345.678901] {1}[Hardware Error]: Hardware error from APEI Generic Hardware Error Source: 92
[12345.678902] {1}[Hardware Error]: event severity: fatal
[12345.678903] {1}[Hardware Error]:  Error 0, type: fatal
[12345.678904] {1}[Hardware Error]:   section_type: ARM processor error
[12345.678905] {1}[Hardware Error]:   MIDR: 0x00000000480fd010
[12345.678906] {1}[Hardware Error]:   running state: 0x1
[12345.678907] Kernel panic - not syncing: Fatal hardware error!
[12345.678908] CPU: 5 PID: 0 Comm: swapper/5 Kdump: loaded Tainted: G           O      5.10.0-60.18.0.50.oe2203.aarch64 #1
[12345.678909] Hardware name: Huawei TaiShan 200 (Model 2280)/BC82AMDDA, BIOS 1.35 04/30/2020
[12345.678910] Call trace:
[12345.678911]  dump_backtrace+0x0/0x200
[12345.678912]  show_stack+0x20/0x30
[12345.678913]  dump_stack+0xf0/0x138
[12345.678914]  panic+0x168/0x370
[12345.678915]  ghes_proc+0x90/0x150
[12345.678916]  ghes_notify_sea+0x58/0x80
[12345.678917]  apei_claim_sea+0x30/0x48
[12345.678918] SMP: stopping secondary CPUs
`).subjects.map(({ event }) => event);
  expect(events.map(({ kind }) => kind)).toEqual(['machine-check']);
  expect(events[0]).toMatchObject({
    severity: 'crash',
    panicked: true,
    title: 'kernel panic: Fatal hardware error!',
    firstLine: 1,
    arch: 'arm64',
    distro: 'openeuler',
    cpu: 5,
    hardware: 'Huawei TaiShan 200 (Model 2280)/BC82AMDDA, BIOS 1.35 04/30/2020',
  });
});

test('a memory page that was taken out of use', () => {
  expect(
    onlyEvent(`[  901.123401] mce: Uncorrected hardware memory error in user-access at 1f3a2b4c0
[  901.123402] Memory failure: 0x1f3a2b: Sending SIGBUS to qemu-kvm:30211 due to hardware memory corruption
[  901.123403] Memory failure: 0x1f3a2b: recovery action for dirty LRU page: Recovered
`),
  ).toMatchObject({ kind: 'memory-failure', severity: 'trouble', repeated: 1 });
});
