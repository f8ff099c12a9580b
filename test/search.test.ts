import { beforeAll, describe, expect, test } from 'vitest';
import { searchIndexOf } from '../scripts/build/search-entries.ts';
import { readKnowledge } from '../scripts/check/knowledge.ts';
import { root } from '../scripts/knowledge/bases.ts';
import { languageCodes } from '../src/i18n/language-codes.ts';
import { type SearchIndex } from '../src/search/entry.ts';
import { prepare, rank } from '../src/search/rank.ts';

/** What engineers type, and the page that ought to come first, in the site of either language. */
const queries: [query: string, path: string][] = [
  ['nf_queue', 'signatures/nf-queue-gso-null/'],
  ['nf_que', 'signatures/nf-queue-gso-null/'],
  ['NFQUEUE', 'signatures/nf-queue-gso-null/'],
  ['tcp_create_openreq', 'signatures/tcp-create-openreq-child-null/'],
  ['tcp_create_opnreq_child', 'signatures/tcp-create-openreq-child-null/'],
  ['SYN cookie', 'signatures/tcp-create-openreq-child-null/'],
  ['kernel BUG at lib/idr.c', 'signatures/memcg-ida-remove-bug/'],
  ['ida_simple_remove', 'signatures/memcg-ida-remove-bug/'],
  ['css_release_work_fn', 'signatures/list-del-corruption-css-release/'],
  ['intel_pstate', 'signatures/intel-pstate-divide-error/'],
  ['blk_mq_rq_timed_out+0x15/0x80', 'signatures/blk-mq-rq-timed-out-null/'],
  ['virtblk_ioctl', 'signatures/virtio-blk-lvm-removed-device/'],
  ['kvm_zap_rmapp', 'signatures/kvm-pml-rmap-corruption/'],
  ['tampercore', 'signatures/tampercore-filp-close/'],
  ['null pointer dereference', 'kinds/null-dereference/'],
  ['null derefrence', 'kinds/null-dereference/'],
  ['空指针', 'kinds/null-dereference/'],
  ['soft lockup', 'kinds/soft-lockup/'],
  ['BUG: soft lockup - CPU#3 stuck for 23s!', 'kinds/soft-lockup/'],
  ['软死锁', 'kinds/soft-lockup/'],
  ['硬死锁', 'kinds/hard-lockup/'],
  ['hard LOCKUP', 'kinds/hard-lockup/'],
  ['宕机', 'kinds/panic/'],
  ['kernel panic', 'kinds/panic/'],
  ['内存不足', 'kinds/oom-kill/'],
  ['out of memory', 'kinds/oom-kill/'],
  ['crash session', 'guides/crash-session/'],
  ['kdump', 'guides/kdump/'],
  ['内核污染', 'guides/taints/'],
  ['术语', 'guides/glossary/'],
  ['磁盘坏道', 'kinds/io-error/'],
  ['refcount underflow', 'kinds/refcount/'],
  ['list_add corruption', 'kinds/list-corruption/'],
  ['scheduling while atomic', 'kinds/scheduling-while-atomic/'],
  ['blocked for more than 120 seconds', 'kinds/hung-task/'],
  ['hung_task_timeout_secs', 'kinds/hung-task/'],
  ['general protection fault', 'kinds/general-protection/'],
  ['machine check exception', 'kinds/machine-check/'],
];

let index: SearchIndex;

beforeAll(() => {
  const { signatures, samples } = readKnowledge(root);
  index = searchIndexOf(root, signatures, samples);
}, 60_000);

describe.each(languageCodes)('in the site in %s', (language) => {
  test.each(queries)('%s finds %s first', (query, path) => {
    const { found } = rank(prepare(index, language), query);
    expect(found.slice(0, 3).map(({ entry }) => entry.path)[0]).toBe(path);
  });
});
