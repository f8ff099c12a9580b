import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { workqueue } from './workqueue.ts';

test('the queue and its function', () => {
  const report = emptyReport();
  expect(workqueue(lineOf('Workqueue: kblockd blk_mq_timeout_work'), report)).toBe(true);
  expect(report.workqueue).toBe('kblockd blk_mq_timeout_work');
  expect(report.places.workqueue).toEqual({ line: 7, column: 16, length: 38 });
});

test.each(['Workqueue:', 'workqueue kblockd: flags=0x18'])('%s', (text) => {
  const report = emptyReport();
  expect(workqueue(lineOf(text), report)).toBe(false);
  expect(report).toEqual(emptyReport());
});
