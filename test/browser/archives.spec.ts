import { gzipSync, zstdCompressSync } from 'node:zlib';
import { bytesOf, tar, zip } from '../../src/archive/archive.fixture.ts';
import {
  bestMatchOf,
  choose,
  expectBestMatch,
  logOf,
  openAnalyser,
  refusalOf,
  resultOf,
  textFile,
  verdictOf,
} from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { readSample } from './seeds.ts';

const crash = 'blk-mq-rq-timed-out-null';
const other = 'memcg-ida-remove-bug';
const boot = '[    0.000000] Linux version 5.14.0\n[    1.204000] eth0: link becomes ready\n';

const sosreport = tar(
  { path: 'sosreport-db01/etc/hosts', content: '127.0.0.1 localhost' },
  { path: 'sosreport-db01/sos_commands/kernel/dmesg', content: boot },
  { path: 'sosreport-db01/var/log/messages-20261101.bz2', content: 'BZh91AY&SY' },
  { path: 'sosreport-db01/var/log/messages.gz', content: gzipSync(readSample(other)) },
  { path: 'sosreport-db01/var/crash/127.0.0.1-2026-11-01-10:11:12/vmcore-dmesg.txt', content: readSample(crash) },
);

test.beforeEach(async ({ page, site }) => {
  await openAnalyser(page, site.url);
});

for (const [name, packed, container] of [
  ['vmcore-dmesg.txt.gz', gzipSync(readSample(crash)), 'gzip, dmesg'],
  ['two-members.gz', Buffer.concat([gzipSync(boot), gzipSync(readSample(crash))]), 'gzip, dmesg'],
  ['messages-20261101.zst', zstdCompressSync(readSample(crash)), 'zstd, dmesg'],
  ['logs.tar', tar({ path: 'vmcore-dmesg.txt', content: readSample(crash) }), 'tar, dmesg'],
  ['logs.tar.gz', gzipSync(tar({ path: 'vmcore-dmesg.txt', content: readSample(crash) })), 'gzip, tar, dmesg'],
  ['logs.tar.zst', zstdCompressSync(tar({ path: 'dmesg', content: readSample(crash) })), 'zstd, tar, dmesg'],
  ['logs.zip', zip([{ path: 'vmcore-dmesg.txt', content: readSample(crash) }]), 'zip, dmesg'],
] as const) {
  test(`${name} is read as it is`, async ({ page }) => {
    await choose(page, textFile(name, Buffer.from(packed)));
    await expect(verdictOf(page)).toContainText('a NULL pointer dereference in blk_mq_rq_timed_out');
    await expectBestMatch(page, crash);
    await expect(page.getByRole('main')).toContainText(container);
    await expect(logOf(page)).toContainText('blk_mq_rq_timed_out');
  });
}

test('of a sosreport the worst log is shown, and the others stand in a table', async ({ page }) => {
  await choose(page, textFile('sosreport-db01.tar.gz', gzipSync(sosreport)));
  // Of two crashes the first in the archive.
  await expectBestMatch(page, other);
  await page.getByRole('button', { name: 'All logs' }).click();
  const table = page.getByRole('region', { name: 'Logs by signature' });
  await expect(table.getByRole('row')).toHaveText([
    /^Log\s*Kind/,
    /1 log$/,
    /^var\/log\/messages\.gz\s*Kernel BUG\s*ida_simple_remove.*Confirmed/i,
    /1 log$/,
    /vmcore-dmesg\.txt\s*NULL pointer dereference\s*blk_mq_rq_timed_out.*Confirmed/i,
    /^No crash\s*1 log$/,
    /^sos_commands\/kernel\/dmesg$/,
    /^Not read\s*1 log$/,
    /^var\/log\/messages-20261101\.bz2\s*This is a bzip2 file: unpack it first \(bzip2 -d\)\.$/,
  ]);
  await expect(table.getByRole('button', { name: 'var/log/messages.gz' })).toBeFocused();

  await table.getByRole('button', { name: /vmcore-dmesg/ }).click();
  await expect(verdictOf(page)).toContainText('a NULL pointer dereference in blk_mq_rq_timed_out');
  await expectBestMatch(page, crash);
  await expect(logOf(page)).toContainText('blk_mq_rq_timed_out');
  await expect(page.getByRole('main')).toContainText('gzip, tar, dmesg');

  await page.getByRole('button', { name: 'All logs' }).click();
  await table.getByRole('button', { name: /kernel\/dmesg/ }).click();
  await expect(verdictOf(page)).toHaveText('There is no kernel crash in this text.');
  await expect(logOf(page)).toContainText('eth0: link becomes ready');
  await expect(bestMatchOf(page)).toHaveCount(0);
});

test('a file that is cut off is read up to there, and a note says so', async ({ page }) => {
  const packed = gzipSync(readSample(crash) + boot.repeat(3000));
  await choose(page, textFile('console.log.gz', packed.subarray(0, packed.length - 50)));
  await expectBestMatch(page, crash);
  await expect(resultOf(page)).toContainText(
    'The gzip file is cut off: copy it again. What stands before that was read.',
  );
});

for (const [name, bytes, sentence] of [
  ['messages.bz2', bytesOf('BZh91AY&SY'), 'This is a bzip2 file: unpack it first (bzip2 -d).'],
  [
    'secret.zip',
    zip([{ path: 'dmesg', content: boot, encrypted: true }]),
    'dmesg: This file of the zip archive is encrypted',
  ],
  ['etc.tar', tar({ path: 'etc/hosts', content: 'x' }), 'No file in this archive has the name of a kernel log'],
  ['empty.gz', gzipSync(bytesOf('')), 'the text is empty'],
] as const) {
  test(`${name} is refused with a sentence`, async ({ page }) => {
    await choose(page, textFile(name, Buffer.from(bytes)));
    await expect(refusalOf(page)).toContainText(sentence);
    await expect(resultOf(page)).toHaveCount(0);
  });
}
