import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/browser/**', 'node_modules/**'],
    // The tests are about the project's own knowledge.
    env: { KB: '', CONFIG: '' },
    // Tests that start a program or read megabytes take seconds on a busy machine; how fast things are is for the benchmarks.
    testTimeout: 30_000,
  },
});
