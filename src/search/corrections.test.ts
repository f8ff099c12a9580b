import { expect, test } from 'vitest';
import { correctionsOf, vocabularyOf } from './corrections.ts';

const vocabulary = vocabularyOf([
  'NULL pointer dereference in tcp_create_openreq_child()',
  'soft lockup, hung_task_timeout_secs',
  'nf_queue',
]);

const meant = (typed: string): string[] => correctionsOf(typed, vocabulary).map(({ word }) => word);

test('the vocabulary holds identifiers and their parts', () => {
  expect([...vocabulary]).toEqual(expect.arrayContaining(['tcp_create_openreq_child', 'openreq', 'lockup']));
});

test('slips of the hand', () => {
  expect(meant('derefrence')).toEqual(['dereference']);
  expect(meant('poitner')).toEqual(['pointer']);
  expect(meant('lokcup')).toEqual(['lockup']);
});

test('the beginning of an identifier with a slip in it', () => {
  expect(meant('tcp_create_opnreq')).toEqual(['tcp_create_openreq_child']);
  expect(meant('hung_taks')).toEqual(['hung_task_timeout_secs']);
});

test('another word stays what it is', () => {
  expect(meant('flurble')).toEqual([]);
  expect(meant('ffff888003')).toEqual([]);
  expect(meant('tcp')).toEqual([]);
});
