import { type Locator, type Page } from '@playwright/test';
import { openAnalyser, paste, resultOf } from './analyser.ts';
import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { readSample } from './seeds.ts';

function nextStepsOf(page: Page): Locator {
  return resultOf(page).getByRole('region', { name: 'Next steps' });
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

const faulting = [
  '[  100.000000] BUG: kernel NULL pointer dereference, address: 0000000000000074',
  '[  100.000001] #PF: supervisor write access in kernel mode',
  '[  100.000002] #PF: error_code(0x0002) - not-present page',
  '[  100.000003] Oops: 0002 [#1] PREEMPT SMP NOPTI',
  '[  100.000004] CPU: 1 PID: 77 Comm: worker Not tainted 5.14.0-1.el9.x86_64 #1',
  '[  100.000005] Hardware name: QEMU Standard PC (i440FX + PIIX, 1996), BIOS 1.14.0-2 04/01/2014',
  '[  100.000006] RIP: 0010:foo_write+0x12/0x40',
  '[  100.000007] Call Trace:',
  '[  100.000008]  foo_write+0x12/0x40',
  '[  100.000009]  vfs_write+0xba/0x260',
  '',
].join('\n');

test('the symbols of this release and the commands of this crash, by mouse', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, readSample('nf-queue-gso-null'));
  const steps = nextStepsOf(page);
  await expect(steps).toContainText('kernel-debuginfo-2.6.32-358.el6.x86_64.rpm');
  await steps.getByRole('tab', { name: 'In crash(8)' }).click();
  await expect(steps.getByText('dis -l nf_queue+152', { exact: true })).toBeVisible();
  await expect(steps.getByText('kernel-debuginfo-2.6.32-358.el6.x86_64.rpm', { exact: true })).toBeHidden();
  await steps.getByRole('button', { name: 'Copy the command dis -l nf_queue+152' }).click();
  expect(await clipboard(page)).toBe('dis -l nf_queue+152');
  await steps.getByRole('button', { name: 'Copy all commands of In crash(8)' }).click();
  const all = (await clipboard(page)).split('\n');
  expect(all[0]).toBe('crash /usr/lib/debug/lib/modules/2.6.32-358.el6.x86_64/vmlinux vmcore');
  expect(all).toEqual(expect.arrayContaining(['bt -f', 'dis -r nf_queue+152', 'mod -s ixgbe']));
});

test('tabs are walked with the arrow keys', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, readSample('nf-queue-gso-null'));
  const steps = nextStepsOf(page);
  await steps.getByRole('tab', { name: 'Symbols' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(steps.getByRole('tab', { name: 'Before the next time' })).toBeFocused();
  await expect(steps.getByText('cat /sys/kernel/kexec_crash_loaded', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(steps.getByRole('tab', { name: 'Symbols' })).toHaveAttribute('aria-selected', 'true');
});

test('facts tell what they mean, by pointer, by keyboard and by press', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, faulting);
  const result = resultOf(page);
  const address = result.getByText(/^Near 0: a NULL pointer/);
  const mark = result.getByRole('button', { name: 'What it means: Fault address' });
  await expect(mark).toHaveAccessibleDescription(/^Near 0: a NULL pointer/);
  await expect(address).toBeHidden();
  await mark.hover();
  await expect(address).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(address).toBeHidden();
  await mark.click();
  await page.mouse.move(0, 0);
  await expect(address).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(address).toBeHidden();
  const code = result.getByRole('button', { name: 'What it means: Error code' });
  await code.focus();
  await expect(code).toHaveAccessibleDescription('It was a write by the kernel: the page is not present.');
  await expect(result.getByText('A virtual machine, on KVM or QEMU.')).toHaveCount(1);
});

test('another report of the same log has its own steps', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, `${readSample('memcg-ida-remove-bug')}\n${readSample('panic-on-oom')}`);
  const steps = nextStepsOf(page);
  await steps.getByRole('tab', { name: 'In crash(8)' }).click();
  await expect(steps.getByText('kmem -i', { exact: true })).toHaveCount(0);
  await page.keyboard.press('j');
  await steps.getByRole('tab', { name: 'In crash(8)' }).click();
  await expect(steps.getByText('kmem -i', { exact: true })).toBeVisible();
});

test('in Chinese, with the same commands', async ({ page, site }) => {
  const worker = page.waitForEvent('worker');
  await page.goto(`${site.url}zh-cn/`, { waitUntil: 'networkidle' });
  await worker;
  await paste(page, readSample('nf-queue-gso-null'));
  const steps = page.getByRole('region', { name: '后续步骤' });
  await steps.getByRole('tab', { name: '在 crash(8) 中' }).click();
  await expect(steps.getByText('dis -l nf_queue+152', { exact: true })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}:`, () => {
    test.use({ colorScheme });

    test('next steps, and a meaning that is open', async ({ page, site }) => {
      await openAnalyser(page, site.url);
      await paste(page, faulting);
      const steps = nextStepsOf(page);
      for (const tab of await steps.getByRole('tab').all()) {
        await tab.click();
        await expectNoViolation(page);
      }
      await resultOf(page).getByRole('button', { name: 'What it means: Fault address' }).click();
      await expectNoViolation(page);
    });
  });
}
