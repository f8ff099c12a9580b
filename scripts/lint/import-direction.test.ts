import { type Linter, RuleTester } from 'eslint';
import { resolve } from 'node:path';
import typescript from 'typescript-eslint';
import { afterAll, describe, expect, it, test } from 'vitest';
import { importDirection, mayImport } from './import-direction.ts';

test.each([
  ['pages', 'components', true],
  ['components', 'analyser', true],
  ['components', 'scripts', true],
  ['scripts', 'components', true],
  ['export', 'analyser', true],
  ['analyser', 'matcher', true],
  ['analyser', 'log', true],
  ['panic-screen', 'archive', true],
  ['log', 'kernel', true],
  ['components', 'styles', true],
  ['kernel', 'log', false],
  ['log', 'matcher', false],
  ['matcher', 'log', false],
  ['archive', 'log', false],
  ['analyser', 'components', false],
  ['analyser', 'export', false],
  ['redaction', 'report-link', false],
  ['i18n', 'analyser', false],
])('from %s to %s: %s', (from, to, expected) => {
  expect(mayImport(from, to)).toBe(expected);
});

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;
Object.assign(RuleTester, { afterAll });

const file = (path: string): string => resolve('src', path);

new RuleTester({ languageOptions: { sourceType: 'module', parser: typescript.parser as Linter.Parser } }).run(
  'import-direction',
  importDirection,
  {
    valid: [
      { filename: file('log/health/clock.ts'), code: "import { place } from '../../kernel/place.ts'" },
      { filename: file('log/health/clock.ts'), code: "import { line } from '../line.ts'" },
      { filename: file('kernel/event.ts'), code: "import fc from 'fast-check'" },
      { filename: file('i18n/trace.en.ts'), code: "import { type Trace } from '../analyser/trace.ts'" },
      { filename: resolve('scripts/build.ts'), code: "import { x } from '../src/log/read.ts'" },
    ],
    invalid: [
      {
        filename: file('i18n/trace.en.ts'),
        code: "import { type Trace, traceOf } from '../analyser/trace.ts'",
        errors: [{ messageId: 'up' }],
      },
      {
        filename: file('kernel/event.ts'),
        code: "import { type Line } from '../log/line.ts'",
        errors: [{ messageId: 'up' }],
      },
      {
        filename: file('log/health/clock.ts'),
        code: "import { find } from '../../matcher/find-matches.ts'",
        errors: [{ messageId: 'up' }],
      },
      { filename: file('kernel/event.ts'), code: "export * from '../log/line.ts'", errors: [{ messageId: 'up' }] },
      { filename: file('analyser/worker.ts'), code: "import('../export/html.ts')", errors: [{ messageId: 'up' }] },
    ],
  },
);
