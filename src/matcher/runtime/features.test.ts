import { expect, test } from 'vitest';
import { frame, reportLine, subject } from '../../kernel/event.fixture.ts';
import { type Clause } from '../schema/clauses.ts';
import { compile } from '../compile/compile.ts';
import { findMatches } from './find-matches.ts';
import { signature } from '../schema/signature.fixture.ts';

const crash = subject(
  {
    kind: 'soft-lockup',
    function: 'native_queued_spin_lock_slowpath',
    module: 'ext4',
    comm: 'kworker/6:0',
    frames: [
      frame('ext4_map_blocks', { module: 'ext4' }),
      frame('bpf_prog_6deef7357e7b4530'),
      frame('stale', { reliable: false }),
    ],
    pointer: {
      function: 'smp_call_function_many',
      offset: 1,
      size: 2,
      address: null,
      place: { line: 3, column: 1, length: 9 },
    },
    messages: [reportLine('watchdog: BUG: soft lockup - CPU#1 stuck for 22s!', 1)],
    panicReason: 'softlockup: hung tasks',
    workqueue: 'kblockd blk_mq_timeout_work',
    unloaded: { name: 'scap', flags: 'OE' },
    places: { panic: { line: 20, column: 1, length: 9 } },
  },
  [reportLine('watchdog: BUG: soft lockup - CPU#1 stuck for 22s!', 1), reportLine('page dumped because: test', 2)],
);

const kind: Clause = { kind: 'soft-lockup' };

/** Whatever else a signature is found by, a clause that holds is not taken for one that lacks what it needs. */
test.each<[Clause]>([
  [kind],
  [{ family: 'lockup' }],
  [{ function: ['other', 'native_queued_*'] }],
  [{ module: 'ext*' }],
  [{ unloaded: 'scap' }],
  [{ unloaded: { flags: 'out-of-tree' } }],
  [{ process: 'kworker/*' }],
  [{ frames: ['smp_call_function_many', 'ext4_*_blocks', 'bpf_prog_*'] }],
  [{ frames: { inOrder: [['other', 'ext4_map_blocks'], 'stale'], unreliable: true } }],
  [{ frames: { inOrder: ['stale'], unreliable: true, scope: 'any' } }],
  [{ message: ['other', 'soft lockup'] }],
  [{ message: { pattern: 'CPU#\\d+ stuck for' } }],
  [{ message: 'hung tasks' }],
  [{ panic: 'softlockup' }],
  [{ workqueue: 'blk_mq_timeout_work' }],
  [{ line: 'page dumped because' }],
  [{ line: { pattern: '(?:page|slab) dumped' } }],
  [{ any: [{ line: 'other' }, { function: 'other' }, { module: 'ext4' }] }],
  [{ any: [{ all: [{ line: 'page dumped' }, { process: 'kworker/*' }] }, { function: 'other' }] }],
  [{ not: { function: 'ext4_map_blocks' } }],
])('%j', (clause) => {
  for (const required of [[clause], [kind, clause], [{ function: 'native_queued_spin_lock_slowpath' }, clause]]) {
    const [match] = findMatches([crash], compile([signature('only', required)]));
    expect(match?.failed).toEqual([]);
  }
});
