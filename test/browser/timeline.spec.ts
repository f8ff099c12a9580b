import { type Locator, type Page } from '@playwright/test';
import { logOf, openAnalyser, paste, resultOf, verdictOf } from './analyser.ts';
import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { readSample } from './seeds.ts';
import { crowdedLog, eventfulLog } from './timeline-log.ts';

const timelineOf = (page: Page): Locator => resultOf(page).getByRole('region', { name: 'Timeline' });
const laneOf = (page: Page, name: string): Locator => timelineOf(page).getByRole('list', { name });

test('the reports of a log stand in lanes, in its own time', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, eventfulLog());
  await expect(timelineOf(page)).toContainText('by the time since boot');
  await expect(timelineOf(page)).toContainText('the machine went down');
  await expect(laneOf(page, 'Boot').getByRole('button')).toHaveCount(2);
  await expect(laneOf(page, 'Memory').getByRole('button')).toHaveCount(2);
  await expect(laneOf(page, 'Crash').getByRole('button').first()).toHaveAccessibleName(
    /kernel panic in softdog_fire, 1 h 0 min, line \d+, the machine went down/,
  );
  await expect(laneOf(page, 'Hardware').getByRole('button')).toHaveAccessibleName(/Hardware: 2 reports, lines 2 to 3/);
  await expect(laneOf(page, 'Warning').getByRole('button')).toHaveAccessibleName(/Warning: 3 reports/);
});

test('by mouse: a mark goes to the line and selects its report; reports that stand together are spread', async ({
  page,
  site,
}) => {
  await openAnalyser(page, site.url);
  await paste(page, eventfulLog());
  await laneOf(page, 'Memory').getByRole('button').last().click();
  await expect(verdictOf(page)).toContainText('an out-of-memory kill');
  await expect(laneOf(page, 'Memory').getByRole('button').last()).toHaveAttribute('aria-current', 'true');
  await expect(logOf(page).getByText('mysqld invoked oom-killer')).toBeInViewport();

  await laneOf(page, 'Warning').getByRole('button').click();
  await expect(laneOf(page, 'Warning').getByRole('button')).toHaveCount(3);
  await laneOf(page, 'Warning').getByRole('button', { name: 'second_work' }).click();
  await expect(verdictOf(page)).toContainText('second_work');
  await expect(logOf(page).getByText(/WARNING: .* second_work/)).toBeInViewport();

  await timelineOf(page).getByRole('button', { name: 'Show all' }).click();
  await expect(laneOf(page, 'Warning').getByRole('button')).toHaveCount(1);

  await laneOf(page, 'Boot').getByRole('button').last().click();
  await expect(logOf(page).locator('.is-current')).toContainText('Linux version');

  // The wheel zooms at the pointer, once the page has come to rest.
  const mark = laneOf(page, 'Warning').getByRole('button');
  const all = timelineOf(page).getByRole('button', { name: 'Show all' });
  await mark.hover();
  await expect(async () => {
    await page.mouse.wheel(0, -100);
    if (await all.isHidden()) await mark.hover();
    await expect(all).toBeVisible({ timeout: 100 });
  }).toPass({ intervals: [500] });
  await expect(mark.first()).toBeInViewport();
  await timelineOf(page).getByRole('button', { name: 'Show more' }).click();
  await timelineOf(page).getByRole('button', { name: 'Show less, larger' }).click();
  await expect(timelineOf(page).getByRole('button', { name: 'Show all' })).toBeVisible();
});

test('by keyboard', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, eventfulLog());
  await laneOf(page, 'Boot').getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(laneOf(page, 'Hardware').getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(laneOf(page, 'Warning').getByRole('button')).toBeFocused();
  await page.keyboard.press('+');
  await expect(timelineOf(page).getByRole('button', { name: 'Show all' })).toBeVisible();
  await page.keyboard.press('0');
  await expect(timelineOf(page).getByRole('button', { name: 'Show all' })).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(laneOf(page, 'Memory').getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(logOf(page).getByText('java invoked oom-killer')).toBeInViewport();
  await expect(verdictOf(page)).toContainText('an out-of-memory kill');
});

test('hundreds of reports are a few marks, and j goes through them', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, crowdedLog());
  await expect(laneOf(page, 'Warning').getByRole('button').first()).toBeVisible();
  expect(await laneOf(page, 'Warning').getByRole('button').count()).toBeLessThan(60);
  await laneOf(page, 'Warning').getByRole('button').last().click();
  const all = timelineOf(page).getByRole('button', { name: 'Show all' });
  await expect(all).toBeVisible();
  // What is selected elsewhere is moved into view.
  await logOf(page).focus();
  await page.keyboard.press('j');
  await expect(timelineOf(page).locator('[aria-current]')).toHaveCount(1);
});

test('a log of one report has none', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, readSample('nf-queue-gso-null'));
  await expect(verdictOf(page)).toBeVisible();
  await expect(timelineOf(page)).toHaveCount(0);
});

test('in Chinese', async ({ page, site }) => {
  await page.goto(`${site.url}zh-cn/`, { waitUntil: 'networkidle' });
  await paste(page, eventfulLog());
  const timeline = page.getByRole('region', { name: '时间线' });
  await expect(timeline).toContainText('按启动后的时间');
  await expect(timeline.getByRole('list', { name: '内存' }).getByRole('button')).toHaveCount(2);
  await timeline.getByRole('button', { name: '放大', exact: true }).click();
  await expect(timeline.getByRole('button', { name: '显示全部' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`at 360 px, ${colorScheme}: nothing stands out, and axe finds nothing`, async ({ page, site }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme });
    await openAnalyser(page, site.url);
    await paste(page, eventfulLog());
    await expect(laneOf(page, 'Crash').getByRole('button').first()).toBeVisible();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
    await expectNoViolation(page);
  });
}
