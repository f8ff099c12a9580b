import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSignatures, root } from '../scripts/signatures/read.ts';
import { type CrashEvent } from '../src/kernel/event.ts';
import { readLog } from '../src/log/read.ts';

/** A crash is the same crash however its log was carried. */

const stamp = /^\[ *\d+\.\d{6}\] ?/;

/** Ways in which a log of one message a line is wrapped. */
const wrappings: Record<string, (lines: string[]) => string> = {
  'without time stamps': (lines) => lines.map((line) => line.replace(stamp, '')).join('\n'),
  'raw levels': (lines) => lines.map((line) => `<4>${line}`).join('\n'),
  'caller ids': (lines) => lines.map((line) => line.replace(/^(\[ *\d+\.\d{6}\]) ?/, '$1[  T123] ')).join('\n'),
  'dmesg -x': (lines) => lines.map((line) => `kern  :warn  : ${line}`).join('\n'),
  'dmesg -T': (lines) => lines.map((line) => line.replace(stamp, '[Mon Jan  5 10:11:12 2026] ')).join('\n'),
  'syslog with stamps': (lines) => lines.map((line) => `Feb  4 06:51:39 host01 kernel: ${line}`).join('\n'),
  'syslog without stamps': (lines) =>
    lines.map((line) => `Feb  4 06:51:39 db-1.example.com kernel: ${line.replace(stamp, '')}`).join('\n'),
  'syslog with ISO time': (lines) =>
    lines.map((line) => `2026-02-04T06:51:39.123456+01:00 host01 kernel: ${line}`).join('\n'),
  'journalctl -o short-monotonic': (lines) =>
    lines.map((line) => line.replace(/^(\[ *\d+\.\d{6}\]) ?/, '$1 host01 kernel: ')).join('\n'),
  'CR LF': (lines) => lines.join('\r\n'),
  'no-break spaces': (lines) => lines.join('\n').replaceAll(' ', '\u00a0'),
  'HTML entities': (lines) => lines.join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  flattened: (lines) => lines.join(' '),
};

/** What must not depend on the container. Time and places do. */
function essence(event: CrashEvent): Partial<CrashEvent> {
  const {
    kind,
    title,
    function: name,
    module,
    offset,
    size,
    panicked,
    release,
    distro,
    arch,
    cpu,
    pid,
    comm,
    hardware,
  } = event;
  const { taint, modules, registers, address, errorCode, code, workqueue, unloaded } = event;
  const frames = event.frames.map((frame) => ({ ...frame, line: 0, place: { line: 0, column: 0, length: 0 } }));
  return {
    ...{ kind, title, function: name, module, offset, size, panicked, release, distro, arch, cpu, pid, comm, hardware },
    ...{ taint, modules, registers, address, errorCode, code, workqueue, unloaded, frames },
  };
}

const samples = readSignatures(root).signatures.flatMap(({ folder, signature }) =>
  signature.samples
    .filter(({ form }) => form === 'as-printed')
    .map(({ file }) => ({
      id: `${signature.id}/${file}`,
      text: readFileSync(join(root, folder, 'samples', file), 'utf8'),
    })),
);

describe.each(samples)('$id', ({ text }) => {
  const lines = text.trimEnd().split('\n');
  const printed = readLog(text).subjects.map(({ event }) => essence(event));

  test.each(Object.keys(wrappings))('%s', (name) => {
    const wrapped = wrappings[name]?.(lines) ?? '';
    expect(readLog(wrapped).subjects.map(({ event }) => essence(event))).toEqual(printed);
  });

  test('every place holds what was read there', () => {
    for (const { event } of readLog(text).subjects) {
      for (const { function: name, place } of event.frames) {
        const line = lines[place.line - 1] ?? '';
        expect(line.slice(place.column - 1, place.column - 1 + place.length)).toContain(name);
      }
    }
  });
});
