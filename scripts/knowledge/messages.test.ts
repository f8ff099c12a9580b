import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KnowledgeFolder, validPage } from './page.fixture.ts';
import { formatProblem } from './problem.ts';
import { readSignatures } from './signatures.ts';

/** What an author sees, one test for each sort of mistake. */

let knowledge: KnowledgeFolder;

beforeEach(() => {
  knowledge = new KnowledgeFolder();
});

afterEach(() => {
  knowledge.remove();
});

/** The page with one text of it replaced, as the check sees it. */
function spoilt(text: string, by: string): string {
  expect(validPage).toContain(text);
  return told(validPage.replace(text, by));
}

function told(frontmatter: string): string {
  knowledge.writeSignature(frontmatter);
  return `\n${readSignatures(knowledge.path, '').problems.map(formatProblem).join('\n')}\n`;
}

describe('keys', () => {
  test('a key that is spelt wrong', () => {
    expect(spoilt('severity: fatal', 'sevrity: fatal')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:10:1: unknown key "sevrity"; did you mean "severity"?
        10 | sevrity: fatal
           | ^^^^^^^
      "
    `);
  });

  test('an unknown key that is like none', () => {
    expect(spoilt('severity: fatal', 'severity: fatal\ncolour: red')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:11:1: unknown key "colour"; expected one of title, summary, doNow, kind, component, cause, severity, distributions, added, updated, match, introducedIn, fixedIn, notAffected, references, samples, related
        11 | colour: red
           | ^^^^^^
      "
    `);
  });

  test('a missing key', () => {
    expect(spoilt('title: A crash that stands in a test\n', '')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:1:1: the key "title" is missing: expected a text
        1 | ---
          | ^^^
      "
    `);
  });

  test('a missing key of an entry', () => {
    expect(spoilt('    certainty: proven\n', '')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:21:5: the key "certainty" is missing: expected one of proven, stated, inferred
        21 |   - stream: rhel-7
           |     ^^^^^^
      "
    `);
  });

  test('an unknown key of an entry', () => {
    expect(spoilt('    command:', '    comand:')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:6:5: unknown key "comand"; did you mean "command"? (expected one of text, command)
        6 |     comand: dnf update kernel
          |     ^^^^^^
      "
    `);
  });

  test('an unknown key of the matcher', () => {
    expect(spoilt('  supporting:', '  suporting:')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:18:3: unknown key "suporting"; did you mean "supporting"? (expected one of required, supporting, excluding)
        18 |   suporting:
           |   ^^^^^^^^^
      "
    `);
  });
});

describe('values', () => {
  test('a wrong type', () => {
    expect(spoilt('title: A crash that stands in a test', 'title: [A crash]')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:2:8: expected a text, not a list
        2 | title: [A crash]
          |        ^^^^^^^^^
      "
    `);
  });

  test('a version that YAML reads as a number', () => {
    expect(spoilt('version: 3.10.0-204.el7', 'version: 5.4')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:22:14: expected a text, not 5.4; put it in quotes
        22 |     version: 5.4
           |              ^^^
      "
    `);
  });

  test('nothing', () => {
    expect(spoilt('component: net/netfilter', 'component:')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:8:1: expected a text, not nothing
        8 | component:
          | ^^^^^^^^^
      "
    `);
  });

  test('a text that is too short', () => {
    expect(spoilt('title: A crash that stands in a test', 'title: A crash')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:2:8: expected at least 10 characters, not 7
        2 | title: A crash
          |        ^^^^^^^
      "
    `);
  });

  test('a title that is too long', () => {
    expect(
      spoilt(
        'title: A crash that stands in a test',
        'title: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ),
    ).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:2:8: expected at most 110 characters, not 111
        2 | title: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
          |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('an unknown kind that is near one', () => {
    expect(spoilt('kind: null-dereference', 'kind: null-derefrence')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:7:7: unknown value "null-derefrence"; did you mean "null-dereference"?
        7 | kind: null-derefrence
          |       ^^^^^^^^^^^^^^^
      "
    `);
  });

  test('an unknown value of few', () => {
    expect(spoilt('severity: fatal', 'severity: high')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:10:11: unknown value "high"; expected one of fatal, degraded, informational
        10 | severity: high
           |           ^^^^
      "
    `);
  });

  test('an unknown value of few that is near one', () => {
    expect(spoilt('severity: fatal', 'severity: fatel')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:10:11: unknown value "fatel"; did you mean "fatal"? (expected one of fatal, degraded, informational)
        10 | severity: fatel
           |           ^^^^^
      "
    `);
  });

  test('a wrong entry of a list', () => {
    expect(spoilt('distributions: [rhel]', 'distributions: [rhel, debain]')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:11:23: unknown value "debain"; did you mean "debian"?
        11 | distributions: [rhel, debain]
           |                       ^^^^^^
      "
    `);
  });

  test('a component that is no path', () => {
    expect(spoilt('component: net/netfilter', 'component: Net Filter')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:8:12: expected a subsystem path such as net/netfilter, not "Net Filter"
        8 | component: Net Filter
          |            ^^^^^^^^^^
      "
    `);
  });

  test('a day that does not exist', () => {
    expect(spoilt('2026-01-31', '2026-02-30')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:12:8: expected a date such as 2026-11-21, not "2026-02-30"
        12 | added: 2026-02-30
           |        ^^^^^^^^^^
      "
    `);
  });

  test('too few entries', () => {
    expect(spoilt('doNow:\n  - text: Update the kernel.\n    command: dnf update kernel', 'doNow: []'))
      .toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:4:8: expected at least 1 entry, not 0
        4 | doNow: []
          |        ^^
      "
    `);
  });

  test('too many entries', () => {
    expect(
      spoilt(
        'doNow:\n',
        'doNow:\n  - text: Wait a little.\n  - text: Wait a little.\n  - text: Wait a little.\n  - text: Wait a little.\n',
      ),
    ).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:4:1: expected at most 4 entries, not 5
        4 | doNow:
          | ^^^^^
      "
    `);
  });

  test('an address without https', () => {
    expect(spoilt('https://example.com/fix', 'http://example.com/fix')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:29:10: expected an address such as https://example.com/page, not "http://example.com/fix"
        29 |     url: http://example.com/fix
           |          ^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('an unknown form of a sample', () => {
    expect(spoilt('    form: as-printed', '    form: as-print')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:32:11: unknown value "as-print"; did you mean "as-printed"? (expected one of as-printed, web-copy, crash-session)
        32 |     form: as-print
           |           ^^^^^^^^
      "
    `);
  });

  test('a sample outside its folder', () => {
    expect(spoilt('file: as-printed.log', 'file: ../x.log')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:31:11: expected a text that fits /^[\\w.-]+\\.log$/, not "../x.log"
        31 |   - file: ../x.log
           |           ^^^^^^^^
      "
    `);
  });
});

describe('what must be there', () => {
  test('a reference', () => {
    expect(spoilt('reference: fix', 'reference: fixx')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:24:16: no reference has the id "fixx"; did you mean "fix"?
        24 |     reference: fixx
           |                ^^^^
      "
    `);
  });

  test('a related signature', () => {
    expect(spoilt('samples:', 'related: [one-crahs]\nsamples:')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:30:11: there is no signature "one-crahs"; did you mean "one-crash"?
        30 | related: [one-crahs]
           |           ^^^^^^^^^
      "
    `);
  });

  test('a sample', () => {
    expect(spoilt('file: as-printed.log', 'file: as-printd.log')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:31:11: there is no file signatures/one-crash/samples/as-printd.log; did you mean "as-printed.log"?
        31 |   - file: as-printd.log
           |           ^^^^^^^^^^^^^
      signatures/one-crash/samples/as-printed.log: not named under samples in index.mdx
      "
    `);
  });
});

describe('YAML', () => {
  test('a key that is given twice', () => {
    expect(spoilt('severity: fatal', 'severity: fatal\nkind: oops')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:11:1: the key "kind" is given twice
        11 | kind: oops
           | ^^^^
      "
    `);
  });

  test('a key that is given twice, and a wrong value', () => {
    expect(spoilt('severity: fatal', 'severity: fatal\nkind: oops\ncause: bug')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:11:1: the key "kind" is given twice
        11 | kind: oops
           | ^^^^
      signatures/one-crash/index.mdx:12:1: the key "cause" is given twice
        12 | cause: bug
           | ^^^^^
      signatures/one-crash/index.mdx:12:8: unknown value "bug"; expected one of kernel-bug, third-party-module, hardware, configuration, resource-exhaustion, deliberate
        12 | cause: bug
           |        ^^^
      "
    `);
  });

  test('a tab that indents', () => {
    expect(spoilt('  - text: Update', '\t- text: Update')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:5:1: this is not YAML: a tab cannot indent YAML: use blanks
        5 | 	- text: Update the kernel.
          | ^
      "
    `);
  });

  test('a text with a colon', () => {
    expect(spoilt('title: A crash', 'title: BUG: a crash')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:2:8: this is not YAML: a text with ": " in it must stand in quotes, or this line is indented too far
        2 | title: BUG: a crash that stands in a test
          |        ^^^
      "
    `);
  });

  test('a list that is not closed', () => {
    expect(spoilt('distributions: [rhel]', 'distributions: [rhel')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:12:1: this is not YAML: flow sequence in block collection must be sufficiently indented and end with a ]
        12 | added: 2026-01-31
           | ^^^^^
      "
    `);
  });

  test('a quote that is not closed', () => {
    expect(spoilt('title: A crash that', "title: 'A crash that")).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:2:38: this is not YAML: missing closing 'quote
        2 | title: 'A crash that stands in a test
          |                                      ^
      "
    `);
  });

  test('an anchor that is not there', () => {
    expect(spoilt('severity: fatal', 'severity: *much')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:10:11: no anchor &much stands before it; a text that begins with * must stand in quotes
        10 | severity: *much
           |           ^^^^^
      "
    `);
  });
});

describe('clauses', () => {
  test('an unknown clause', () => {
    expect(spoilt('    - frames: [nf', '    - frame: [nf')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:16:7: unknown key "frame"; did you mean "frames"?
        16 |     - frame: [nf_queue, nf_hook_slow]
           |       ^^^^^
      "
    `);
  });

  test('an unknown clause deep down', () => {
    expect(spoilt('{ address: user }', '{ adress: user }')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:17:22: unknown key "adress"; did you mean "address"?
        17 |     - not: { any: [{ adress: user }, { address: '0x10' }] }
           |                      ^^^^^^
      "
    `);
  });

  test('two clauses in one', () => {
    expect(
      spoilt(
        '    - frames: [nf_queue, nf_hook_slow]',
        '    - frames: [nf_queue, nf_hook_slow]\n      function: nf_queue',
      ),
    ).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:16:7: expected one clause with one key (kind, family, function, module, frames, process, workqueue, taint, loaded, unloaded, address, pointer, register, message, panic, code, errorCode, release, architecture, hypervisor, vendor, hardware, uptime, memory, repeated, line, earlier, all, any, not)
        16 |     - frames: [nf_queue, nf_hook_slow]
           |       ^^^^^^
      "
    `);
  });

  test('a bare word', () => {
    expect(spoilt('    - frames: [nf_queue, nf_hook_slow]', '    - oops')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:16:7: expected one clause with one key (kind, family, function, module, frames, process, workqueue, taint, loaded, unloaded, address, pointer, register, message, panic, code, errorCode, release, architecture, hypervisor, vendor, hardware, uptime, memory, repeated, line, earlier, all, any, not)
        16 |     - oops
           |       ^^^^
      "
    `);
  });

  test('one unknown word of a clause', () => {
    expect(spoilt('address: user', 'address: usr')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:17:31: unknown value "usr"; did you mean "user"?
        17 |     - not: { any: [{ address: usr }, { address: '0x10' }] }
           |                               ^^^
      "
    `);
  });

  test('a number that must stand in quotes', () => {
    expect(spoilt("{ address: '0x10' }", '{ errorCode: 10 }')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:17:52: expected a quoted number as printed, four digits or more, or a list of them
        17 |     - not: { any: [{ address: user }, { errorCode: 10 }] }
           |                                                    ^^
      "
    `);
  });

  test('an unknown key of a clause', () => {
    expect(spoilt("{ pattern: 'NULL pointer' }", "{ patern: 'NULL pointer' }")).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:19:18: unknown key "patern"; did you mean "pattern"?
        19 |     - message: { patern: 'NULL pointer' }
           |                  ^^^^^^
      "
    `);
  });

  test('a list where none may be', () => {
    expect(spoilt('frames: [nf_queue, nf_hook_slow]', 'frames: nf_queue')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:16:15: expected a list of kernel symbols, or { inOrder: a list of them, gaps, unreliable, scope }
        16 |     - frames: nf_queue
           |               ^^^^^^^^
      "
    `);
  });

  test('an unknown word of a clause', () => {
    expect(spoilt('[null-dereference, page-fault]', '[null-dereference, page-falt]')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:15:32: unknown value "page-falt"; did you mean "page-fault"?
        15 |     - kind: [null-dereference, page-falt]
           |                                ^^^^^^^^^
      "
    `);
  });

  test('an empty matcher', () => {
    expect(
      spoilt(
        "    - kind: [null-dereference, page-fault]\n    - frames: [nf_queue, nf_hook_slow]\n    - not: { any: [{ address: user }, { address: '0x10' }] }\n",
        '    []\n',
      ),
    ).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:15:5: expected at least 1 entry, not 0
        15 |     []
           |     ^^
      "
    `);
  });

  test('an excluding clause with a key too many', () => {
    expect(
      spoilt(
        '  supporting:',
        '  excluding:\n    - { message: panic_on_oom, becuase: it was asked for }\n  supporting:',
      ),
    ).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:19:32: unknown key "becuase"; did you mean "because"? (expected one of message, because)
        19 |     - { message: panic_on_oom, becuase: it was asked for }
           |                                ^^^^^^^
      "
    `);
  });

  test('a reason that is too short', () => {
    expect(spoilt('  supporting:', '  excluding:\n    - { message: panic_on_oom, because: asked }\n  supporting:'))
      .toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:19:41: expected at least 10 characters, not 5
        19 |     - { message: panic_on_oom, because: asked }
           |                                         ^^^^^
      "
    `);
  });

  test('a module by its flags', () => {
    expect(spoilt('  supporting:', '  supporting:\n    - loaded: { flags: [out-of-tre, OE] }\n    - loaded: {}'))
      .toMatchInlineSnapshot(`
        "
        signatures/one-crash/index.mdx:19:25: unknown value "out-of-tre"; did you mean "out-of-tree"?
          19 |     - loaded: { flags: [out-of-tre, OE] }
             |                         ^^^^^^^^^^
        signatures/one-crash/index.mdx:19:37: unknown value "OE"; expected one of proprietary, forced-load, staging, out-of-tree, unsigned, live-patch, externally-supported, auxiliary, tech-preview, randomised-structures, unsupported-module, in-kernel-test, fwctl
          19 |     - loaded: { flags: [out-of-tre, OE] }
             |                                     ^^
        signatures/one-crash/index.mdx:20:7: the key "flags" is missing: expected one of proprietary, forced-load, staging, out-of-tree, unsigned, live-patch, externally-supported, auxiliary, tech-preview, randomised-structures, unsupported-module, in-kernel-test, fwctl, or a list of them
          20 |     - loaded: {}
             |       ^^^^^^
        "
      `);
  });

  test('no number of repeats', () => {
    expect(spoilt('  supporting:', '  supporting:\n    - repeated: { from: 0 }\n    - repeated: { from: often }'))
      .toMatchInlineSnapshot(`
        "
        signatures/one-crash/index.mdx:19:25: expected a whole number, 1 or more
          19 |     - repeated: { from: 0 }
             |                         ^
        signatures/one-crash/index.mdx:20:25: expected a whole number, 1 or more
          20 |     - repeated: { from: often }
             |                         ^^^^^
        "
      `);
  });

  test('a range without an end', () => {
    expect(spoilt('  supporting:', '  supporting:\n    - uptime: {}')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:19:15: expected from, before, or both
        19 |     - uptime: {}
           |               ^^
      "
    `);
  });

  test('a change before the page was there', () => {
    expect(spoilt('added: 2026-01-31', 'added: 2026-01-31\nupdated: 2026-01-30')).toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:13:10: expected a day that is not before added
        13 | updated: 2026-01-30
           |          ^^^^^^^^^^
      "
    `);
  });

  test('a wrong frame deep down', () => {
    expect(spoilt('frames: [nf_queue, nf_hook_slow]', 'frames: { inOrder: [nf_queue, [nf hook, ip_rcv]] }'))
      .toMatchInlineSnapshot(`
      "
      signatures/one-crash/index.mdx:16:38: expected a kernel symbol; * stands for any characters, not "nf hook"
        16 |     - frames: { inOrder: [nf_queue, [nf hook, ip_rcv]] }
           |                                      ^^^^^^^
      "
    `);
  });
});
