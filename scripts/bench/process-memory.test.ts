import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { memoryOf } from './process-memory.ts';

test.runIf(process.platform === 'linux')(
  'a process is told with what it started, and not when it has ended',
  async () => {
    const [before, unknown] = [memoryOf(process.pid), memoryOf(2 ** 30)];
    const child = spawn(process.execPath, [
      '-e',
      'const held = Buffer.alloc(9e7, 1); console.log(held.length); setInterval(() => {}, 1e4)',
    ]);
    await once(child.stdout, 'data');
    expect(unknown).toBe(0);
    expect(memoryOf(child.pid ?? 0)).toBeGreaterThan(9e7);
    expect(memoryOf(process.pid)).toBeGreaterThan(memoryOf(child.pid ?? 0));
    expect(before).toBeGreaterThan(0);
    child.kill();
    await once(child, 'exit');
    expect(memoryOf(child.pid ?? 0)).toBe(0);
  },
);
