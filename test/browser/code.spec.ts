import { logOf, openAnalyser, paste, resultOf } from './analyser.ts';
import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';

/** A read of a member behind NULL, as kernels since 4.14 print it. */
const crash = [
  '[  161.631000] BUG: unable to handle kernel NULL pointer dereference at 0000000000000074',
  '[  161.631001] Oops: 0000 [#1] SMP',
  '[  161.631002] CPU: 1 PID: 17319 Comm: reader Not tainted 4.14.0 #53',
  '[  161.631003] RIP: 0010:kfree+0x4/0x250',
  '[  161.631004] RAX: 0000000000000000 RBX: ffff8801c7edf948 RCX: ffffffffffffffff',
  '[  161.631005] R13: 0000000000000000 R14: ffff8801c7edf948 R15: ffff8801c7edf8b0',
  '[  161.631006] CS:  0010 DS: 0000 ES: 0000 CR0: 0000000080050033',
  '[  161.631007] CR2: 0000000000000074 CR3: 00000001c6768000 CR4: 00000000001426e0',
  '[  161.631008] Call Trace:',
  '[  161.631009]  encrypt+0x50a/0xaf0',
  '[  161.631010] Code: cc cc 4c 8b 6a 30 <49> 63 75 74 eb f6 c3',
  '',
].join('\n');

test('the faulting code is read, and its registers lead to the log', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, crash);
  const code = resultOf(page).getByRole('region', { name: 'Faulting code' });
  await expect(code).toContainText(
    'It reads 4 bytes 0x74 past R13, which is 0x0 (NULL). That is the fault address, 0x74.',
  );
  const marked = code.locator('tr[aria-current]');
  await expect(marked).toHaveText(/kfree\+0x4.*49 63 75 74.*movslq 0x74\(%r13\),%rsi.*The processor stood here/);
  await expect(code.getByRole('row').filter({ hasText: 'jmp kfree+0x0' })).toHaveCount(1);

  const register = code.getByRole('button', { name: 'R13' });
  await register.focus();
  await page.keyboard.press('Enter');
  await expect(logOf(page).getByText('RAX: 0000000000000000 RBX')).toBeInViewport();

  await code.getByRole('button', { name: 'Copy the listing' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('kfree+0x4:\t49 63 75 74\tmovslq 0x74(%r13),%rsi\t\t<-- trapping instruction');
});

test.describe('no violation of accessibility', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(colorScheme, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme });
      await openAnalyser(page, site.url);
      await paste(page, crash);
      await expect(resultOf(page).getByRole('region', { name: 'Faulting code' })).toBeVisible();
      await expectNoViolation(page);
    });
  }
});

test('in Chinese', async ({ page, site }) => {
  await page.goto(`${site.url}zh-cn/`, { waitUntil: 'networkidle' });
  await paste(page, crash);
  await expect(page.getByRole('region', { name: '出错代码' })).toContainText('这正是出错地址 0x74。');
});

test('a crash without code has no such part', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, crash.replace(/^.*Code: .*\n/m, ''));
  await expect(resultOf(page).getByRole('heading', { name: 'Next steps' })).toBeVisible();
  await expect(resultOf(page).getByRole('region', { name: 'Faulting code' })).toHaveCount(0);
});
