import { matcherReferenceEn } from './matcher-reference.en.ts';
import { type CrashKind, kinds, type Severity } from '../kernel/kinds.ts';
import { type Distribution } from '../kernel/streams.ts';
import { type Applicability } from '../matcher/applicability/verdict.ts';
import { type SignatureFrontmatter, type VersionIn } from '../matcher/schema/signature.ts';
import { type GroupFamily } from '../site/kind-groups.ts';

type Cause = SignatureFrontmatter['cause'];
type FatalityOf = SignatureFrontmatter['severity'];
type Certainty = VersionIn['certainty'];
type ReferenceType = SignatureFrontmatter['references'][number]['type'];
type SampleForm = SignatureFrontmatter['samples'][number]['form'];

/** `1 signature`, `21 signatures`. */
const count = (number: number, one: string, other: string): string => `${String(number)} ${number === 1 ? one : other}`;

const kindWords = Object.fromEntries(Object.entries(kinds).map(([kind, { name }]) => [kind, name])) as Record<
  CrashKind,
  string
>;

const kindGroupWords: Record<GroupFamily, { name: string; about: string }> = {
  exception: { name: 'Exceptions', about: 'The processor could not go on with what the kernel asked of it.' },
  sanitizer: { name: 'Sanitizers', about: 'A checker that the kernel was built with found a bug.' },
  assertion: { name: 'Assertions', about: 'The kernel looked at its own state and found it wrong.' },
  'memory-corruption': {
    name: 'Corrupted memory',
    about: 'Something was overwritten. Who reports it is often not who did it.',
  },
  lockup: { name: 'Lockups and stalls', about: 'Something did not go on for longer than the kernel waits.' },
  'lock-order': { name: 'Locking', about: 'Locks are taken so that somebody may wait for ever.' },
  'wrong-context': { name: 'Wrong context', about: 'Code ran where it must not.' },
  leak: { name: 'Leaks', about: 'Memory, or a reference, that nobody gives back.' },
  'out-of-memory': { name: 'Out of memory', about: 'No memory was left, for all or for the one who asked.' },
  hardware: { name: 'Hardware', about: 'The machine says that it is broken, or interrupted the kernel.' },
  storage: { name: 'Storage', about: 'A disk, what leads to it, or what stands on it.' },
  panic: { name: 'Panics', about: 'The kernel stopped by its own decision, without an exception.' },
};

const kindSeverityWords: Record<Severity, { name: string; meaning: string }> = {
  crash: { name: 'crash', meaning: 'a report of a fault or of a stop' },
  trouble: { name: 'trouble', meaning: 'the machine goes on; it often explains the crash that follows' },
};

const causeWords: Record<Cause, string> = {
  'kernel-bug': 'kernel bug',
  'third-party-module': 'third-party module',
  hardware: 'hardware',
  configuration: 'configuration',
  'resource-exhaustion': 'resource exhaustion',
  deliberate: 'deliberate',
};

const severityWords: Record<FatalityOf, string> = {
  fatal: 'fatal',
  degraded: 'degraded',
  informational: 'informational',
};

const severityMeanings: Record<FatalityOf, string> = {
  fatal: 'the machine goes down',
  degraded: 'the machine goes on, impaired',
  informational: 'nothing is wrong with the machine',
};

const certaintyWords: Record<Certainty, string> = { proven: 'proven', stated: 'stated', inferred: 'inferred' };

const certaintyMeanings: Record<Certainty, string> = {
  proven: 'read in code, a changelog or an advisory',
  stated: 'said by somebody, not checked',
  inferred: 'concluded by the authors of this page',
};

const referenceWords: Record<ReferenceType, string> = {
  commit: 'commit',
  'bug-report': 'bug report',
  advisory: 'advisory',
  changelog: 'changelog',
  'mailing-list': 'mailing list',
  source: 'source code',
  documentation: 'documentation',
  'vendor-page': 'vendor page',
  article: 'article',
};

const sampleWords: Record<SampleForm, string> = {
  'as-printed': 'as the kernel printed it',
  'web-copy': 'as copied from a web page',
  'crash-session': 'a crash(8) session',
};

const distributionWords: Record<Distribution, string> = {
  'kernel.org': 'kernel.org',
  rhel: 'RHEL and rebuilds',
  fedora: 'Fedora',
  sles: 'SUSE Linux Enterprise',
  opensuse: 'openSUSE',
  ubuntu: 'Ubuntu',
  debian: 'Debian',
  proxmox: 'Proxmox VE',
  raspberrypi: 'Raspberry Pi OS',
  openeuler: 'openEuler',
  kylin: 'Kylin',
  anolis: 'Anolis OS',
  alinux: 'Alibaba Cloud Linux',
  amazon: 'Amazon Linux',
  opencloudos: 'OpenCloudOS',
  tencentos: 'TencentOS',
  uos: 'UnionTech OS',
  azurelinux: 'Azure Linux',
  photon: 'Photon OS',
  uek: 'Oracle UEK',
  android: 'Android',
  arch: 'Arch Linux',
  flatcar: 'Flatcar',
  wsl: 'WSL',
};

/** What stands before the count of a stream: `rhel-7` is `RHEL 7`. */
const streamWords: Record<Distribution, string> = {
  ...distributionWords,
  rhel: 'RHEL',
  sles: 'SLES',
};

/**
 * Every word of the interface, in English. A table of another language has this very shape.
 * Words that a script shows hold `{name}` where a value goes, because they travel to it in attributes.
 */
export const en = {
  tag: 'en',
  name: 'English',
  site: {
    description:
      'An offline knowledge base of Linux kernel crash signatures: paste a log, read which known crash it is, on what evidence, and what to do.',
    title: (page: string, name: string): string => `${page} · ${name}`,
    skip: 'Skip to the content',
    navigation: 'Main',
    footer: 'About this site',
    signatures: 'Signatures',
    guides: 'Guides',
    matcherReference: 'Matcher reference',
    /** Beside the names of the other languages. */
    languages: 'Language',
    notTranslated: 'This page has not been translated yet; it is shown as it was written.',
    search: 'Search',
    searchHint: 'Search signatures',
    slash: '/',
    nothingLeaves: 'Nothing leaves this page.',
    nothingLeavesLong: 'Logs are read in your browser. Nothing you paste leaves it.',
    version: (version: string): string => `Oopsdex ${version}`,
    license: 'Apache-2.0',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Select and copy by hand',
  },
  theme: {
    system: 'Theme: as the system',
    light: 'Theme: light',
    dark: 'Theme: dark',
  },
  home: {
    title: (name: string): string => `${name}: which known kernel crash is this?`,
    heading: 'Paste a kernel log',
    lead: 'It says what crashed, which known crash it is, on what evidence, and what to do now.',
    shell: {
      placeholder: 'dmesg, vmcore-dmesg.txt, serial console, /var/log/messages, crash> bt …',
      noScript: 'Reading a log needs JavaScript. The signatures and their write-ups do not.',
    },
    browse: 'Known crashes',
    searchLabel: 'Search signatures',
    searchPlaceholder: 'function, message, module …',
    searchButton: 'Search',
    newest: 'Newest',
    all: 'All signatures',
    allKinds: 'All kinds of crash',
    counts: (signatures: number, kindCount: number, newest: string): string =>
      `${count(signatures, 'signature', 'signatures')}, ${count(kindCount, 'kind of crash', 'kinds of crash')}, of ${newest}`,
  },
  list: {
    title: 'Signatures',
    description: 'All known crashes, by kind, component, cause and distribution.',
    lead: 'Every known crash, with what it comes from and what to do about it.',
    filters: 'Filters',
    toList: 'Show the list',
    facets: {
      kind: 'Kind',
      component: 'Component',
      cause: 'Cause',
      distribution: 'Distribution',
      applicability: 'In this kernel',
    },
    release: 'Kernel (uname -r)',
    releaseExample: '3.10.0-957.el7.x86_64',
    releaseOf: 'Compared as a kernel of {stream}.',
    releaseUnread: 'Type a release as uname -r prints it.',
    applicabilities: {
      affected: 'not fixed',
      fixed: 'fixed',
      'not-affected': 'never had the bug',
      unknown: 'not known',
    } satisfies Record<Applicability, string>,
    more: 'Show more',
    sort: 'Sort by',
    sortTitle: 'Title',
    sortDate: 'Newest first',
    shown: '{shown} of {total} signatures',
    shownAll: (total: number): string => count(total, 'signature', 'signatures'),
    clear: 'Clear filters',
    none: 'No signature has all of these. Clear a filter to see more.',
    results: 'Signatures',
  },
  signature: {
    facts: 'Facts',
    kind: 'Kind',
    component: 'Component',
    cause: 'Cause',
    severity: 'Severity',
    distributions: 'Seen on',
    anyDistribution: 'any distribution',
    added: 'Added',
    updated: 'Last change',
    versions: 'Which kernels have it',
    stream: 'Distribution',
    versionUnknown: 'not known',
    fixedIn: 'Fixed in',
    introducedIn: 'Introduced in',
    notAffected: 'Never had the bug',
    noFix: 'No fixed version is known.',
    doNow: 'Do now, in brief',
    matcher: 'How it is recognised',
    matcherLead: 'A log matches when the crash has all of these:',
    supportingLead: 'Each of these makes the match surer:',
    excludingLead: 'Each of these rules it out, because it is another crash then:',
    reference: 'What each clause tests',
    try: 'Try it on a log',
    tryLead:
      'Paste a log, and see which clauses of this matcher hold in it, and which lines show them. Nothing leaves this page.',
    tryOpen: 'Open the playground',
    tryNoScript: 'Trying it needs JavaScript.',
    samples: 'Samples',
    samplesLead: 'Logs that this signature is checked against at every build.',
    sampleExpects: {
      'near-miss': 'another crash: must not match',
      todo: 'ought to match, and does not yet',
    },
    sampleFacts: (lines: number): string => count(lines, 'line', 'lines'),
    references: 'References',
    related: 'See also',
    contents: 'On this page',
  },
  guides: {
    title: 'Guides',
    description: 'What is read from beginning to end.',
    /** Of a knowledge base of one's own. */
    own: 'Our own',
    groups: {
      read: 'Read a crash',
      causes: 'Find the cause',
      capture: 'Catch the next one',
      site: 'This site',
    },
  },
  search: {
    title: 'Search',
    description: 'Search over all known crashes, kinds of crash and guides.',
    label: 'Search signatures',
    placeholder: 'function, message, module, address …',
    button: 'Search',
    try: 'For example',
    examples: ['null pointer', 'list_del', 'dead000000000200', 'Unable to mount root fs'],
    noScript: 'Search needs JavaScript. The list of all signatures does not:',
    results: 'Results',
    filters: 'Filter results',
    toResults: 'Show the results',
    found: '{count} results for {query}',
    foundOne: '1 result for {query}',
    none: 'No page holds {query}.',
    noneHint: 'Try a function name, a part of the message, or a module.',
    failed: 'The search index could not be loaded. It needs a web server: it does not work from a folder.',
    more: 'Show more',
    corrected: 'Nothing holds {typed}; searched for {meant}.',
    recognisedBy: 'Recognised by',
    type: 'Type',
    types: { signature: 'Signatures', kind: 'Kinds of crash', guide: 'Guides' },
    keys: 'Arrow keys move through the results, Enter opens one, Escape leads back to the field.',
  },
  matcherReference: matcherReferenceEn,
  notFound: {
    title: 'Page not found',
    heading: 'There is no page at this address.',
    lead: 'It may have been renamed. Search for it, or look through the list.',
    search: 'Search',
    searchLabel: 'Search signatures',
    home: 'Read a log',
    signatures: 'All signatures',
  },
  kinds: kindWords,
  kindPages: {
    short: 'Kinds',
    title: 'Kinds of crash',
    description: 'What each kind of crash means, what causes it, and what to do.',
    lead: 'What the kernel says when it crashes or reports trouble, what causes it, and what to do, whether or not the crash is a known one.',
    name: 'Kind',
    key: 'In matchers and JSON',
    severity: 'Severity',
    signatures: 'Signatures of this kind',
    count: (signatures: number): string => count(signatures, 'signature', 'signatures'),
    none: 'None yet.',
    all: (signatures: number): string => `All ${String(signatures)} signatures of this kind`,
    kin: 'Kinds like this one',
  },
  kindGroups: kindGroupWords,
  kindSeverities: kindSeverityWords,
  causes: causeWords,
  severities: severityWords,
  severityMeanings,
  certainties: certaintyWords,
  certaintyMeanings,
  references: referenceWords,
  samples: sampleWords,
  distributions: distributionWords,
  streams: streamWords,
};

/** The shape of every language's table. */
export type Messages = typeof en;
