import { expect, test } from 'vitest';
import { type Clause } from '../schema/clauses.ts';
import { describeClause } from './describe.ts';

test.each<[Clause, string]>([
  [{ kind: ['null-dereference', 'page-fault'] }, 'kind is null-dereference or page-fault'],
  [{ frames: ['nf_hook_slow', ['ip_rcv', 'ip6_rcv']] }, 'trace holds nf_hook_slow, then ip_rcv or ip6_rcv'],
  [{ frames: { inOrder: ['a'], unreliable: true } }, 'trace holds a, unreliable frames included'],
  [{ address: { from: '0x0', to: '0xfff' } }, 'fault address is from 0x0 to 0xfff'],
  [{ address: '0x74' }, 'fault address is 0x74'],
  [{ address: 'near-null' }, 'fault address is near-null'],
  [{ taint: ['out-of-tree', 'unsigned'] }, 'kernel is tainted: out-of-tree and unsigned'],
  [{ loaded: ['eudp', 'emp'] }, 'module eudp or emp is loaded'],
  [{ loaded: { flags: 'out-of-tree' } }, 'a module that is out-of-tree is loaded'],
  [
    { unloaded: { name: 'scap', flags: ['out-of-tree', 'unsigned'] } },
    'module scap that is out-of-tree and unsigned was unloaded last',
  ],
  [{ repeated: { from: 1 } }, 'it came again once or more'],
  [{ repeated: { from: 10 } }, 'it came again 10 times or more'],
  [{ message: ['VFS:', { pattern: 'root.*fs' }] }, 'message holds “VFS:” or /root.*fs/'],
  [{ release: { distribution: 'rhel', before: '3.10.0-204.el7' } }, 'kernel is of rhel before 3.10.0-204.el7'],
  [
    { not: { any: [{ function: 'f' }, { module: 'm' }] } },
    'not: (function is f or module m is in the fault or the trace)',
  ],
])('%j', (clause, expected) => {
  expect(describeClause(clause)).toBe(expected);
});

test('a list of addresses is one of them', () => {
  expect(describeClause({ not: { address: ['kernel', 'user', { from: '0x1', to: '0x37' }] } })).toBe(
    'not: fault address is kernel or user or from 0x1 to 0x37',
  );
});
