import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/knowledge/bases.ts';
import { readSample, readSignatures } from '../scripts/knowledge/signatures.ts';
import { analyse } from '../src/analyser/reading/analyse.ts';
import { type Analysis } from '../src/analyser/reading/analysis.ts';
import { type CrashEvent } from '../src/kernel/event.ts';
import { type CrashKind, isOf, kindFamilies, kinds } from '../src/kernel/kinds.ts';
import { type Place } from '../src/kernel/place.ts';
import { type Clause } from '../src/matcher/schema/clauses.ts';
import { type Match } from '../src/matcher/runtime/match.ts';
import { type SignatureFrontmatter } from '../src/matcher/schema/signature.ts';
import { bundleOf } from '../scripts/knowledge/bundle.ts';

/** All against all: every sample of every signature is looked up in the whole knowledge base, and does what its page expects of it. */

const { signatures, problems } = readSignatures(root);
const bundle = bundleOf(root, signatures);

interface Sample {
  name: string;
  id: string;
  form: string;
  expect: SignatureFrontmatter['samples'][number]['expect'];
  lines: string[];
  analysis: Analysis;
}

const all: Sample[] = signatures.flatMap(({ signature, folder }) =>
  signature.samples.map(({ file, form, expect: expected }) => {
    const bytes = readSample(root, folder, file);
    return {
      name: `${signature.id}/${file}`,
      id: signature.id,
      form,
      expect: expected,
      lines: new TextDecoder().decode(bytes).split(/\r\n|\n|\r/),
      analysis: analyse(file, bytes, bundle),
    };
  }),
);

const nearMisses = all.filter((sample) => sample.expect === 'near-miss');
const open = all.filter((sample) => sample.expect === 'todo');

/** The pages that claim a crash of the log. */
function claimsOf({ matches }: Analysis): Match[] {
  return matches.filter(({ band }) => band !== 'possible');
}

/** A machine that goes on may tell of its trouble, or of who waits, again and again; what failed has failed once. */
function failsOnce(kind: CrashKind | undefined): boolean {
  return kind !== undefined && kinds[kind].severity === 'crash' && !isOf(kind, 'lockup');
}

type Facts = Pick<CrashEvent, 'kind' | 'function' | 'module' | 'release' | 'cpu' | 'pid' | 'comm'> & { taint: string };

/** What a person reads in each crash. A helper that only works for its caller (strnlen, kref_get, list_del) is not to blame. */
const known: Record<string, [CrashKind, string | null, string | null, string | null, number, number, string, string]> =
  {
    'blk-mq-rq-timed-out-null': [
      'null-dereference',
      'blk_mq_rq_timed_out',
      null,
      '3.10.0-1160.80.1.el7.x86_64',
      0,
      163944,
      'kworker/0:1H',
      'GOET',
    ],
    'bpf-jit-invalid-opcode': [
      'invalid-opcode',
      'bpf_prog_9500684e63fa4fd7',
      null,
      '4.19.90-25.37.v2101.ky10.x86_64',
      77,
      718772,
      'java',
      'GOE',
    ],
    // begins at the CPU line: the class is not in it
    'cdev-put-module-use-after-free': [
      'oops',
      'module_put',
      null,
      '3.10.0-1160.53.1.el7.x86_64',
      2,
      1426,
      'Syn-1203-Tx',
      'GOE',
    ],
    // stood in strnlen, which printed a warning for kobject_put, which drops a reference for cdev_put
    'eudp-module-strnlen': ['page-fault', 'cdev_put', null, '3.10.0-957.el7.x86_64', 2, 1311, 'KeepAlive', 'GOE'],
    'intel-pstate-divide-error': [
      'divide-error',
      'get_target_pstate_use_performance',
      null,
      '3.10.0-1127.19.1.el7.x86_64',
      4,
      9,
      'rcu_sched',
      '',
    ],
    // the allocator found the objects that bioset_free left behind
    'kmem-cgroup-destroy-race': [
      'slab-corruption',
      'bioset_free',
      null,
      '3.10.0-693.2.2.el7.x86_64',
      21,
      26626,
      'dockerd',
      'PBWOET',
    ],
    'kvm-pml-rmap-corruption': ['kernel-bug', 'kvm_zap_rmapp', 'kvm', null, 17, 24715, 'CPU 3/KVM', ''],
    'list-del-corruption-css-release': [
      'list-corruption',
      'css_release_work_fn',
      null,
      '4.18.0-305.3.1.el8.x86_64',
      0,
      1583643,
      'kworker/0:1',
      'GOE',
    ],
    'memcg-ida-remove-bug': [
      'kernel-bug',
      'ida_simple_remove',
      null,
      '3.10.0-957.21.3.el7.x86_64',
      6,
      21465,
      'kworker/6:0',
      'GOET',
    ],
    'nf-queue-gso-null': ['null-dereference', 'nf_queue', null, '2.6.32-358.el6.x86_64', 5, 0, 'swapper', ''],
    'oom-killer-invoked': ['oom-kill', 'out_of_memory', null, '3.10.0-957.21.3.el7.x86_64', 0, 18534, 'php-fpm', 'GOE'],
    'oom-no-killable-processes': [
      'oom-panic',
      'out_of_memory',
      null,
      '3.10.0-1062.9.1.el7.x86_64',
      1,
      3578,
      'kworker/u176:4',
      'GOE',
    ],
    'panic-on-oom': ['oom-panic', 'out_of_memory', null, '3.10.0-1127.10.1.el7.x86_64', 5, 8510, 'AliDetect', 'GOET'],
    // stood in kref_get
    'pidns-get-kref-null': [
      'null-dereference',
      'pidns_get',
      null,
      '2.6.32-504.16.2.el6.x86_64',
      3,
      21908,
      'ysec_hids_mod_l',
      'GW',
    ],
    'sysrq-triggered-crash': [
      'sysrq-crash',
      'sysrq_handle_crash',
      null,
      '3.10.0-514.26.2.el7.x86_64',
      1,
      3818,
      'bash',
      '',
    ],
    'tampercore-filp-close': [
      'null-dereference',
      'filp_close',
      null,
      '3.10.0-862.14.4.el7.x86_64',
      3,
      2778,
      'AliHips',
      'GOE',
    ],
    // the line with the address was not published
    'tcp-create-openreq-child-null': [
      'oops',
      'tcp_create_openreq_child',
      null,
      '5.4.0-122-generic',
      0,
      0,
      'swapper/0',
      'GOE',
    ],
    'unable-to-mount-root-fs': [
      'mount-root-failure',
      'mount_block_root',
      null,
      '3.10.0-1160.6.1.el7.x86_64',
      4,
      1,
      'swapper/0',
      '',
    ],
    // no symbol belongs to the address
    'unloaded-module-code-fetch': ['page-fault', null, null, '3.10.0-862.14.4.el7.x86_64', 2, 1, 'systemd', 'GOET'],
    'unresolved-rip-out-of-tree-module': [
      'null-dereference',
      null,
      null,
      '3.10.0-1160.15.2.el7.x86_64',
      5,
      1362,
      'AliYunDun',
      'GOE',
    ],
    'virtio-blk-lvm-removed-device': [
      'null-dereference',
      'virtio_check_driver_offered_feature',
      'virtio',
      '3.10.0-1062.1.2.el7.x86_64',
      0,
      19222,
      'fdisk',
      'GOE',
    ],
  };

const matching = all.filter((sample) => sample.expect === 'match');
/** The crash that a person has read, in several forms. */
const samples = matching.filter(({ id, name }) => id in known && !name.includes('/variant-'));
/** Other crashes: of another kernel, with more around it, of pages whose facts are not in the table. */
const variants = matching.filter((sample) => !samples.includes(sample));

function factsOf({ kind, function: name, module, release, cpu, pid, comm, taint }: CrashEvent): Facts {
  return { kind, function: name, module, release, cpu, pid, comm, taint: taint?.flags.join('') ?? '' };
}

function only<Item>(items: Item[]): Item {
  expect(items).toHaveLength(1);
  const [item] = items;
  if (item === undefined) throw new Error('nothing there');
  return item;
}

/** The kinds that a matcher names, however deep. */
function kindsIn(clauses: Clause[]): CrashKind[] {
  return clauses.flatMap((clause) => {
    if ('kind' in clause) return clause.kind;
    if ('family' in clause) return [clause.family].flat().flatMap((family) => [...kindFamilies[family]]);
    if ('all' in clause) return kindsIn(clause.all);
    return 'any' in clause ? kindsIn(clause.any) : [];
  });
}

test('every signature is valid, and the table names none that is gone', () => {
  expect(problems).toEqual([]);
  expect(signatures.map(({ signature }) => signature.id)).toEqual(expect.arrayContaining(Object.keys(known)));
});

describe.each(samples)('$name', ({ id, lines, analysis }) => {
  const { events, matches } = analysis;

  test('holds one crash, read as a person reads it', () => {
    const [kind, name, module, release, cpu, pid, comm, taint] = known[id] ?? [];
    expect(factsOf(only(events))).toEqual({ kind, function: name, module, release, cpu, pid, comm, taint });
  });

  test('is won by its own page, and by no other', () => {
    expect(matches[0]).toMatchObject({ signature: id, band: 'confirmed', event: 0, failed: [] });
    expect(claimsOf(analysis).map((match) => match.signature)).toEqual([id]);
  });

  test('is of the kind that its page or its matcher names', () => {
    const page = signatures.find(({ signature }) => signature.id === id)?.signature;
    expect([page?.kind, ...kindsIn(page?.match.required ?? [])]).toContain(only(events).kind);
  });

  test('every piece of evidence stands in the input', () => {
    for (const match of matches) expectEvidence(match, lines);
  });

  test('every fact stands where its place says', () => {
    const event = only(events);
    const { places } = event;
    const expected: [Place | undefined, string | null][] = [
      [places.function, event.function],
      [places.release, event.release],
      [places.process, event.comm],
      [places.hardware, event.hardware],
      [places.taint, event.taint === null ? null : 'ainted'],
      [places.unloaded, event.unloaded?.name ?? null],
      [places.workqueue, event.workqueue],
      ...event.frames.map((frame): [Place, string] => [frame.place, frame.function.replace(/^0x/, '')]),
    ];
    for (const [place, text] of expected) {
      if (text === null) continue;
      if (place === undefined) throw new Error(`“${text}” has no place`);
      expectWithin(place, lines, text);
      const shown = (lines[place.line - 1] ?? '').slice(place.column - 1, place.column - 1 + place.length);
      expect(shown.replace(/\s+/g, ' ')).toContain(text.replace(/\s+/g, ' '));
    }
    for (const place of Object.values(places)) expectWithin(place, lines, JSON.stringify(place));
    expect(event.firstLine).toBeGreaterThanOrEqual(1);
    expect(event.lastLine).toBeGreaterThanOrEqual(event.firstLine);
    expect(event.lastLine).toBeLessThanOrEqual(analysis.lines);
  });
});

describe.each(variants)('$name', ({ id, lines, analysis }) => {
  const { events, matches } = analysis;

  test('is won by its own page, and by no other', () => {
    expect(matches[0]).toMatchObject({ signature: id, band: 'confirmed', failed: [] });
    const claims = claimsOf(analysis);
    expect(claims.filter(({ signature }) => signature !== id)).toEqual([]);
    const failures = claims.filter(({ event }) => failsOnce(events[event]?.kind));
    expect(failures.length).toBeLessThanOrEqual(1);
  });

  test('the crash is where one begins to read, and of a kind that the page or its matcher names', () => {
    expect(matches[0]?.event).toBe(analysis.lead?.event);
    const page = signatures.find(({ signature }) => signature.id === id)?.signature;
    const named = [page?.kind, ...kindsIn(page?.match.required ?? [])];
    expect(named).toContain(events[analysis.lead?.event ?? 0]?.kind);
  });

  test('every piece of evidence stands in the input', () => {
    for (const match of matches) expectEvidence(match, lines);
  });
});

describe('what a variant shows beside', () => {
  test.each([
    ['bpf-jit-invalid-opcode/variant-after-hardware-error.log', 'earlier in this boot'],
    ['bpf-jit-invalid-opcode/variant-after-hardware-error.log', 'tag is 3d1b6a0c7e925f48'],
    ['memcg-ida-remove-bug/variant-after-allocation-failure.log', 'earlier in this boot: kind is allocation-failure'],
    ['eudp-module-strnlen/variant-warning.log', 'is not initialized'],
    ['list-del-corruption-css-release/variant-without-list-debugging.log', 'fault address is list-poison'],
  ])('%s: %s', (name, words) => {
    const { analysis } = only(variants.filter((sample) => sample.name === name));
    expect(analysis.matches[0]?.evidence.map(({ clause }) => clause).join('; ')).toContain(words);
  });
});

/** Crashes of near misses that another page knows. */
const knownElsewhere: Record<string, string> = {
  'audit-panic-on-lost-record/near-miss-filesystem.log': 'ext4-panic-on-error',
  'dpc-hot-removal-freed-device/near-miss-driver-resume.log': 'igb-napi-enable-after-aer',
  'e1000e-hardware-unit-hang/near-miss-another-driver.log': 'netdev-watchdog-transmit-timeout',
  'hpwdt-nmi-panic/near-miss-unknown-nmi.log': 'unknown-nmi-panic',
  'io-apic-timer-panic/near-miss-works-after-all.log': 'unable-to-mount-root-fs',
  'oom-no-killable-processes/near-miss-panic-on-oom.log': 'panic-on-oom',
  'panic-on-oom/near-miss-deadlocked-on-memory.log': 'oom-no-killable-processes',
  'skb-segment-udp-fraglist-pull/near-miss-tcp.log': 'skb-segment-frag-list-mixed-heads',
  'skb-warn-bad-offload/near-miss-watchdog.log': 'netdev-watchdog-transmit-timeout',
  'udp-gso-segment-list-null/near-miss-bug-in-skb-segment.log': 'skb-segment-udp-fraglist-pull',
  'xfs-dirty-transaction-enospc/near-miss-crc-error.log': 'xfs-metadata-corruption-shutdown',
};

describe('near misses', () => {
  test.each(signatures.map(({ signature }) => signature.id))('%s says which crash is none of its own', (id) => {
    expect(nearMisses.filter((sample) => sample.id === id)).not.toHaveLength(0);
  });

  test.each(nearMisses)('$name: a crash, and not the one of its page', ({ name, id, lines, analysis }) => {
    expect(analysis.events).not.toHaveLength(0);
    const claims = claimsOf(analysis).map(({ signature }) => signature);
    expect(claims).not.toContain(id);
    expect(claims).toEqual([knownElsewhere[name]].flatMap((other) => other ?? []));
    for (const match of analysis.matches) expectEvidence(match, lines);
  });

  test.each([
    ['blk-mq-rq-timed-out-null/near-miss-freed-request.log', 'not near zero'],
    ['nf-queue-gso-null/near-miss-other-pointer.log', 'another pointer'],
    ['oom-killer-invoked/near-miss-container-limit.log', 'its own limit'],
    ['oom-killer-invoked/near-miss-cpuset.log', 'The nodes that this task may use'],
    ['oom-killer-invoked/near-miss-sysrq.log', 'SysRq f'],
    ['oom-no-killable-processes/near-miss-kdump-kernel.log', 'kdump kernel'],
    ['unresolved-rip-out-of-tree-module/near-miss-bpf-program.log', 'BPF program'],
  ])('%s is told why', (name, words) => {
    const { id, analysis } = only(nearMisses.filter((sample) => sample.name === name));
    const match = analysis.matches.find(({ signature }) => signature === id);
    expect(match?.failed).toEqual([]);
    expect(match?.reason).toContain(words);
  });
});

test.skipIf(open.length === 0).each(open)('$name is not yet known by its page; it is no todo once it is', (sample) => {
  expect(claimsOf(sample.analysis).map(({ signature }) => signature)).not.toContain(sample.id);
});

describe('no page claims a crash that is not its own', () => {
  const corpus = join(root, '..', 'shared', 'corpus', 'syzbot');
  const logs = existsSync(corpus) ? readdirSync(corpus).filter((file) => file.endsWith('.log')) : [];

  test.skipIf(logs.length === 0)('the logs of ../shared/corpus/syzbot (skipped where they are not there)', () => {
    const claims = logs.flatMap((file) =>
      claimsOf(analyse(file, readFileSync(join(corpus, file)), bundle)).map(({ signature }) => `${file}: ${signature}`),
    );
    // machines of the corpus where a card does not send, a device is never let go, the journal waits for a write, and no root device is found: rightly
    expect(claims).toEqual([
      '023.log: netdev-watchdog-transmit-timeout',
      '233.log: unregister-netdevice-waiting',
      '349.log: jbd2-commit-waits-for-disk',
      '617.log: unable-to-mount-root-fs',
    ]);
  });
});

function expectEvidence({ evidence }: Match, lines: string[]): void {
  for (const { clause, lines: shown, places } of evidence) {
    expect(shown, clause).toEqual([...new Set(places.map(({ line }) => line))]);
    for (const place of places) expectWithin(place, lines, clause);
  }
}

function expectWithin({ line, column, length }: Place, lines: string[], what: string): void {
  const text = lines[line - 1];
  expect(text, what).toBeDefined();
  expect(column, what).toBeGreaterThanOrEqual(1);
  expect(length, what).toBeGreaterThanOrEqual(1);
  expect(column - 1 + length, what).toBeLessThanOrEqual(text?.length ?? 0);
}

describe('both shapes of a crash are the same crash', () => {
  const shapeOf = ({ analysis }: Sample): object => {
    const event = only(analysis.events);
    const { offset, size, address, errorCode, code, workqueue, hardware, modules, unloaded, title } = event;
    return {
      ...factsOf(event),
      ...{ title, offset, size, address, errorCode, workqueue, unloaded },
      // the copy on the web has lost runs of blanks
      hardware: hardware?.replace(/\s+/g, ' '),
      code: code?.trim(),
      modules,
      frames: event.frames.map(({ function: name, reliable, module }) => ({ name, reliable, module })),
      matches: analysis.matches.map(({ signature, band, applicability, comparison }) => ({
        ...{ signature, band, applicability, comparison },
      })),
    };
  };

  test.each(Object.keys(known))('%s', (id) => {
    const [printed, ...others] = samples.filter((sample) => sample.id === id);
    if (printed === undefined) throw new Error('no sample');
    expect(others.map(({ form }) => form)).toContain('web-copy');
    for (const other of others) expect(shapeOf(other), other.name).toEqual(shapeOf(printed));
  });

  test.each(Object.keys(known))('%s: the copy on the web went down with it as well', (id) => {
    const [printed, copy] = ['as-printed.log', 'web-copy.log'].map((file) =>
      only(samples.filter(({ name }) => name === `${id}/${file}`)),
    );
    expect(copy && only(copy.analysis.events).panicked).toBe(printed && only(printed.analysis.events).panicked);
  });
});

describe('the machine went down', () => {
  /** A panic line, or a crash(8) session, which there is only of a dump. */
  const down = [
    'nf-queue-gso-null',
    'oom-no-killable-processes',
    'panic-on-oom',
    'unable-to-mount-root-fs',
    'unresolved-rip-out-of-tree-module',
  ];

  /** A backtrace alone, without the header of its session, is left open. */
  const whole = samples.filter(({ id, name }) => name.endsWith('/as-printed.log') && id !== 'kvm-pml-rmap-corruption');

  test.each(whole)('$name', ({ id, analysis }) => {
    expect(only(analysis.events).panicked).toBe(down.includes(id));
  });
});

describe('the kernel of each sample is judged by its own packager', () => {
  test.each([
    ['blk-mq-rq-timed-out-null', 'affected', '3.10.0-1160.88.1.el7'],
    ['list-del-corruption-css-release', 'affected', '4.18.0-305.12.1.el8_4'],
    ['memcg-ida-remove-bug', 'affected', '3.10.0-957.27.2.el7'],
    ['nf-queue-gso-null', 'affected', '2.6.32-368.el6'],
    ['pidns-get-kref-null', 'affected', '2.6.32-532.el6'],
    ['tcp-create-openreq-child-null', 'affected', '5.4.0-123.139'],
    ['virtio-blk-lvm-removed-device', 'affected', '3.10.0-1160.6.1.el7'],
    ['bpf-jit-invalid-opcode', 'unknown', 'the hardware is at fault'],
    ['kvm-pml-rmap-corruption', 'unknown', 'does not say which kernel'],
    ['intel-pstate-divide-error', 'unknown', 'No fix is known'],
  ])('%s is %s', (id, applicability, words) => {
    for (const { analysis } of samples.filter((sample) => sample.id === id)) {
      expect(analysis.matches[0]?.applicability).toBe(applicability);
      expect(analysis.matches[0]?.comparison).toContain(words);
    }
  });

  test('the upload of an Ubuntu kernel is evidence', () => {
    const [sample] = samples.filter(({ id }) => id === 'tcp-create-openreq-child-null');
    expect(sample?.analysis.matches[0]?.evidence.map(({ clause }) => clause)).toContain(
      'kernel is of ubuntu from 5.4.0-122.138 before 5.4.0-123.139',
    );
  });
});
