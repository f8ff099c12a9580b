import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './bases.ts';
import { validPage } from './page.fixture.ts';
import { signatureSchemaText } from './schema.ts';
import { readSignatures } from './signatures.ts';

/** The formats are checked by their patterns. */
const validate = new Ajv2020({ allErrors: true, validateFormats: false }).compile(
  JSON.parse(signatureSchemaText()) as object,
);

const accepts = (frontmatter: string): boolean => validate(parse(frontmatter));

const { signatures } = readSignatures(root, '');

test.each(signatures.map(({ signature: { id }, document }) => [id, document.text.yaml] as const))(
  '%s is valid by the JSON Schema as well',
  (_id, yaml) => {
    validate(parse(yaml));
    expect(validate.errors ?? []).toEqual([]);
  },
);

describe('the JSON Schema', () => {
  test('accepts what has defaults without them', () => {
    expect(accepts(validPage)).toBe(true);
  });

  test.each([
    ['an unknown key', 'severity: fatal', 'severity: fatal\ncolour: red'],
    ['a missing key', 'severity: fatal', ''],
    ['an unknown kind', 'kind: null-dereference', 'kind: null-derefrence'],
    ['an unknown clause', 'frames: [nf', 'frame: [nf'],
    ['two clauses in one', '    - frames: [nf_queue, nf_hook_slow]', '    - { frames: [f], function: f }'],
    ['an unknown clause deep down', '{ address: user }', '{ adress: user }'],
    ['an unknown key of a clause', '{ pattern:', '{ patern:'],
    ['a day that does not exist', '2026-01-31', '2026-02-30'],
  ])('refuses %s', (_what, text, by) => {
    expect(validPage).toContain(text);
    expect(accepts(validPage.replace(text, by))).toBe(false);
  });

  test('tells an editor what each clause is for, with an example', () => {
    const schema = signatureSchemaText();
    expect(schema).toContain('"description": "The blamed function, compiler suffixes (.isra.0) cut off;');
    expect(schema).toContain('"nf_queue"');
  });

  test('is the same each time', () => {
    expect(signatureSchemaText()).toBe(signatureSchemaText());
  });
});
