import { type CrashEvent } from '../kernel/event.ts';
import { isForeign } from '../kernel/module-origin.ts';
import { nameOf } from './spelling.ts';

/** More of them than this are of no use to a reader. */
const mostModules = 4;

/** Modules whose code stands in the trace, the blamed one first. */
export function modulesInTrace({ module, frames }: CrashEvent): string[] {
  const names = [module, ...frames.filter(({ reliable }) => reliable).map((frame) => frame.module)].map(nameOf);
  return [...new Set(names.filter((name) => name !== null))].slice(0, mostModules);
}

/** Modules that were not built with the kernel: those in the trace first, then the one unloaded last, then all others. */
export function foreignModules(event: CrashEvent): string[] {
  const { modules, unloaded } = event;
  const foreign = [...modules, ...(unloaded === null ? [] : [unloaded])]
    .filter(isForeign)
    .map(({ name }) => nameOf(name));
  const inTrace = new Set<string | null>(modulesInTrace(event));
  const names = [
    ...foreign.filter((name) => inTrace.has(name)),
    ...(unloaded === null ? [] : [nameOf(unloaded.name)]),
    ...foreign,
  ];
  return [...new Set(names.filter((name) => name !== null))].slice(0, mostModules);
}
