/**
 * The wrappers that each generation and architecture puts around a system call; the call itself is meant.
 *
 *     __x64_sys_rmdir, __se_sys_rmdir, __do_sys_rmdir, SyS_rmdir, SYSC_rmdir, __arm64_sys_rmdir, compat_SyS_rmdir -> sys_rmdir
 */
const wrappers =
  /^(?:__(?:x64|ia32|x32|arm64|s390x?|riscv|powerpc|se|do)_(?:compat_)?sys_|(?:compat_)?(?:SyS|SYSC)_|compat_sys_)/;

export function systemCallName(name: string): string {
  return name.replace(wrappers, 'sys_');
}
