import { type CrashEvent, type LoadedModule } from '../../kernel/event.ts';
import { taintMeaning } from '../../kernel/taints.ts';
import { type ClauseValue, listOf } from './clause-test.ts';
import { matchesName } from './names.ts';

/** Whether a module of `Modules linked in:` has the name, or one of them, and all of the flags, by meaning: `scap(OE)` is out-of-tree and unsigned. */
export function fitsModule(
  value: ClauseValue<'loaded'>,
  { name, flags }: LoadedModule,
  { distro }: CrashEvent,
): boolean {
  if (typeof value === 'string' || Array.isArray(value)) return matchesName(value, name);
  if (value.name !== undefined && !matchesName(value.name, name)) return false;
  const meanings = [...flags].map((letter) => taintMeaning(letter, distro)?.meaning);
  return listOf(value.flags).every((flag) => meanings.includes(flag));
}

/** `scap(OE)` */
export const moduleWords = ({ name, flags }: LoadedModule): string => (flags === '' ? name : `${name}(${flags})`);
