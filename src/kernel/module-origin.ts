import { type LoadedModule } from './event.ts';

/**
 * Flags behind a module's name that mark it as not built with the kernel (kernel/module.c, module_flags(); the letters of taints.ts):
 * proprietary, out of tree, unsigned, forced; SUSE's externally supported and unsupported.
 */
const foreignFlags = /[POEFXN]/;

/** Whether somebody else than the kernel's packager built a module. */
export function isForeign({ flags }: LoadedModule): boolean {
  return foreignFlags.test(flags);
}
