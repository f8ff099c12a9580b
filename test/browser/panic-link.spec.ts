import { panicFragment } from '../../src/panic-screen/panic-link.fixture.ts';
import { expectBestMatch, logOf, openAnalyser, paste, refusalOf, resultOf, verdictOf } from './analyser.ts';
import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { readSample } from './seeds.ts';

/** Addresses as the QR code of a kernel's panic screen has them. */

const known = readSample('blk-mq-rq-timed-out-null');
const nameless =
  '[   12.000000] BUG: unable to handle kernel NULL pointer dereference at 0000000000000008\n[   12.000001] RIP: 0010:frob_widget+0x12/0x40 [frob]\n';

for (const encoding of ['seven-bytes', 'thirteen-bits'] as const) {
  test(`${encoding}: the log is analysed, and it is said where it came from`, async ({ page, site }) => {
    await page.goto(site.url + panicFragment(known, encoding, '6.15.3-200.fc42.x86_64+'));
    await expect(verdictOf(page)).toContainText('a NULL pointer dereference in blk_mq_rq_timed_out');
    await expectBestMatch(page, 'blk-mq-rq-timed-out-null');
    await expect(page.getByRole('main')).toContainText(
      "From the QR code of a kernel's panic screen (6.15.3-200.fc42.x86_64+, x86_64)",
    );
    await expectNoViolation(page);
    // It can be loaded again, until something else is read.
    await page.reload();
    await expectBestMatch(page, 'blk-mq-rq-timed-out-null');
    await paste(page, readSample('memcg-ida-remove-bug'));
    await expectBestMatch(page, 'memcg-ida-remove-bug');
    await expect(page.getByRole('main')).not.toContainText('QR code');
    expect(new URL(page.url()).hash).toBe('');
  });
}

test('the release of the link stands in for one that the log lacks', async ({ page, site }) => {
  await page.goto(site.url + panicFragment(nameless));
  await expect(resultOf(page).getByRole('region', { name: 'Crash' })).toContainText(/Kernel\s*6\.15\.3 from the link/);
});

test('of a link that was cut off what is left is shown, and that it was', async ({ page, site }) => {
  await page.goto(site.url + panicFragment(nameless + known).slice(0, -200));
  await expect(logOf(page)).toContainText('frob_widget');
  await expect(page.getByRole('main')).toContainText('The link was cut off or changed on its way');
});

test('a damaged link says so, and the page can be used', async ({ page, site }) => {
  await openAnalyser(page, `${site.url}#?a=x86_64&v=6.15.3&z=999`);
  await expect(refusalOf(page)).toHaveText('The link of a panic screen is damaged: no log could be read from it.');
  await paste(page, known);
  await expectBestMatch(page, 'blk-mq-rq-timed-out-null');
});

test('a link with markup shows it as text', async ({ page, site }) => {
  const fragment = panicFragment(nameless, 'seven-bytes', '<img src=x onerror=alert(1)>');
  await page.goto(site.url + fragment);
  await expect(page.getByRole('main')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.getByRole('main').locator('img')).toHaveCount(0);
});

test('in Chinese', async ({ page, site }) => {
  await page.goto(`${site.url}zh-cn/${panicFragment(known)}`);
  await expect(page.getByRole('main')).toContainText('来自内核 panic 画面上的二维码（6.15.3, x86_64）');
});
