import { readdirSync, readFileSync } from 'node:fs';

/** The memory that a process and all that it started hold now, in bytes; 0 where the system does not tell. */
export function memoryOf(pid: number): number {
  const folder = `/proc/${String(pid)}`;
  try {
    const own = Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    const children = readdirSync(`${folder}/task`).flatMap((thread) =>
      (readFileSync(`${folder}/task/${thread}/children`, 'utf8').match(/\d+/g) ?? []).map(Number),
    );
    return children.reduce((sum, child) => sum + memoryOf(child), own);
  } catch {
    // It has ended, or this is no Linux.
    return 0;
  }
}
