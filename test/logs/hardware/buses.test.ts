import { expect, test } from 'vitest';
import { onlyEvent } from '../only.fixture.ts';
import { readLog } from '../../../src/log/read.ts';

/** drivers/pci/pcie/aer.c, drivers/edac, drivers/iommu, arch/powerpc/kernel/eeh*.c. */

const kindsIn = (log: string): string[] => readLog(log).subjects.map(({ event }) => event.kind);

test('AER, 5.4: a corrected error and what it consists of', () => {
  expect(
    onlyEvent(`[  101.000001] pcieport 0000:00:1c.0: AER: Corrected error received: 0000:00:1c.0
[  101.000002] pcieport 0000:00:1c.0: AER: PCIe Bus Error: severity=Corrected, type=Physical Layer, (Receiver ID)
[  101.000003] pcieport 0000:00:1c.0: AER:   device [8086:a110] error status/mask=00000001/00002000
[  101.000004] pcieport 0000:00:1c.0: AER:    [ 0] RxErr                  (First)
`),
  ).toMatchObject({ kind: 'hardware-error', title: 'PCIe bus error', severity: 'trouble' });
});

test('AER, 3.10: a fatal error with its header', () => {
  expect(
    onlyEvent(`pcieport 0000:80:02.0: AER: Uncorrected (Fatal) error received: id=8010
pcieport 0000:80:02.0: PCIe Bus Error: severity=Uncorrected (Fatal), type=Transaction Layer, id=8010(Requester ID)
pcieport 0000:80:02.0:   device [8086:2f04] error status/mask=00004000/00000000
pcieport 0000:80:02.0:    [14] Completion Timeout     (First)
pcieport 0000:80:02.0:   TLP Header: 00000001 0000000f 91000000 00000000
mlx5_core 0000:81:00.0: device recovery failed
`),
  ).toMatchObject({ kind: 'hardware-error', title: 'PCIe bus error' });
});

test.each([
  // 3.6 on
  'EDAC MC0: 1 CE memory read error on CPU_SrcID#0_Ha#0_Chan#1_DIMM#0 (channel:1 slot:0 page:0x1f3a2b offset:0x4c0 grain:32 syndrome:0x0 -  area:DRAM err_code:0001:0091 socket:0 ha:0 channel_mask:2 rank:1)',
  'EDAC MC1: 1 UE memory scrubbing error on CPU_SrcID#1_MC#0_Chan#2_DIMM#0 (channel:2 slot:0 page:0x1f3a2b offset:0x0 grain:32 - )',
  // 2.6.18
  'EDAC MC0: CE page 0x1f3a2b, offset 0x4c0, grain 8, syndrome 0x9a, row 3, channel 1, label "DIMM_B2": k8_edac',
])('%s', (line) => {
  expect(kindsIn(`[ 7001.123456] ${line}\n`)).toEqual(['hardware-error']);
});

test('an IOMMU fault', () => {
  expect(
    kindsIn(`[  812.000001] DMAR: DRHD: handling fault status reg 2
[  812.000002] DMAR: [DMA Write NO_PASID] Request device [3b:00.0] fault addr 0xdf3a2000 [fault reason 0x05] PTE Write access is not set
`),
  ).toEqual(['hardware-error']);
});

test('ppc64le, EEH: the trace that it prints is no crash', () => {
  expect(
    kindsIn(`[  345.068099] bnx2x: [bnx2x_timer:5801(eth2)]MFW seems hanged: drv_pulse (0x746f) != mcp_pulse (0x7fff)
[  345.068110] EEH: Recovering PHB#30-PE#1fa
[  345.068120] EEH: PE location: N/A, PHB location: N/A
[  345.068130] EEH: Frozen PHB#30-PE#1fa detected
[  345.068140] EEH: Call Trace:
[  345.068150] EEH: [00000000ffe66fe6] __eeh_send_failure_event+0xa4/0x180
[  345.068160] EEH: [00000000cde11bd8] eeh_dev_check_failure+0x3d8/0x740
[  345.068170] EEH: This PCI device has failed 1 times in the last hour and will be permanently disabled after 5 failures.
[  345.068180] EEH: Notify device drivers to shutdown
`),
  ).toEqual(['hardware-error']);
});

test('ppc64, 3.10: EEH with a trace of dump_stack()', () => {
  const log = `EEH: Frozen PHB#1-PE#1 detected
EEH: PE location: U78CB.001.WZS0AQ1-P1-C5, PHB location: U78CB.001.WZS0AQ1-P1-C5
CPU: 72 PID: 0 Comm: swapper/72 Not tainted 3.10.0-862.el7.ppc64le #1
Call Trace:
[c000001fffff3a20] [c00000000001b5a0] show_stack+0x80/0x330 (unreliable)
[c000001fffff3ad0] [c000000000a2f7d0] dump_stack+0x30/0x44
[c000001fffff3af0] [c00000000003e0f0] eeh_dev_check_failure+0x220/0x5d0
[c000001fffff3ba0] [c00000000003e534] eeh_check_failure+0x94/0xe0
[c000001fffff3be0] [d00000000e6a3bd4] bnx2x_timer+0x124/0x3a0 [bnx2x]
[c000001fffff3c60] [c0000000000fe3c0] call_timer_fn+0x60/0x1a0
EEH: Detected PCI bus error on PHB#1-PE#1
EEH: This PCI device has failed 1 times in the last hour
EEH: Notify device drivers to shutdown
`;
  const [first] = readLog(log).subjects;
  expect(first?.event).toMatchObject({ kind: 'hardware-error', cpu: 72, release: '3.10.0-862.el7.ppc64le' });
  expect(readLog(log).subjects.every(({ event }) => event.severity === 'trouble')).toBe(true);
});
