import { describe, expect, test } from 'vitest';
import { root } from '../scripts/knowledge/bases.ts';
import { bundleOf } from '../scripts/knowledge/bundle.ts';
import { readSample, readSignatures } from '../scripts/knowledge/signatures.ts';
import { analyse } from '../src/analyser/reading/analyse.ts';
import { type Analysis } from '../src/analyser/reading/analysis.ts';
import { redactor } from '../src/redaction/redact.ts';
import { redactValues } from '../src/redaction/redact-values.ts';
import { secretKinds } from '../src/redaction/secret.ts';

/** A redacted log is the same crash: what is hidden is no evidence. */

const { signatures } = readSignatures(root);
const bundle = bundleOf(root, signatures);
const samples = signatures.flatMap(({ folder, signature }) =>
  signature.samples.map(({ file }) => [`${signature.id}/${file}`, readSample(root, folder, file)] as const),
);

/** As a syslog daemon writes it, on a machine that a person has logged in to. */
const received = (text: string): string =>
  [
    'Feb  4 06:51:38 db7.example.com sshd[4711]: Accepted publickey for alice from 203.0.113.7 port 50022 ssh2',
    ...text.split('\n').map((line) => `Feb  4 06:51:39 db7.example.com kernel: ${line}`),
  ].join('\n');

/** All that an analysis tells, but for the columns, which move with the length of a name. */
function told(analysis: Analysis): unknown {
  return JSON.parse(
    JSON.stringify(analysis, (name, value: unknown) =>
      ['place', 'places', 'bytes'].includes(name) ? undefined : value,
    ),
  );
}

describe.each(samples)('%s', (_, sample) => {
  const text = new TextDecoder().decode(sample);

  test.each([
    ['as it was given', text],
    ['from syslog', received(text)],
  ])('%s, redacted, is the same crash', (__, log) => {
    const bytes = (own: string): Uint8Array => new TextEncoder().encode(own);
    const { redact } = redactor(log, new Set(secretKinds));
    const redacted = redact(log);
    expect(redacted).not.toMatch(/example\.com|alice|203\.0\.113/);
    expect(told(analyse('log', bytes(redacted), bundle))).toEqual(
      redactValues(told(analyse('log', bytes(log), bundle)), redact, new Set()),
    );
  });
});
