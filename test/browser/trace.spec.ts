import { type Locator, type Page } from '@playwright/test';
import { logOf, openAnalyser, paste, resultOf } from './analyser.ts';
import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';

/** A fault in a helper, which its caller is blamed for, as a decoded log shows it. */
const crash = [
  '[  161.631000] BUG: unable to handle kernel NULL pointer dereference at 0000000000000010',
  '[  161.631001] Oops: 0000 [#1] SMP',
  '[  161.631002] CPU: 1 PID: 17319 Comm: reader Not tainted 4.4.0 #53',
  '[  161.631003] RIP: 0010:[<ffffffff81234567>]  [<ffffffff81234567>] memcpy_erms+0x6/0x10',
  '[  161.631004] Call Trace:',
  '[  161.631005]  <IRQ>',
  '[  161.631006]  [<ffffffff81234568>] ? stale_word+0x1/0x2',
  '[  161.631007]  [<ffffffff81234569>] kmemdup+0x10/0x20 mm/util.c:128',
  '[  161.631008]  [<ffffffff8123456a>] nf_log_packet+0x50/0xaf net/netfilter/nf_log.c:231',
  '[  161.631009]  [<ffffffffa0001234>] nfqnl_recv_verdict+0x50/0xaf [nfnetlink_queue]',
  '[  161.631010]  <EOI>',
  '[  161.631011]  [<ffffffff8123456b>] ext4_file_open+0x50/0xaf',
  '[  161.631012]  [<ffffffff8123456c>] entry_SYSCALL_64_fastpath+0x50/0xaf',
  '',
].join('\n');

const traceOf = (page: Page): Locator => resultOf(page).getByRole('region', { name: 'Call trace' });
const frameOf = (page: Page, name: string): Locator => traceOf(page).getByRole('listitem').filter({ hasText: name });

test.describe('the call trace', () => {
  test.beforeEach(async ({ page, site }) => {
    await openAnalyser(page, site.url);
    await paste(page, crash);
    await expect(traceOf(page)).toBeVisible();
  });

  test('says why a frame is blamed, what part of the kernel each is of, and where it stands in the source', async ({
    page,
  }) => {
    await expect(frameOf(page, 'nf_log_packet')).toContainText('blamed');
    await expect(frameOf(page, 'nf_log_packet')).toContainText(
      'It is the first frame that does not only serve others.',
    );
    await expect(frameOf(page, 'nf_log_packet')).toContainText('net/netfilter/nf_log.c:231');
    await expect(frameOf(page, 'nf_log_packet').getByTitle('Network, net/')).toHaveText('net');
    await expect(frameOf(page, 'nfqnl_recv_verdict').getByTitle('Network, net/')).toHaveText('net');
    await expect(frameOf(page, 'nfqnl_recv_verdict')).toContainText('nfnetlink_queue');
    await expect(frameOf(page, 'ext4_file_open').getByTitle('Filesystems, fs/')).toHaveText('fs');
    await expect(traceOf(page).getByRole('heading', { name: 'IRQ' })).toBeVisible();
  });

  test('tells why a frame is passed over to the pointer, to a tap and to the keyboard', async ({ page }) => {
    const kmemdup = frameOf(page, 'kmemdup');
    const reason = kmemdup.getByRole('tooltip');
    await expect(reason).toBeHidden();
    await kmemdup.hover();
    await expect(reason).toHaveText('Passed over. It copies, compares or sums memory for its caller.');
    await expect(reason).toBeVisible();
    await traceOf(page).getByRole('heading', { name: 'Call trace' }).hover();
    await expect(reason).toBeHidden();
    const button = kmemdup.getByRole('button', { name: 'kmemdup' });
    await button.focus();
    await expect(reason).toBeVisible();
    await expect(button).toHaveAccessibleDescription(/copies, compares or sums memory/);
    await page.keyboard.press('Enter');
    await expect(logOf(page).getByText('kmemdup+0x10/0x20')).toBeInViewport();
    await frameOf(page, 'stale_word').getByRole('button').click();
    await expect(frameOf(page, 'stale_word').getByRole('tooltip')).toContainText('A word left on the stack');
    await expect(frameOf(page, 'stale_word').getByRole('tooltip')).toBeVisible();
  });

  test('shows and hides uncertain frames, and addresses', async ({ page }) => {
    const hide = traceOf(page).getByRole('button', { name: 'Hide 1 uncertain frame' });
    await hide.press('Enter');
    await expect(frameOf(page, 'stale_word')).toHaveCount(0);
    await hide.click();
    await expect(frameOf(page, 'stale_word')).toHaveCount(1);
    await expect(traceOf(page)).not.toContainText('ffffffff81234569');
    const addresses = traceOf(page).getByRole('button', { name: 'Addresses' });
    await addresses.click();
    await expect(frameOf(page, 'kmemdup')).toContainText('ffffffff81234569');
    await addresses.press('Enter');
    await expect(traceOf(page)).not.toContainText('ffffffff81234569');
  });
});

test('in Chinese', async ({ page, site }) => {
  await page.goto(`${site.url}zh-cn/`, { waitUntil: 'networkidle' });
  await paste(page, crash);
  const trace = page.getByRole('region', { name: '调用栈' });
  await expect(trace).toContainText('它是第一个不只是为别人服务的栈帧。');
  await trace.getByRole('listitem').filter({ hasText: 'kmemdup' }).hover();
  await expect(trace.getByText('已略过。 它替调用者复制、比较内存或计算校验和。')).toBeVisible();
  await trace.getByRole('button', { name: '地址' }).click();
  await expect(trace).toContainText('ffffffff81234569');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await openAnalyser(page, site.url);
    await paste(page, crash);
    await frameOf(page, 'kmemdup').getByRole('button').focus();
    await expect(frameOf(page, 'kmemdup').getByRole('tooltip')).toBeVisible();
    await expectNoViolation(page);
  });
}
