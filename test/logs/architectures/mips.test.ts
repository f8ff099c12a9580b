import { expect, test } from 'vitest';
import { onlyEvent, traceOf } from '../only.fixture.ts';

/** arch/mips/mm/fault.c, kernel/traps.c. */

test('4.14', () => {
  const event =
    onlyEvent(`[   41.100001] CPU 0 Unable to handle kernel paging request at virtual address 00000010, epc == 87654a1c, ra == 801a1d24
[   41.100002] Oops[#1]:
[   41.100003] CPU: 0 PID: 611 Comm: hostapd Not tainted 4.14.221 #0
[   41.100004] task: 8782c000 task.stack: 87830000
[   41.100005] $ 0   : 00000000 00000001 00000000 80560000
[   41.100006] $ 4   : 8743a000 00000002 00000000 00000000
[   41.100007] Hi    : 00000000
[   41.100008] Lo    : 0000000a
[   41.100009] epc   : 87654a1c ath9k_tx_start+0x1c/0x60 [ath9k]
[   41.100010] ra    : 801a1d24 ieee80211_tx+0xa4/0x300
[   41.100011] Status: 1100fc03\tKERNEL EXL IE
[   41.100012] Cause : 00800008 (ExcCode 02)
[   41.100013] BadVA : 00000010
[   41.100014] PrId  : 00019374 (MIPS 24Kc)
[   41.100015] Modules linked in: ath9k ath9k_common
[   41.100016] Process hostapd (pid: 611, threadinfo=87830000, task=8782c000, tls=77e3ddd0)
[   41.100017] Stack : 00000000 8743a000 87831ccc 801a1d24
[   41.100018]         ...
[   41.100019] Call Trace:
[   41.100020] [<87654a1c>] ath9k_tx_start+0x1c/0x60 [ath9k]
[   41.100021] [<801a1d24>] ieee80211_tx+0xa4/0x300
[   41.100022] Code: 00a08025  27bdffe0 <8c430010> 00000000
[   41.100023]
[   41.100024] ---[ end trace 3f1b2c4d5e6f7a80 ]---
[   41.100025] Kernel panic - not syncing: Fatal exception in interrupt
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'ath9k_tx_start',
    module: 'ath9k',
    offset: 0x1c,
    size: 0x60,
    address: '00000010',
    arch: 'mips',
    cpu: 0,
    pid: 611,
    comm: 'hostapd',
    release: '4.14.221',
    panicked: true,
  });
  expect(event.registers).toMatchObject({ EPC: '87654a1c', R4: '8743a000', BADVA: '00000010', STATUS: '1100fc03' });
  expect(traceOf(event)).toEqual(['ath9k_tx_start', 'ieee80211_tx']);
});
