import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';
import { importDirection } from './scripts/lint/import-direction.ts';

/** Folders that must run in a browser worker, in Node and in a build alike: no DOM, no Node. */
const pureFolders = [
  'src/archive/**',
  'src/log/**',
  'src/kernel/**',
  'src/matcher/**',
  'src/author/**',
  'src/disassembler/**',
  'src/redaction/**',
  'src/export/**',
  'src/next-steps/**',
  'src/panic-screen/**',
  'src/report-link/**',
];

export default defineConfig([
  { ignores: ['dist/', '.astro/', 'node_modules/', 'test-results/'] },
  js.configs.recommended,
  ...typescript.configs.strict,
  ...typescript.configs.stylistic,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.astro'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // The declaration of a virtual module cannot import: it names a type where it stands.
    files: ['**/*.d.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    // What a test is made with may come from anywhere.
    files: ['src/**'],
    ignores: ['**/*.test.ts', '**/*.fixture.ts'],
    plugins: { project: { rules: { 'import-direction': importDirection } } },
    rules: { 'project/import-direction': 'error' },
  },
  {
    files: pureFolders,
    ignores: ['**/*.test.ts', '**/archive.fixture.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['node:*', 'fs', 'path', 'preact*', 'astro*'] }],
      'no-restricted-globals': ['error', 'window', 'document', 'process', 'fetch', 'navigator', 'localStorage'],
    },
  },
  {
    files: ['scripts/**', 'test/**', '*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
  {
    // Playwright reads a fixture's needs from its parameter: `({}, use) => ...` needs none.
    files: ['test/browser/**'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
]);
