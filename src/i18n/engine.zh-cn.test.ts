import { describe, expect, test } from 'vitest';
import { frame, reportLine, subject } from '../kernel/event.fixture.ts';
import { refusalSentence } from '../kernel/refusals.ts';
import { say } from '../kernel/told.ts';
import { failureInWords, heldInWords } from '../matcher/words/clause-words.ts';
import { type Clause } from '../matcher/schema/clauses.ts';
import { evaluate } from '../matcher/runtime/evaluate.ts';
import { engineZhCn } from './engine.zh-cn.ts';

const { matcher, notes, refusals } = engineZhCn;

const report = subject({
  kind: 'null-dereference',
  arch: 'x86_64',
  function: 'nf_queue',
  address: '0000000000000074',
  registers: { RDX: '0000000000000000' },
  frames: [frame('nf_hook_slow', { line: 12 }), frame('ip_rcv', { line: 13 })],
  messages: [reportLine('EXT4-fs error (device dm-3): ext4_lookup:1855', 4)],
  modules: [
    { name: 'scap', flags: 'OE' },
    { name: 'ext4', flags: '' },
  ],
});

function held(clause: Clause): string | null {
  const outcome = evaluate(clause, report);
  return outcome.holds ? heldInWords(outcome.told, matcher.clauses) : null;
}

function failed(clause: Clause): [expected: string, actual: string, settle: string | null] | null {
  const outcome = evaluate(clause, report);
  if (outcome.holds) return null;
  const { expected, actual, settle } = failureInWords(outcome.failed, matcher.clauses);
  return [expected, actual, settle];
}

describe('a clause that holds', () => {
  test.each<[Clause, string]>([
    [{ kind: ['null-dereference', 'page-fault'] }, '类型为空指针解引用或访问非法地址（缺页异常）'],
    [{ kind: ['null-dereference', 'oops'] }, '类型为空指针解引用或 oops（类别不明）'],
    [{ family: 'bad-access' }, '类型属于非法内存访问'],
    [{ frames: ['nf_hook_slow', 'ip_rcv'] }, '调用栈中有 nf_hook_slow，其后有 ip_rcv'],
    [{ address: 'near-null' }, '出错地址为接近空指针'],
    [{ address: { from: '0x1', to: '0x80' } }, '出错地址为 0x1 至 0x80'],
    [{ register: { name: 'RDX', is: '0x0' } }, '寄存器 RDX 为 0x0'],
    [{ loaded: { flags: ['out-of-tree', 'unsigned'] } }, '某个模块（树外模块、未签名模块）已加载'],
    [{ message: { pattern: 'device (?<device>\\w+-\\d)' } }, '消息中有 /device (\\w+-\\d)/（device 为 dm-3）'],
    [
      { all: [{ function: 'nf_queue' }, { not: { kind: 'oops' } }] },
      '函数为 nf_queue，且并非：类型为 oops（类别不明）',
    ],
  ])('%j', (clause, words) => {
    expect(held(clause)).toBe(words);
  });
});

describe('a clause that does not', () => {
  test.each<[Clause, [string, string, string | null]]>([
    [{ kind: 'kernel-bug' }, ['类型为内核 BUG', '空指针解引用', null]],
    [{ workqueue: 'events' }, ['工作队列中有 “events”', '报告没有指出工作队列', '“Workqueue:”一行']],
    [{ address: 'user' }, ['出错地址为用户空间地址', '0x0000000000000074（接近空指针）', null]],
    [{ loaded: 'nvidia*' }, ['模块 nvidia* 已加载', '已加载另外 2 个模块，其中带标志的有 scap(OE)', null]],
    [
      { any: [{ process: 'fdisk' }, { panic: 'Fatal' }] },
      [
        '进程为 fdisk，或panic 信息中有 “Fatal”',
        '报告没有指出进程；日志中没有 panic',
        '“CPU: ... PID: ... Comm: ...”一行；或者日志的末尾，含“Kernel panic - not syncing:”一行',
      ],
    ],
  ])('%j', (clause, words) => {
    expect(failed(clause)).toEqual(words);
  });
});

test('what is wrong with a log', () => {
  expect(say(notes, { code: 'dropped', values: { by: 'journal', text: 'Missed 15 kernel messages', times: 3 } })).toBe(
    'systemd 日志在此丢弃了消息：Missed 15 kernel messages，其后还有 2 次。',
  );
  expect(say(notes, { code: 'boots', values: { boots: 3, crash: 2 } })).toBe(
    '日志包含 3 次启动；第一次崩溃在第 2 次启动中。',
  );
});

test('why a file is not read, from the same data as the English sentence', () => {
  const told = {
    code: 'rest-unread',
    values: { because: { code: 'cut-off', values: { packing: 'tar' } } },
  } as const;
  expect(refusalSentence(told)).toBe(
    'The tar archive is cut off: copy it again. Logs that stood behind that were not read.',
  );
  expect(say(refusals, told)).toBe('这个 tar 归档不完整：请重新复制。其后的日志没有读取。');
});
