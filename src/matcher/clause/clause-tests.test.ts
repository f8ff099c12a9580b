import { describe, expect, test } from 'vitest';
import { type Subject } from '../../kernel/event.ts';
import { frame, reportLine, subject } from '../../kernel/event.fixture.ts';
import { type Place } from '../../kernel/place.ts';
import { type Clause, clauseNames, type LeafClause } from '../schema/clauses.ts';
import { evaluate } from '../runtime/evaluate.ts';
import { inEnglish } from '../runtime/outcome.fixture.ts';

const at = (line: number): Place => ({ line, column: 1, length: 5 });

/** A machine of iron. */
const hardwareName = 'Dell Inc. PowerEdge R640/0H28RR, BIOS 2.8.1 06/26/2020';

const before = subject({
  kind: 'machine-check',
  title: 'Machine check',
  comm: 'mce',
  places: { headline: at(2), process: at(3) },
});

const reports: Record<string, Subject> = {
  /** A full report of a machine under RHEL 7. */
  full: subject(
    {
      kind: 'null-dereference',
      function: 'virtio_check_driver_offered_feature',
      module: 'virtio',
      pointer: {
        function: 'virtio_check_driver_offered_feature',
        offset: null,
        size: null,
        address: 'ffffffffc0047450',
        place: at(9),
      },
      address: '0000000000000090',
      errorCode: '0000',
      code: '48 89 e5 <8b> 91 90 00 00 00 85 d2',
      comm: 'fdisk',
      release: '3.10.0-1062.1.2.el7.x86_64',
      arch: 'x86_64',
      distro: 'rhel',
      hardware: hardwareName,
      registers: { RDX: '0000000000000000', RDI: 'dead000000000100' },
      uptime: 172_800,
      repeated: 3,
      memory: 64 * 2 ** 30,
      taint: { raw: 'G OE T', flags: ['G', 'O', 'E', 'T'] },
      workqueue: 'kblockd blk_mq_timeout_work',
      modules: [
        { name: 'dm_mod', flags: '' },
        { name: 'scap', flags: 'OE' },
        { name: 'overlay', flags: 'T' },
      ],
      unloaded: { name: 'tampercore', flags: 'OE' },
      panicReason: 'Fatal exception',
      frames: [
        frame('virtblk_ioctl', { module: 'virtio_blk', line: 11 }),
        frame('ktime_get', { reliable: false, line: 12 }),
        frame('stale_call', { module: 'stale_module', reliable: false, line: 13 }),
        frame('dm_blk_ioctl', { module: 'dm_mod', line: 14 }),
        frame('blkdev_ioctl', { line: 15 }),
      ],
      messages: [reportLine('BUG: unable to handle kernel NULL pointer dereference at 0000000000000090', 1)],
      places: {
        headline: at(1),
        address: at(1),
        function: at(9),
        modules: at(4),
        unloaded: at(5),
        process: at(6),
        taint: at(6),
        release: at(6),
        hardware: at(7),
        workqueue: at(8),
        code: at(16),
        panic: at(18),
        registers: at(17),
        memory: at(19),
      },
    },
    [reportLine('PGD 229af2067 PUD 21cbac067 PMD 0', 3), reportLine('RSP: 0018:ffff964860370000', 10)],
    { earlier: [before] },
  ),
  /** An excerpt that tells nothing. */
  empty: subject(),
};

interface Case {
  holds: [clause: LeafClause, lines: number[]][];
  fails: LeafClause[];
  /** What a person reads where the clause fails, in the full report and in the empty one. */
  actual: [full: string | null, empty: string];
}

const cases: Record<(typeof clauseNames)[number], Case> = {
  kind: {
    holds: [
      [{ kind: 'null-dereference' }, [1]],
      [{ kind: ['page-fault', 'null-dereference'] }, [1]],
    ],
    fails: [{ kind: 'page-fault' }, { kind: ['oops', 'page-fault'] }],
    actual: ['null-dereference (NULL pointer dereference)', 'oops (oops)'],
  },
  function: {
    holds: [
      [{ function: 'virtio_check_driver_offered_feature' }, [9]],
      [{ function: ['kref_get', 'virtio_*'] }, [9]],
      [{ function: '*' }, [9]],
    ],
    // a name is the whole name; a frame of the trace is not the blamed function
    fails: [{ function: 'virtio_check' }, { function: 'virtblk_ioctl' }, { function: '*_offered' }],
    actual: ['virtio_check_driver_offered_feature', 'the report names no function'],
  },
  module: {
    holds: [
      [{ module: 'virtio' }, [9]],
      [{ module: 'dm_mod' }, [14]],
      [{ module: ['ext4', 'virtio_b*'] }, [11]],
    ],
    fails: [{ module: 'ext4' }, { module: 'stale_module' }],
    actual: ['modules in the fault and the trace: virtio, virtio_blk, dm_mod', 'no module in the fault or the trace'],
  },
  frames: {
    holds: [
      // the fault is the innermost frame; others may stand between
      [{ frames: ['virtio_check_driver_offered_feature', 'blkdev_ioctl'] }, [9, 15]],
      [{ frames: [['virtblk_getgeo', 'virtblk_ioctl'], 'dm_*'] }, [11, 14]],
      [{ frames: { inOrder: ['virtblk_ioctl', 'ktime_get', 'dm_blk_ioctl'], unreliable: true } }, [11, 12, 14]],
    ],
    fails: [
      { frames: ['dm_blk_ioctl', 'virtblk_ioctl'] },
      { frames: ['ktime_get'] },
      { frames: { inOrder: ['ktime_get'] } },
      { frames: { inOrder: ['ktime_get'], unreliable: false } },
      { frames: ['virtblk_ioctl', 'virtblk_ioctl'] },
      { frames: ['virtblk_ioctl', 'vfs_read'] },
    ],
    actual: ['virtblk_ioctl > dm_blk_ioctl > blkdev_ioctl', 'no reliable frames'],
  },
  process: {
    holds: [
      [{ process: 'fdisk' }, [6]],
      [{ process: ['lsblk', 'f*'] }, [6]],
    ],
    fails: [{ process: 'fdis' }, { process: ['lsblk'] }],
    actual: ['fdisk', 'the report names no process'],
  },
  taint: {
    holds: [
      [{ taint: 'out-of-tree' }, [6]],
      [{ taint: ['out-of-tree', 'unsigned'] }, [6]],
      // T on RHEL, by RHEL's table
      [{ taint: 'tech-preview' }, [6]],
    ],
    fails: [{ taint: 'proprietary' }, { taint: ['out-of-tree', 'proprietary'] }, { taint: 'randomised-structures' }],
    actual: ['tainted: only-gpl, out-of-tree, unsigned, tech-preview', 'the report does not tell its taints'],
  },
  loaded: {
    holds: [
      [{ loaded: ['ext4', 'dm_*'] }, [4]],
      [{ loaded: { flags: 'out-of-tree' } }, [4]],
      [{ loaded: { flags: ['unsigned', 'out-of-tree'] } }, [4]],
      [{ loaded: { name: 'sc*', flags: 'unsigned' } }, [4]],
      // `(T)` is RHEL's letter for it.
      [{ loaded: { name: ['ext4', 'overlay'], flags: 'tech-preview' } }, [4]],
    ],
    fails: [
      { loaded: 'virtio_blk' },
      { loaded: { flags: 'proprietary' } },
      // No single module has both.
      { loaded: { flags: ['tech-preview', 'out-of-tree'] } },
      { loaded: { name: 'dm_mod', flags: 'out-of-tree' } },
    ],
    actual: ['3 other modules are loaded, with flags scap(OE), overlay(T)', 'the report lists no modules'],
  },
  unloaded: {
    holds: [
      [{ unloaded: 'tampercore' }, [5]],
      [{ unloaded: '*' }, [5]],
      [{ unloaded: { flags: ['out-of-tree', 'unsigned'] } }, [5]],
    ],
    fails: [{ unloaded: 'dm_mod' }, { unloaded: { name: 'tampercore', flags: 'proprietary' } }],
    actual: ['tampercore(OE) was unloaded last', 'no module was unloaded'],
  },
  address: {
    holds: [
      [{ address: 'near-null' }, [1]],
      [{ address: '0x90' }, [1]],
      [{ address: { from: '0x90', to: '0x90' } }, [1]],
    ],
    fails: [
      { address: 'user' },
      { address: '0x9' },
      { address: { from: '0x91', to: '0xfff' } },
      { address: { from: '0x0', to: '0x8f' } },
    ],
    actual: ['0x0000000000000090 (near-null)', 'the report gives no fault address'],
  },
  message: {
    holds: [
      [{ message: 'NULL pointer dereference' }, [1]],
      [{ message: ['no such words', { pattern: 'at 0{14}90$' }] }, [1]],
      // the text of the panic
      [{ message: 'Fatal exception' }, [18]],
    ],
    fails: [{ message: 'null pointer dereference' }, { message: 'PGD' }, { message: { pattern: '^unable' } }],
    actual: [
      '“BUG: unable to handle kernel NULL pointer dereference at 0000000000000090”',
      'the report has no headline',
    ],
  },
  workqueue: {
    holds: [
      [{ workqueue: 'blk_mq_timeout_work' }, [8]],
      [{ workqueue: { pattern: '^kblockd ' } }, [8]],
    ],
    fails: [{ workqueue: 'events' }],
    actual: ['kblockd blk_mq_timeout_work', 'the report names no workqueue'],
  },
  code: {
    holds: [[{ code: '<8b> 91 90' }, [16]]],
    fails: [{ code: '<91>' }, { code: '<8b> 90' }],
    actual: ['<8b> 91 90 00 00 00 85 d2', 'the report shows no instruction bytes'],
  },
  errorCode: {
    holds: [[{ errorCode: ['0010', '0000'] }, [1]]],
    fails: [{ errorCode: '0002' }],
    actual: ['0000', 'the report gives no error code'],
  },
  release: {
    holds: [
      [{ release: { distribution: 'rhel' } }, [6]],
      [{ release: { distribution: ['sles', 'rhel'], before: '3.10.0-1160.6.1.el7' } }, [6]],
      [{ release: { from: '3.10.0-1062.1.2.el7', before: '3.10.0-1062.1.3.el7' } }, [6]],
    ],
    fails: [
      { release: { distribution: 'sles' } },
      { release: { before: '3.10.0-1062.1.2.el7' } },
      { release: { from: '3.10.0-1160.el7' } },
    ],
    actual: ['3.10.0-1062.1.2.el7.x86_64', 'the report does not name its kernel'],
  },
  architecture: {
    holds: [[{ architecture: ['arm64', 'x86_64'] }, []]],
    fails: [{ architecture: 'arm64' }],
    actual: ['x86_64', 'the report does not tell its architecture'],
  },
  hardware: {
    holds: [[{ hardware: 'PowerEdge R640' }, [7]]],
    fails: [{ hardware: 'poweredge' }],
    actual: [hardwareName, 'the report names no hardware'],
  },
  family: {
    holds: [
      [{ family: 'bad-access' }, [1]],
      [{ family: ['lockup', 'bad-access'] }, [1]],
    ],
    fails: [{ family: 'lockup' }],
    actual: ['null-dereference', 'oops'],
  },
  pointer: {
    // the full report names the function; the test below asks reports that do not
    holds: [],
    fails: [{ pointer: 'module' }, { pointer: '0xffffffffc0047450' }],
    actual: [
      'the processor stood in virtio_check_driver_offered_feature',
      'the report does not tell where the processor stood',
    ],
  },
  register: {
    holds: [
      [{ register: { name: 'RDX', is: '0x0' } }, [17]],
      [{ register: { name: ['rax', 'rdi'], is: 'list-poison' } }, [17]],
      [{ register: { name: 'RDX', is: [{ from: '0x0', to: '0xf' }] } }, [17]],
    ],
    fails: [{ register: { name: 'RDX', is: 'kernel' } }, { register: { name: 'R15', is: '0x0' } }],
    actual: [
      'RDX 0x0000000000000000 (near-null), RDI 0xdead000000000100 (list-poison) ...',
      'the report shows no registers',
    ],
  },
  panic: {
    holds: [
      [{ panic: 'Fatal exception' }, [18]],
      [{ panic: ['no such words', { pattern: '^Fatal' }] }, [18]],
    ],
    fails: [{ panic: 'NULL pointer' }],
    actual: ['“Fatal exception”', 'the log shows no panic'],
  },
  hypervisor: {
    holds: [
      [{ hypervisor: 'none' }, [7]],
      [{ hypervisor: ['vmware', 'none'] }, [7]],
    ],
    fails: [{ hypervisor: 'vmware' }, { hypervisor: ['kvm', 'xen'] }],
    actual: [hardwareName, 'the report names no hardware'],
  },
  vendor: {
    holds: [[{ vendor: 'dell' }, [7]]],
    fails: [{ vendor: 'hpe' }],
    actual: [hardwareName, 'the report names no hardware'],
  },
  uptime: {
    holds: [
      [{ uptime: { from: '2d' } }, [1]],
      [{ uptime: { from: '47h', before: '49h' } }, [1]],
    ],
    fails: [{ uptime: { before: '2d' } }, { uptime: { from: '172801s' } }],
    actual: ['up for 2 d', 'the lines have no time stamps'],
  },
  memory: {
    holds: [
      [{ memory: { from: '64G' } }, [19]],
      [{ memory: { before: '0.1T' } }, [19]],
    ],
    fails: [{ memory: { before: '64G' } }, { memory: { from: '1T' } }],
    actual: ['64 G of memory', 'the log does not tell how much memory the machine has'],
  },
  repeated: {
    holds: [
      [{ repeated: { from: 1 } }, [1]],
      [{ repeated: { from: 3 } }, [1]],
    ],
    fails: [{ repeated: { from: 4 } }],
    actual: ['it came again 3 times', 'it came once in this log'],
  },
  earlier: {
    holds: [
      [{ earlier: { kind: 'machine-check' } }, [2]],
      [{ earlier: { any: [{ kind: 'oom-kill' }, { process: 'mce' }] } }, [3]],
    ],
    fails: [{ earlier: { kind: 'oom-kill' } }, { earlier: { function: 'virtio_*' } }],
    actual: ['Machine check', 'the log tells of nothing before the crash'],
  },
  line: {
    holds: [
      [{ line: 'RSP: 0018' }, [10]],
      [{ line: { pattern: '^PGD [0-9a-f]+ PUD' } }, [3]],
    ],
    fails: [{ line: 'not in the report' }],
    actual: ['no line of the report holds it', 'the report has no lines'],
  },
};

test.each(clauseNames)('%s', (name) => {
  const { holds, fails, actual } = cases[name];
  for (const [clause, lines] of holds) {
    const outcome = evaluate(clause, reports['full'] ?? subject());
    expect(outcome, JSON.stringify(clause)).toMatchObject({ holds: true });
    if (outcome.holds)
      expect(
        outcome.places.map(({ line }) => line),
        JSON.stringify(clause),
      ).toEqual(lines);
    // The same clause on a report that tells nothing.
    expect(failureOf(clause, 'empty'), JSON.stringify(clause)).toBe(actual[1]);
  }
  for (const clause of fails) expect(failureOf(clause, 'full'), JSON.stringify(clause)).toBe(actual[0]);
});

function failureOf(clause: Clause, report: string): string | null {
  const outcome = inEnglish(evaluate(clause, reports[report] ?? subject()));
  return outcome.holds ? null : outcome.failed.actual;
}

describe('release', () => {
  const ubuntu = { release: '5.4.0-122-generic', build: '#138-Ubuntu' };

  test.each<[LeafClause, boolean]>([
    [{ release: { distribution: 'ubuntu', from: '5.4.0-122.138', before: '5.4.0-123.139' } }, true],
    [{ release: { from: '5.4.0-122.139' } }, false],
    [{ release: { before: '5.4.0-122.138' } }, false],
  ])('%j looks at the upload of an Ubuntu kernel', (clause, expected) => {
    expect(evaluate(clause, subject(ubuntu)).holds).toBe(expected);
  });

  test('a Debian kernel whose package is not named lies in no range', () => {
    const debian = subject({ release: '5.10.0-26-amd64' });
    expect(evaluate({ release: { distribution: 'debian' } }, debian).holds).toBe(true);
    expect(evaluate({ release: { before: '5.10.205-1' } }, debian).holds).toBe(false);
    expect(evaluate({ release: { from: '5.10.1-1' } }, debian).holds).toBe(false);
  });
});

describe('pointer', () => {
  const at9 = { function: null, offset: null, size: null, place: at(9) };

  test.each<[LeafClause, string, boolean]>([
    [{ pointer: 'module' }, 'ffffffffc02d74c0', true],
    [{ pointer: ['near-null', 'module'] }, '0000000000000000', true],
    [{ pointer: { from: '0xffffffffc0000000', to: '0xffffffffc0ffffff' } }, 'ffffffffc02d74c0', true],
    [{ pointer: 'module' }, '0000000000000000', false],
    [{ pointer: 'module' }, 'ffffffff81000000', false],
  ])('%j, an address without a symbol: %s', (clause, address, expected) => {
    const outcome = evaluate(clause, subject({ arch: 'x86_64', pointer: { ...at9, address } }));
    expect(outcome.holds).toBe(expected);
    if (outcome.holds) expect(outcome.places).toEqual([at(9)]);
  });

  test('an address that has a symbol is told by it', () => {
    const pointer = { function: 'virtblk_ioctl', offset: null, size: null, address: 'ffffffffc0102b4c', place: at(9) };
    expect(inEnglish(evaluate({ pointer: 'module' }, subject({ arch: 'x86_64', pointer })))).toMatchObject({
      failed: { actual: 'the processor stood in virtblk_ioctl' },
    });
  });

  test('an address that does not fit is shown', () => {
    const pointer = { ...at9, address: '0000000000000000' };
    expect(inEnglish(evaluate({ pointer: 'module' }, subject({ arch: 'x86_64', pointer })))).toMatchObject({
      failed: { actual: '0x0000000000000000 (near-null)' },
    });
  });
});

describe('frames of a session of crash(8), with the way down above the fault', () => {
  const wayDown = [
    frame('machine_kexec', { line: 3 }),
    frame('oops_end', { line: 6 }),
    frame('page_fault', { line: 9 }),
  ];
  const callers = [frame('nf_hook_slow', { line: 12 }), frame('ip_rcv', { line: 13 })];
  const pointer = { function: 'nf_queue', offset: null, size: null, address: null, place: at(10) };
  const once = { frames: [...wayDown, ...callers], descent: 3, pointer };
  const twice = { ...once, frames: [...wayDown, frame('nf_queue', { line: 11 }), ...callers] };

  test.each<[string[], number[] | null, number[] | null]>([
    // the fault, and behind its frame its caller
    [
      ['nf_queue', 'nf_hook_slow', 'ip_rcv'],
      [10, 12, 13],
      [11, 12, 13],
    ],
    [
      ['machine_kexec', 'oops_end', 'page_fault', 'nf_queue'],
      [3, 6, 9, 10],
      [3, 6, 9, 11],
    ],
    [['page_fault', 'nf_hook_slow'], null, null],
  ])('%j without gaps', (inOrder, ofOne, ofTwo) => {
    const linesOf = (event: typeof once): number[] | null => {
      const outcome = evaluate({ frames: { inOrder, gaps: false } }, subject(event));
      return outcome.holds ? outcome.places.map(({ line }) => line) : null;
    };
    expect(linesOf(once)).toEqual(ofOne);
    expect(linesOf(twice)).toEqual(ofTwo);
  });

  test('what is told of the trace begins at the fault', () => {
    expect(inEnglish(evaluate({ frames: ['vfs_read'] }, subject(once)))).toMatchObject({
      failed: { actual: 'nf_hook_slow > ip_rcv' },
    });
  });
});

describe('names', () => {
  test.each([
    ['kworker/0:1*', 'kworker/0:1H', true],
    ['kworker/*+events', 'kworker/3:0+events', true],
    // a dot is a dot, and other marks of regular expressions are themselves
    ['a.c*', 'abcd', false],
    ['(sd-*', '(sd-pam)', true],
    ['[migration*', '[migration/0]', true],
  ])('process %s, task %s', (process, comm, expected) => {
    expect(evaluate({ process }, subject({ comm })).holds).toBe(expected);
  });
});

test('code of arm and arm64 is compared as it is printed', () => {
  const report = subject({ code: 'aa0003f3 f9400000 <f9401000> b4000060' });
  expect(evaluate({ code: '<f9401000> b4000060' }, report).holds).toBe(true);
  expect(evaluate({ code: '<f940> b4' }, report).holds).toBe(false);
});
