import { type CrashEvent } from '../kernel/event.ts';
import { symbolsOf } from './debuginfo.ts';
import { type NoteId, step, type Step } from './step.ts';

/** The name of a dump in the commands; kdump's own path has the date in it. */
export const vmcore = 'vmcore';

/** How to have the vmlinux of exactly this kernel. */
export function symbolSteps({ release, arch, build }: CrashEvent): Step[] {
  const symbols = release === null ? null : symbolsOf(release, arch, build);
  if (symbols === null) {
    // crash(8), --osrelease: the version of a compressed dump's header
    return step('release-of-dump', [`crash --osrelease ${vmcore}`, 'uname -r'], ['exact-release']);
  }
  if (symbols.kind === 'own') return step('own-build', [symbols.vmlinux], ['exact-release']);
  if (symbols.kind === 'unlisted') return step('ask-the-packager', [symbols.name], ['exact-release']);
  const { debuginfo, rebuilt } = symbols;
  const { repository, install, files, places, unpack, notes } = debuginfo;
  const caveats: NoteId[] = ['exact-release', ...(rebuilt ? (['rebuilt-kernel'] as const) : []), ...notes];
  return [
    ...step('enable-repository', repository),
    ...step('install-debuginfo', install, caveats),
    ...step('files-to-carry', files, install.length === 0 ? ['no-internet', ...caveats] : ['no-internet']),
    ...step('places-of-files', places),
    ...step('unpack-vmlinux', unpack, ['vmlinux-elsewhere']),
    ...step('vmlinux-place', [debuginfo.vmlinux]),
  ];
}

/** What crash is given to read the symbols from. */
export function vmlinuxOf({ release, arch, build }: CrashEvent): string {
  const symbols = release === null ? null : symbolsOf(release, arch, build);
  if (symbols === null || symbols.kind === 'unlisted') return 'vmlinux';
  return symbols.kind === 'own' ? symbols.vmlinux : symbols.debuginfo.vmlinux;
}
