import { type LoadedModule } from '../kernel/event.ts';

/** Flags behind a module's name that mark it as not built with the kernel: proprietary, out of tree, unsigned, forced, unsupported. */
const suspectFlags = /[POEFXN]/;

/** Modules from outside first, each group in the order of the log: the newest module is printed first. */
export function sortModules(modules: LoadedModule[]): { suspects: LoadedModule[]; others: LoadedModule[] } {
  return {
    suspects: modules.filter(({ flags }) => suspectFlags.test(flags)),
    others: modules.filter(({ flags }) => !suspectFlags.test(flags)),
  };
}

/** `OE` -> `out of tree, unsigned`; a letter without a word stands as it is. */
export function flagWords(flags: string, words: Record<string, string>): string {
  return [...flags]
    .filter((flag) => /[A-Za-z+-]/.test(flag))
    .map((flag) => words[flag] ?? flag)
    .join(', ');
}
