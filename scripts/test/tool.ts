import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** A command of a package in node_modules. It runs under the Node that runs this script: the one on the PATH may be too old. */
export interface Tool {
  package: string;
  /** The name of the command, where it is not the package's. */
  command?: string;
}

function pathOf(root: string, { package: name, command = name }: Tool): string {
  const folder = join(root, 'node_modules', name);
  const { bin } = manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const path = typeof bin === 'string' ? bin : bin[command];
  if (path === undefined) throw new Error(`${name} has no command ${command}`);
  return join(folder, path);
}

/** Runs a tool with its output shown; gives its exit status. */
export function runTool(root: string, tool: Tool, args: string[], environment: NodeJS.ProcessEnv = {}): number {
  return runNode(root, [pathOf(root, tool), ...args], environment);
}

/** Runs a script with its output shown; gives its exit status. */
export function runNode(root: string, args: string[], environment: NodeJS.ProcessEnv = {}): number {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  // Null where a signal ended it.
  return status ?? 1;
}
