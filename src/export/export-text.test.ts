import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/knowledge/bases.ts';
import { bundleOf } from '../../scripts/knowledge/bundle.ts';
import { readSample, readSignatures } from '../../scripts/knowledge/signatures.ts';
import { analyse } from '../analyser/reading/analyse.ts';
import { explainEn } from '../analyser/result/explain.en.ts';
import { explainZhCn } from '../analyser/result/explain.zh-cn.ts';
import { firstEvent } from '../analyser/result/result.ts';
import { analyserEn } from '../i18n/analyser.en.ts';
import { exportEn } from '../i18n/export.en.ts';
import { hiddenByDefault } from '../redaction/secret.ts';
import { type Exported, exportText, type ExportSource, type Format, sampleText, wantedLines } from './export-text.ts';
import { openFragment } from '../report-link/link.ts';

const { signatures } = readSignatures(root);
const bundle = bundleOf(root, signatures);
const home = 'https://kb.example/oopsdex/';

function sourceOf(text: string): ExportSource {
  const analysis = analyse('db7-dmesg.txt', new TextEncoder().encode(text), bundle);
  const selected = firstEvent(analysis);
  const { numbers } = wantedLines(analysis, selected);
  const all = text.split('\n');
  return {
    analysis,
    printed: analysis,
    selected,
    explanation: null,
    cards: Object.fromEntries(
      signatures.map(({ signature: { id, title, summary, kind, doNow, references } }) => [
        id,
        { title, summary, kind, doNow, references: references.length },
      ]),
    ),
    lines: numbers.flatMap((number) => (number > all.length ? [] : [{ number, text: all[number - 1] ?? '' }])),
    home,
    words: analyserEn,
    own: exportEn,
  };
}

function sample(id: string): string {
  const files = signatures.find(({ signature }) => signature.id === id);
  const [first] = files?.signature.samples ?? [];
  if (files === undefined || first === undefined) throw new Error(`there is no ${id}`);
  return new TextDecoder().decode(readSample(root, files.folder, first.file));
}

const host = 'Feb  4 06:51:39 db7.example.com kernel: ';
const known = sample('nf-queue-gso-null')
  .trimEnd()
  .split('\n')
  .map((line) => host + line)
  .join('\n');

const unknown = [
  '[   12.000001] BUG: unable to handle kernel NULL pointer dereference at 0000000000000018',
  '[   12.000002] IP: [<ffffffffc0001234>] frobnicate+0x12/0x40 [frob]',
  '[   12.000003] Oops: 0000 [#1] SMP',
  '[   12.000004] CPU: 1 PID: 77 Comm: frobd Not tainted 4.4.0-1-generic #1',
  '[   12.000005] Call Trace:',
  '[   12.000006]  [<ffffffffc0001300>] frob_ioctl+0x20/0x80 [frob]',
  '[   12.000007] ---[ end trace 0123456789abcdef ]---',
].join('\n');

async function exported(format: Format, text: string, hide = hiddenByDefault): Promise<Exported> {
  const result = await exportText(format, sourceOf(text), hide);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

describe('Markdown', () => {
  test('tells the answer, the evidence with its lines, what to do, and what was asked', async () => {
    const { text, name, found } = await exported('markdown', known);
    expect(name).toBe('null-dereference-in-nf_queue.md');
    const headings = [...text.matchAll(/^##? .*/gm)].map(([line]) => line);
    expect(headings.slice(1)).toEqual([
      '## Known crash',
      '## Do now',
      '## Evidence',
      '## Crash',
      '## Call trace',
      '## Lines of the log',
      '## About this log and this answer',
    ]);
    expect(text).toContain('](<https://kb.example/oopsdex/signatures/nf-queue-gso-null/>)');
    expect(text).toMatch(/- `[^`]*nf_queue[^`]*` \(required; lines? \d/);
    expect(text).toMatch(/a knowledge base of \d+ signatures/);
    expect(text).not.toMatch(/db7|example\.com/);
    expect(text).toContain('Hidden in this text: host names.');
    // The sample has a host of its own.
    expect(found).toMatchObject([
      { kind: 'host', text: 'db7.example.com', placeholder: 'host-1' },
      { kind: 'host', text: 'host01', placeholder: 'host-2', count: 1 },
    ]);
  });

  test('of an unknown crash tells what was looked at', async () => {
    const { text } = await exported('markdown', unknown);
    expect(text).toContain('No known signature matches.');
    expect(text).toContain('`frobnicate+0x12/0x40 [frob]`');
    expect(text).not.toContain('## Known crash');
  });

  test('keeps what a reader wants to show', async () => {
    const { text } = await exported('markdown', known, new Set());
    expect(text).toContain('db7.example.com');
    expect(text).not.toContain('Hidden in this text');
  });
});

test('HTML holds the same, and marks the evidence', async () => {
  const { text, name } = await exported('html', known);
  expect(name).toMatch(/\.html$/);
  expect(text).toContain('<h2>Do now</h2>');
  expect(text).toMatch(/<mark>[^<]*nf_queue/);
  expect(text).not.toMatch(/db7|example\.com/);
});

test('JSON is what the command line prints, of this event alone', async () => {
  const { text } = await exported('json', `${known}\n${unknown}`);
  const told: unknown = JSON.parse(text);
  expect(told).toMatchObject({
    file: 'host-1-dmesg.txt',
    events: [{ kind: 'null-dereference', function: 'nf_queue' }],
    matches: [{ event: 0, signature: 'nf-queue-gso-null' }],
  });
});

describe('a link', () => {
  test('opens to the same crash', async () => {
    const { text, found } = await exported('link', known);
    expect(text).toMatch(/^https:\/\/kb\.example\/oopsdex\/#log=[\w-]+$/);
    expect(text.length).toBeLessThan(8000);
    expect(found.map(({ placeholder }) => placeholder)).toEqual(['host-1', 'host-2']);
    const opened = await openFragment(new URL(text).hash);
    if ('problem' in opened) throw new Error(opened.problem);
    expect(opened.text).not.toMatch(/db7/);
    const { analysis } = sourceOf(opened.text);
    expect(analysis.matches[0]).toMatchObject({
      signature: 'nf-queue-gso-null',
      band: sourceOf(known).analysis.matches[0]?.band,
    });
  });

  // Nothing that can be packed.
  const noise = (lines: number): string =>
    Array.from({ length: lines }, (_, line) => {
      const words = Array.from({ length: 12 }, (__, word) =>
        (((line * 12 + word + 1) * 2654435761) % 4294967296).toString(36),
      );
      return `[   11.${String(line).padStart(6, '0')}] ${words.join('')}`;
    }).join('\n');

  test('leaves out what stands above the report where it would be too long', async () => {
    const long = sampleLines(200, noise);
    const { trimmed } = await exported('link', `${long}\n${unknown}`);
    expect(trimmed).toBe(true);
  });

  test('is refused where the report itself is too long', async () => {
    const stack = noise(400).replace(/^\[ +[\d.]+\] (.*)$/gm, '[   12.000005]  [<ffffffffc0001300>] f$1+0x20/0x80');
    const text = unknown.replace(/\n\[ +12\.000007.*/, `\n${stack}`);
    expect(await exportText('link', sourceOf(text), hiddenByDefault)).toMatchObject({ problem: 'tooLong' });
  });
});

/** Long lines, so that twenty of them are too much for a link. */
function sampleLines(width: number, noise: (lines: number) => string): string {
  return noise(width)
    .split('\n')
    .reduce<string[]>((lines, line, index) => {
      if (index % 10 === 0) lines.push(line);
      else lines[lines.length - 1] += line.slice(16);
      return lines;
    }, [])
    .join('\n');
}

test('the sample of a signature is the redacted log of its crash', () => {
  const text = sampleText(sourceOf(known), hiddenByDefault);
  expect(text).toMatch(/^Feb {2}4 06:51:39 host-1 kernel: /);
  expect(text).not.toContain('db7');
  const { analysis } = sourceOf(text);
  expect(analysis.matches[0]).toMatchObject({ signature: 'nf-queue-gso-null', band: 'confirmed' });
});

test('what to do next is told in the language of the page, each step with its commands', async () => {
  const source = sourceOf(known);
  const event = source.analysis.events[source.selected];
  if (event === undefined) throw new Error('there is no crash');
  const [english, chinese] = [explainEn(event, true), explainZhCn(event, true)];
  const markdown = await exportText('markdown', { ...source, explanation: english }, hiddenByDefault);
  if ('problem' in markdown) throw new Error(markdown.problem);
  for (const { title, steps } of english.sections) {
    expect(markdown.text).toContain(`## ${english.heading}: ${title}`);
    for (const command of steps.flatMap(({ commands }) => commands)) expect(markdown.text).toContain(command);
  }
  const html = await exportText('html', { ...source, explanation: chinese }, hiddenByDefault);
  if ('problem' in html) throw new Error(html.problem);
  expect(html.text).toContain('后续步骤: 调试符号');
  expect(markdown.text).not.toContain('db7');
});
