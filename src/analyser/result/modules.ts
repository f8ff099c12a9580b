import { type Frame, type LoadedModule } from '../../kernel/event.ts';
import { isForeign } from '../../kernel/module-origin.ts';

/**
 * Modules from outside first, of them those first whose code stands in the trace; else in the order of the log, which prints the newest
 * module first.
 */
export function sortModules(
  modules: LoadedModule[],
  frames: Frame[],
): { inTrace: LoadedModule[]; suspects: LoadedModule[]; others: LoadedModule[] } {
  const traced = new Set(frames.map(({ module }) => module));
  const foreign = modules.filter(isForeign);
  return {
    inTrace: foreign.filter(({ name }) => traced.has(name)),
    suspects: foreign.filter(({ name }) => !traced.has(name)),
    others: modules.filter((module) => !isForeign(module)),
  };
}

/** `OE` -> `out of tree, unsigned`; a letter without a word stands as it is. */
export function flagWords(flags: string, words: Record<string, string>): string {
  return [...flags]
    .filter((flag) => /[A-Za-z+-]/.test(flag))
    .map((flag) => words[flag] ?? flag)
    .join(', ');
}
