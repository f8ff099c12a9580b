import { expect, test } from 'vitest';
import { likelihoodOf } from './kernel-logs.ts';

test.each([
  'sosreport-db01-2026-11-01-abcdefg/sos_commands/kernel/dmesg',
  'sosreport-db01-2026-11-01-abcdefg/sos_commands/kernel/dmesg_-T',
  'sosreport-db01-2026-11-01-abcdefg/sos_commands/logs/journalctl_--no-pager_--boot_-1',
  'sosreport-db01-2026-11-01-abcdefg/sos_strings/logs/journalctl_--no-pager_--boot.tailed',
  'sosreport-db01-2026-11-01-abcdefg/sos_strings/logs/var.log.messages.tailed',
  'sosreport-db01-2026-11-01-abcdefg/sos_strings/logs/var.log.kern.log.1.tailed',
  'sosreport-db01-2026-11-01-abcdefg/var/log/messages',
  'sosreport-db01-2026-11-01-abcdefg/var/log/messages-20261101',
  'var/log/messages-20261101.gz',
  'var/log/kern.log',
  'var/log/kern.log.2.gz',
  'var/log/syslog.1',
  'var/log/remote/db01/messages',
  'sosreport-x/var/crash/127.0.0.1-2026-11-01-10:11:12/vmcore-dmesg.txt',
  'sosreport-x/var/crash/127.0.0.1-2026-11-01-10:11:12/kexec-dmesg.log',
  'var/crash/202611011011/dmesg.202611011011',
  'scc_db01_261101_1011/messages.txt',
  'scc_db01_261101_1011/boot.txt',
  'nts_db01_261101_1011/crash.txt',
  './messages.txt',
  'vmcore-dmesg.txt',
  'var/lib/systemd/pstore/1612345678/dmesg.txt',
  'sys/fs/pstore/dmesg-efi-161234567801001',
  'console-ramoops-0',
  'dmesg-ramoops-0.enc.z',
  'case-4711/sosreport-db01.tar.xz',
  'logs.zip',
])('%s is a log', (path) => {
  expect(likelihoodOf(path)).toBe('log');
});

test.each([
  'crash.log',
  'db01/console.log.1',
  'screen.txt',
  'oops',
  'serial-console-db01',
  'BMC/sol.out',
  'journal.json',
  'ttyS0.serial',
  'var/log/cron.log',
])('%s may be one', (path) => {
  expect(likelihoodOf(path)).toBe('maybe');
});

test.each([
  'sosreport-x/etc/passwd',
  'sosreport-x/etc/sysconfig/kdump.txt',
  'sosreport-x/proc/interrupts',
  'sosreport-x/sos_commands/networking/ip_addr.txt',
  'sosreport-x/sos_commands/kernel/modinfo_ALL_MODULES',
  'sosreport-x/sos_strings/logs/var.log.secure.tailed',
  'scc_db01_261101_1011/network.txt',
  'var/log/journal/0123456789abcdef/system.journal',
  'var/log/audit/audit_rules',
  'picture.png',
  'vmlinuz',
])('%s is none', (path) => {
  expect(likelihoodOf(path)).toBe('none');
});
