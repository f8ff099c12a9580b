import { expect, test } from 'vitest';
import { signature } from './signature.fixture.ts';
import { type Signature, type SignatureFrontmatter, signatureSchema } from './signature.ts';

/** What is wrong with a page that says this of its versions, each with its place. */
function problems(given: Partial<SignatureFrontmatter>): string[] {
  const page: Partial<Signature> = signature('only', [{ kind: 'oops' }], given);
  delete page.id;
  const parsed = signatureSchema.safeParse(page);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const sure = { certainty: 'proven' } as const;

test('fixes, what brought the bug, and streams that never had it', () => {
  expect(
    problems({
      fixedIn: [
        { stream: 'rhel-7', version: '3.10.0-957.27.2.el7', ...sure },
        { stream: 'rhel-7', version: '3.10.0-1062.el7', ...sure },
      ],
      introducedIn: [{ stream: 'kernel.org', version: '4.16-rc1', ...sure }],
      notAffected: [{ stream: 'rhel-6', ...sure, reference: 'source', note: 'The code came with 3.1.' }],
    }),
  ).toEqual([]);
});

test.each<[Partial<SignatureFrontmatter>, string]>([
  [
    { fixedIn: [{ stream: 'rhel-7', version: '4.18.0-305.el8', ...sure }] },
    'fixedIn.0.version: expected a version of this stream, as its packager writes it',
  ],
  [
    { introducedIn: [{ stream: 'ubuntu-5.4', version: '5.4.0-123', ...sure }] },
    'introducedIn.0.version: expected a version of this stream, as its packager writes it',
  ],
  [
    {
      fixedIn: [{ stream: 'rhel-7', version: '3.10.0-1062.el7', ...sure }],
      notAffected: [{ stream: 'rhel-7', ...sure }],
    },
    'notAffected.0.stream: rhel-7 cannot be not affected: fixedIn or introducedIn names it',
  ],
  [
    { notAffected: [{ stream: 'rhel-6', ...sure, reference: 'nowhere' }] },
    'notAffected.0.reference: no reference has the id "nowhere"',
  ],
])('%j', (given, problem) => {
  expect(problems(given)).toEqual([problem]);
});

test('a stream that no kernel is of is told once', () => {
  const found = problems({ fixedIn: [{ stream: 'amazon-2', version: '4.14.355-276.639.amzn2', ...sure }] });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('fixedIn.0.stream: expected a stream such as rhel-7');
});
