import { type LoadedModule } from '../../kernel/event.ts';
import { eachMatch } from '../text/each-match.ts';
import { type Line, placeIn, placeOf } from '../lines/line.ts';
import { isForeign, type Report } from '../report/report.ts';
import { readOnce } from '../lines/wording.ts';

/**
 * The modules in memory, each with its flags, and the one that was unloaded last (kernel/module/main.c, print_modules()):
 *
 *     Modules linked in: binfmt_misc AliSecGuard(OE) overlay(T) sunrpc nfit ppdev
 *      ip_vs_rr ip_vs nf_conntrack libcrc32c [last unloaded: AliSecNetFlt64]
 *
 * The list goes on in further records where it is longer than one.
 */
const heading = 'Modules linked in:';

export function modules(line: Line, report: Report): boolean {
  const begins = line.text.startsWith(heading);
  // What programs write to the same console may look like names: `executing program`.
  if (!begins && (!report.inModules || isForeign(line, report))) return false;
  const list = listIn(line);
  if (list === null) {
    report.inModules = false;
    return false;
  }
  if (begins) {
    report.places.modules ??= placeIn(line);
    report.modules = [];
  }
  report.inModules = true;
  const { loaded, unloaded } = list;
  if (unloaded !== null) {
    report.unloaded = { name: unloaded[1] ?? '', flags: unloaded[2] ?? '' };
    report.places.unloaded = placeOf(line, unloaded[0]);
  }
  report.modules.push(...loaded);
  return true;
}

/** The list that a line begins, or goes on with; null for any other. */
const listIn = readOnce((text) => {
  const begins = text.startsWith(heading);
  if (!begins && !continues(text)) return null;
  const list = begins ? text.slice(heading.length) : text;
  const unloaded = /\[last unloaded: ([\w-]+)(?:\(([^)]*)\))?/.exec(list);
  return { loaded: modulesOf(unloaded === null ? list : list.slice(0, unloaded.index)), unloaded };
});

/** `ext4 scap(OE)` -> two modules. What is no module name, such as the `...` of an excerpt, is left out. */
function modulesOf(list: string): LoadedModule[] {
  const found: LoadedModule[] = [];
  eachMatch(/(?<=^|\s)([A-Za-z_][\w-]*)(?:\(([A-Za-z+-]*)\))?(?=\s|$)/g, list, ([, name = '', flags = '']) => {
    found.push({ name, flags });
  });
  return found;
}

/** A record that goes on with a list of modules holds nothing but names. */
function continues(text: string): boolean {
  const names = text
    .replace(/\[last unloaded:[^\]]*\]?/, '')
    .trim()
    .split(/\s+/);
  return (
    text.trim() !== '' &&
    names.every((name) => name === '' || /^[a-z_][\w-]*(\([A-Z+-]*\))?$/i.test(name)) &&
    (names.length > 1 || text.includes('last unloaded'))
  );
}
