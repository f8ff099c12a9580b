/**
 * The wrappers that each generation and architecture puts around a system call, taken off as titles in public reports have it:
 * what the architecture wraps keeps `sys_`, older and inner forms do without.
 *
 *     __x64_sys_rmdir, __arm64_sys_rmdir                       -> sys_rmdir          include/linux/syscalls.h, 4.17 on
 *     sys_rmdir, SyS_rmdir, SYSC_rmdir, compat_SyS_rmdir       -> rmdir              to 4.16
 *     __se_sys_rmdir, __do_sys_rmdir, ksys_read                -> rmdir, read
 *     __sys_sendmsg, ___sys_sendmsg                            -> sendmsg
 */
const wrapped = /^__(?:x64|ia32|x32|arm64|s390x?|riscv|powerpc)_(?=(?:compat_)?sys_)/;
const bare = /^(?:(?:compat_)?(?:SyS|SYSC)_|_*sys_|__(?:do|se)_sys_|ksys_)/;

export function systemCallName(name: string): string {
  return wrapped.test(name) ? name.replace(wrapped, '') : name.replace(bare, '');
}
