import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/knowledge/bases.ts';
import { readSignatures } from '../scripts/knowledge/signatures.ts';
import { type CrashEvent } from '../src/kernel/event.ts';
import { readLog } from '../src/log/read.ts';

/** A crash is the same crash however its log was carried. */

const stamp = /^\[ *\d+\.\d{6}\] ?/;

/** A line without its time stamp. */
const bare = (line: string): string => line.replace(stamp, '');

/** Puts a text in front of each line. */
const before = (prefix: string) => (lines: string[]) => lines.map((line) => `${prefix}${line}`).join('\n');

/** Puts a text in front of each line, in place of its time stamp. */
const instead = (prefix: string) => (lines: string[]) => lines.map((line) => `${prefix}${bare(line)}`).join('\n');

/** Microseconds since boot. */
const microseconds = (line: string, at: number): number =>
  Math.round(Number(/^\[ *(\d+\.\d{6})\]/.exec(line)?.[1] ?? at / 1e6) * 1e6);

/** Seconds since boot, as the kernel writes them. */
const stampAt = (line: string, at: number): string => (microseconds(line, at) / 1e6).toFixed(6).padStart(12);

const record = (line: string, at: number): Record<string, unknown> => ({
  __CURSOR: `s=739ad463348b4ceca5a9e69c95a3c93f;i=${at.toString(16)}`,
  _SOURCE_MONOTONIC_TIMESTAMP: String(microseconds(line, at)),
  _TRANSPORT: 'kernel',
  PRIORITY: '4',
  SYSLOG_IDENTIFIER: 'kernel',
  MESSAGE: bare(line),
  _HOSTNAME: 'host01',
});

const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];

/** `json-pretty` of systemd 255: fields by tabs, arrays a number a line. */
const pretty = (fields: Record<string, unknown>): string =>
  JSON.stringify(fields, null, '\t').replace(/^(\t"\w+"): /gm, '$1 : ');

/** Rows of at most so many characters. */
const cutAt = (width: number) => (lines: string[]) =>
  lines
    .flatMap((line) => (line === '' ? [line] : (line.match(new RegExp(`.{1,${String(width)}}`, 'g')) ?? [])))
    .join('\n');

/** Each line with a stamp of its own, in the order of the lines. */
const stampedAnew = (lines: string[]): string[] =>
  lines.map((line, at) => `[${(100 + at / 1e6).toFixed(6).padStart(12)}] ${bare(line)}`);

/** A field of a table. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const html = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The last third of the lines is the first part. */
const inParts = (lines: string[], order: number[]): string => {
  const third = Math.ceil(lines.length / 3);
  return order
    .map((part) => [`Panic#1 Part${String(part)}`, ...lines.slice((3 - part) * third, (4 - part) * third)].join('\n'))
    .join('\n');
};

/** Puts a row behind every fourth line. */
const between = (row: string) => (lines: string[]) =>
  lines.flatMap((line, at) => (at % 4 === 3 ? [line, row] : [line])).join('\n');

/** Ways in which a log of one message a line is wrapped. */
const wrappings: Record<string, (lines: string[]) => string> = {
  'without time stamps': instead(''),
  'raw levels': before('<4>'),
  'raw levels without time stamps': instead('<4>'),
  'caller ids': (lines) => lines.map((line) => line.replace(/^(\[ *\d+\.\d{6}\]) ?/, '$1[  T123] ')).join('\n'),
  'dmesg -x': before('kern  :warn  : '),
  'dmesg -T': instead('[Mon Jan  5 10:11:12 2026] '),
  'dmesg -e': instead('[  +0.000123] '),
  'dmesg -d': (lines) => lines.map((line) => line.replace(/^(\[ *\d+\.\d{6})\] ?/, '$1 <    0.000012>] ')).join('\n'),
  'dmesg --time-format iso': instead('2026-01-05T10:11:12,345678+00:00 '),
  'syslog with stamps': before('Feb  4 06:51:39 host01 kernel: '),
  'syslog without stamps': instead('Feb  4 06:51:39 db-1.example.com kernel: '),
  'syslog with priorities': before('<4>Feb  4 06:51:39 host01 kernel: '),
  'syslog with ISO time': before('2026-02-04T06:51:39.123456+01:00 host01 kernel: '),
  'journalctl in Russian': instead('июл 27 14:08:03 host01 kernel: '),
  'journalctl in Chinese': instead('7月 27 14:08:03 host01 kernel: '),
  'syslog of RFC 5424': before('<4>1 2026-02-04T06:51:39.123456+01:00 host01 kernel - - - '),
  'syslog of RFC 5424 with data': instead('<4>1 2026-02-04T06:51:39Z host01 kernel - - [timeQuality tzKnown="1"] '),
  'syslog, several messages in one line': (lines) =>
    `Feb  4 06:51:39 host01 kernel: ${lines.map(bare).join('#012').replaceAll('\t', '#011')}`,
  'syslog with repeats': between('Feb  4 06:51:39 host01 last message repeated 2 times'),
  'syslog with repeated messages': (lines) =>
    lines.map((line) => `Feb  4 06:51:39 host01 kernel: message repeated 2 times: [ ${line}]`).join('\n'),
  'messages to every terminal': (lines) =>
    lines.map((line) => `Message from syslogd@host01 at Feb  4 06:51:39 ...\n kernel:${line}\n`).join('\n'),
  'journalctl -o short-monotonic': (lines) =>
    lines.map((line) => line.replace(/^(\[ *\d+\.\d{6}\]) ?/, '$1 host01 kernel: ')).join('\n'),
  'journalctl -o short-unix': instead('1770184299.123456 host01 kernel: '),
  'journalctl -o with-unit': instead('Wed 2026-02-04 06:51:39 CET host01 kernel: '),
  'journalctl of several boots': (lines) =>
    [
      '-- Boot 8f1a8bb2d5a14e0f9a3ffb5ad67c6a3d --',
      ...lines.map((line) => `Feb 04 06:51:39 host01 kernel: ${bare(line)}`),
    ].join('\n'),
  'journalctl -o json': (lines) => lines.map((line, at) => JSON.stringify(record(line, at))).join('\n'),
  'journalctl -o json, byte arrays': (lines) =>
    lines.map((line, at) => JSON.stringify({ ...record(line, at), MESSAGE: bytesOf(bare(line)) })).join('\n'),
  'journalctl -o json-pretty': (lines) => lines.map((line, at) => pretty(record(line, at))).join('\n'),
  'journalctl -o json-pretty, byte arrays': (lines) =>
    lines.map((line, at) => pretty({ ...record(line, at), MESSAGE: bytesOf(bare(line)) })).join('\n'),
  'journalctl -o export': (lines) =>
    lines
      .map((line, at) =>
        Object.entries(record(line, at))
          .map(([key, value]) => `${key}=${String(value)}\n`)
          .join(''),
      )
      .join('\n'),
  'journalctl -o export, binary': (lines) =>
    lines
      .map((line, at) =>
        Object.entries(record(line, at))
          .map(([key, value]) =>
            key === 'MESSAGE'
              ? `MESSAGE\n${String.fromCharCode(bytesOf(String(value)).length % 256)}${'\0'.repeat(7)}${String(value)}\n`
              : `${key}=${String(value)}\n`,
          )
          .join(''),
      )
      .join('\n'),
  'journalctl -o verbose': (lines) =>
    lines
      .map((line, at) =>
        [
          'Wed 2026-02-04 06:51:39.123456 CET [s=739ad463348b4ceca5a9e69c95a3c93f;i=4ece7]',
          ...Object.entries(record(line, at)).map(([key, value]) => `    ${key}=${String(value)}`),
        ].join('\n'),
      )
      .join('\n'),
  'docker’s own files': (lines) =>
    lines.map((line) => JSON.stringify({ log: `${bare(line)}\n`, stream: 'stdout' })).join('\n'),
  'a list of JSON': (lines) =>
    ['[', ...lines.map((line) => `  ${JSON.stringify({ ts: 1, message: bare(line) })},`), ']'].join('\n'),
  'EC2, get-console-output': (lines) =>
    JSON.stringify({ InstanceId: 'i-0', Output: lines.join('\r\n'), Timestamp: '2026-02-04' }, null, 4),
  'a recording of a terminal': (lines) => lines.map((line) => JSON.stringify([1.5, 'o', `${line}\r\n`])).join('\n'),
  'logfmt of a guest’s console': (lines) =>
    lines.map((line) => (stamp.test(line) ? `level=debug vmconsole=${JSON.stringify(line)}` : line)).join('\n'),
  '/dev/kmsg': (lines) =>
    lines
      .map((line, at) => `4,${String(at)},${String(microseconds(line, at))},-;${bare(line)}`)
      .flatMap((line, at) => (at % 4 === 3 ? [line, ' SUBSYSTEM=pci', ' DEVICE=+pci:0000:00:1f.2'] : [line]))
      .join('\n'),
  '/dev/kmsg with escapes': (lines) => `4,12,5678901,-;${lines.map(bare).join('\\x0a').replaceAll('\t', '\\x09')}`,
  'netconsole with fragments': (lines) =>
    lines
      .flatMap((line, at) => {
        const text = bare(line);
        const half = Math.floor(text.length / 2);
        const head = `6.12.0,4,${String(at)},${String(microseconds(line, at))},-,ncfrag=`;
        return [
          `${head}0/${String(text.length)};${text.slice(0, half)}`,
          `${head}${String(half)}/${String(text.length)};${text.slice(half)}`,
        ];
      })
      .join('\n'),
  'netconsole with its receiver': before('host01 10.0.0.1 kernel: '),
  'pstore, newest part first': (lines) => inParts(lines, [1, 2, 3]),
  'pstore, oldest part first': (lines) => inParts(lines, [3, 2, 1]),
  ramoops: (lines) => ['====1612345678.123456-D', ...lines.map((line) => `<4>${line}`)].join('\n'),
  Android: (lines) => lines.map((line) => `<2>${line.replace(/^(\[ *\d+\.\d{6}\]) ?/, '$1[0:swapper] ')}`).join('\n'),
  'Android with processes': (lines) =>
    lines.map((line) => `<2>${line.replace(/^(\[ *\d+\.\d{6}\]) ?/, '$1 [0:      swapper/0:    1] ')}`).join('\n'),
  MTK: (lines) => lines.map((line) => line.replace(/^(\[ *\d+\.\d{6}\]) ?/, '$1 <2>-(2)[1:swapper/0]')).join('\n'),
  logcat: instead('01-05 10:11:12.345     0     0 E kernel  : '),
  'logcat, brief': instead('E/kernel  (    0): '),
  'logcat, time': instead('01-05 10:11:12.345 E/kernel  (    0): '),
  'terminal codes': (lines) => lines.map((line) => `\u001b[?25h\u001b[33m${line}\u001b[0m\u001b[K\0`).join('\n'),
  'CR as line end': (lines) => lines.join('\r'),
  'a prompt on the row': (lines) =>
    lines.map((line, at) => (at % 4 === 0 && stamp.test(line) ? `host01 login: ${line}` : line)).join('\n'),
  'notices of dropped messages on the row': (lines) =>
    lines.map((line, at) => (at % 4 === 0 ? `** 12 printk messages dropped ** ${line}` : line)).join('\n'),
  'rows of 80 columns': cutAt(80),
  'rows of 100 columns': cutAt(100),
  'rows of 80 columns behind levels': (lines) => cutAt(80)(lines.map((line) => `<4>${line}`)),
  'rows of 114 columns behind syslog': (lines) =>
    cutAt(114)(lines.map((line) => `Feb  4 06:51:39 host01 kernel: ${line}`)),
  'console of z/VM': (lines) =>
    cutAt(76)(lines.map((line, at) => `[${stampAt(line, at)}] ${bare(line)}`)).replace(/^/gm, '00: '),
  'journalctl -r': (lines) => stampedAnew(lines).reverse().join('\n'),
  'Grafana, a text': instead('2026-02-04 06:51:39.123\t'),
  'Grafana, newest first': (lines) =>
    stampedAnew(lines)
      .map((line) => `2026-02-04 06:51:39.123\t${line}`)
      .reverse()
      .join('\n'),
  logcli: before('2026-02-04T06:51:39+01:00 {host="host01", job="kernel"} '),
  'Kibana, a table': (lines) =>
    [
      '"@timestamp",host.name,message',
      ...lines.map((line) => `"Feb 4, 2026 @ 06:51:39.123","host01",${quoted(bare(line))}`),
    ].join('\n'),
  'CloudWatch, newest first': (lines) =>
    [
      'timestamp,message',
      ...stampedAnew(lines)
        .reverse()
        .map((line) => `1770184299123,${quoted(line)}`),
    ].join('\n'),
  'Splunk, newest first': (lines) =>
    [
      '_raw,_time,host',
      ...stampedAnew(lines)
        .reverse()
        .map((line) => `${quoted(`Feb  4 06:51:39 host01 kernel: ${line}`)},"2026-02-04T06:51:39.000+0100",host01`),
    ].join('\n'),
  'grep with line numbers': (lines) => lines.map((line, at) => `messages:${String(at + 1)}:${line}`).join('\n'),
  'grep -C': (lines) => lines.map((line, at) => `log/console.txt-${String(at + 1)}-${line}`).join('\n'),
  'grep of syslog': before('messages:Feb  4 06:51:39 host01 kernel: '),
  'line numbers': (lines) => lines.map((line, at) => `${String(at + 1)}:${line}`).join('\n'),
  'line numbers with bars': (lines) => lines.map((line, at) => `${String(at + 1).padStart(3)} | ${line}`).join('\n'),
  'quote marks': before('> '),
  'quote marks twice': before('>> '),
  'quoted by bars': before('| '),
  'rows of a table': (lines) => lines.map((line) => `| ${line} |`).join('\n'),
  'marked as code': (lines) => lines.map((line) => `\`${line}\``).join('\n'),
  'a block of code on its rows': (lines) => `\`\`\`${lines.join('\n')}\`\`\``,
  'one string of a program': (lines) => JSON.stringify(lines.join('\r\n')),
  'one string without its marks': (lines) => lines.map(bare).join('\\n'),
  indented: before('    '),
  'indented by a tab': before('\t'),
  'indented without time stamps': instead('    '),
  'indented syslog': before('    Feb  4 06:51:39 host01 kernel: '),
  'indented syslog without stamps': instead('    Feb  4 06:51:39 host01 kernel: '),
  'a terminal of z/VM': (lines) => lines.join('\n').replaceAll('[', '\u00a2').replaceAll(']', '!'),
  'a console that Jenkins keeps': instead('[2026-02-04T06:51:39.123Z] '),
  'the log of a program in Java': instead('2026-02-04 06:51:39.123 INFO  [main] o.e.console.Reader - '),
  'the log of a program in Python': instead('2026-02-04 06:51:39,123 - console - INFO - '),
  grabserial: before('[12.345678 0.000123] '),
  'a console with the time of day': instead('06:51:39 '),
  'a console with milliseconds': instead('06:51:39.123 '),
  'a console with date and microseconds': instead('2026-02-04 06:51:39.123456 '),
  'a console with dates': instead('Feb  4 06:51:39 '),
  'a job of GitHub': instead('2026-02-04T06:51:39.1234567Z '),
  'a container’s log': instead('2026-02-04T06:51:39.123456789Z stdout F '),
  'a build in a virtual machine': instead('[   54s] '),
  'docker compose': instead('vm-1  | '),
  'crash(8), log -T': instead('[Wed Feb  4 06:51:39 UTC 2026] '),
  'BusyBox with levels': instead('Feb  4 06:51:39 host01 kern.warn kernel: '),
  'cat -n': (lines) => lines.map((line, at) => `${String(at + 1).padStart(6)}\t${bare(line)}`).join('\n'),
  'Jira block': (lines) => ['{noformat}', ...lines, '{noformat}'].join('\n'),
  'Xen console': between('(XEN) [2026-02-04 06:51:39] Domain 0 crashed: rebooting machine in 5 seconds.'),
  'leading blanks trimmed': (lines) =>
    lines.map((line) => `Feb  4 06:51:39 host01 kernel: ${bare(line).trim()}`).join('\n'),
  'two consoles on one line': (lines) => lines.flatMap((line) => [line, line]).join('\n'),
  'CR CR LF': (lines) => lines.join('\r\r\n'),
  'quote marks in HTML': (lines) => lines.map((line) => `&gt; ${html(line)}`).join('\n'),
  'rows of 80 columns without time stamps': (lines) => cutAt(80)(lines.map(bare)),
  'CR LF': (lines) => lines.join('\r\n'),
  'no-break spaces': (lines) => lines.join('\n').replaceAll(' ', '\u00a0'),
  'HTML entities': (lines) => html(lines.join('\n')),
  'HTML entities twice': (lines) => html(html(lines.join('\n'))),
  'HTML lines': (lines) => lines.map(html).join('<br />'),
  'HTML table': (lines) => lines.map((line) => `<tr><td class="log">${html(line)}</td></tr>`).join('\n'),
  'HTML table with line numbers': (lines) =>
    lines
      .map((line, at) => `<tr><td class="n">${String(at + 1)}</td><td class="l">${html(bare(line))}</td></tr>`)
      .join('\n'),
  'full-width signs': (lines) =>
    lines.join('\n').replace(/[:()]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'escapes of Markdown': (lines) => lines.join('\n').replace(/[_*<>[\]]/g, String.raw`\$&`),
  WordPress: (lines) =>
    lines
      .join('\n')
      .replace(/0x(?=[0-9a-f])/g, '0\u00d7')
      .replaceAll('---', '\u2014')
      .replaceAll('--', '\u2013')
      .replaceAll(' - ', ' \u2013 ')
      .replaceAll("'", '\u2019'),
  CSV: (lines) => lines.map((line) => `"${line.replaceAll('"', '""')}"`).join('\n'),
  'syslog in a quoted letter': before('> Feb  4 06:51:39 host01 kernel: '),
  flattened: (lines) => lines.join(' '),
  'flattened without time stamps': (lines) => lines.map(bare).join(' '),
};

/** Wrappings in which a name does not stand in one piece. */
const scattered = new Set([
  'journalctl -o json, byte arrays',
  'journalctl -o json-pretty, byte arrays',
  'netconsole with fragments',
  'rows of 80 columns',
  'rows of 100 columns',
  'rows of 80 columns behind levels',
  'rows of 114 columns behind syslog',
  'rows of 80 columns without time stamps',
  'console of z/VM',
  'escapes of Markdown',
]);

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

/** What is left of a crash where a page took `<IRQ>`, `[<ffffffff8ca53b40>]` and `Code: .. <0f> ..` for markup. */
function withoutBrackets(event: CrashEvent): Record<string, unknown> {
  const { kind, title, function: name, module, offset, size, panicked, release, cpu, pid, comm, hardware } = event;
  const frames = event.frames.map(({ function: called, offset: at, reliable, module: owner }) => ({
    called,
    at,
    reliable,
    owner,
  }));
  return { kind, title, function: name, module, offset, size, panicked, release, cpu, pid, comm, hardware, frames };
}

const samples = readSignatures(root).signatures.flatMap(({ folder, signature }) =>
  signature.samples
    .filter(({ form }) => form === 'as-printed')
    .map(({ file }) => ({
      id: `${signature.id}/${file}`,
      text: readFileSync(join(root, folder, 'samples', file), 'utf8'),
    }))
    // What a journal carried is wrapped already.
    .filter(({ text }) => !readLog(text).container.includes('syslog')),
);

const eventsIn = (text: string): CrashEvent[] => readLog(text).subjects.map(({ event }) => event);

/** Whether each frame stands where the event says, in the rows of the log. */
function expectPlaces(events: CrashEvent[], rows: string[]): void {
  for (const { frames, firstLine, lastLine } of events) {
    for (const { function: name, place } of frames) {
      const row = rows[place.line - 1] ?? '';
      expect(row.slice(place.column - 1, place.column - 1 + place.length)).toContain(name);
    }
    expect(firstLine).toBeLessThanOrEqual(lastLine);
  }
}

describe.each(samples)('$id', ({ text }) => {
  const lines = text.trimEnd().split('\n');
  const printed = eventsIn(text);

  for (const [name, wrap] of Object.entries(wrappings)) {
    test(name, () => {
      const wrapped = wrap(lines);
      const events = eventsIn(wrapped);
      expect(events.map(essence)).toEqual(printed.map(essence));
      if (!scattered.has(name)) expectPlaces(events, wrapped.split(/\r\n|\r|\n/));
    });
  }

  test('HTML that ate what stands in angle brackets', () => {
    const eaten = lines.map((line) => line.replace(/<[^<>]*>/g, '')).join('\n');
    expect(eventsIn(eaten).map(withoutBrackets)).toEqual(printed.map(withoutBrackets));
  });

  test('every place holds what was read there', () => {
    expectPlaces(printed, lines);
  });
});
