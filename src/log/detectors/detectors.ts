import { alignmentTrap } from './alignment-trap.ts';
import { allocationFailure, slubFailure, vmallocFailure } from './allocation-failure.ts';
import { assertions } from './assertions.ts';
import { preemptionBug, schedulingWhileAtomic, schedulingWhileAtomicOld, sleepingInAtomic } from './atomic-context.ts';
import { badMode, sError, unhandledException } from './bad-mode.ts';
import { badPage } from './bad-page.ts';
import { badPageMap, badSwapEntry } from './bad-page-map.ts';
import { badPageTableOops, badTableEntry, corruptedPageTable } from './bad-page-table.ts';
import { badRss, pageTablesLeft } from './bad-rss.ts';
import { badUsercopy } from './bad-usercopy.ts';
import { cfi } from './cfi.ts';
import { csdLock } from './csd-lock.ts';
import { type Detector } from './detector.ts';
import { loongarchExceptions } from './die-loongarch.ts';
import { ppc64Exceptions, ppc64StackOverflow, ppc64Unrecoverable } from './die-ppc64.ts';
import { riscvExceptions } from './die-riscv.ts';
import { s390xExceptions, s390xStackOverflow } from './die-s390x.ts';
import { oops, unhandledFault } from './die.ts';
import { doubleFault } from './double-fault.ts';
import { fieldSpanningWrite, fortify, fortifyWarning } from './fortify.ts';
import { bugText, cutOff, cutOffFault, cutOffWarning, deviceWarning, warningText } from './free-text.ts';
import { generalProtection } from './general-protection.ts';
import { hardLockup, hardLockupNoticed, hardLockupSelf, hardLockupWarning } from './hard-lockup.ts';
import { hardwareErrors, memoryFailure } from './hardware.ts';
import { hungTask, immortalTask } from './hung-task.ts';
import { internalErrors, unexpectedException } from './internal-errors.ts';
import { kernelBug } from './kernel-bug.ts';
import { listCorruption } from './list-corruption.ts';
import { deadlock, lockdepTooSmall, lockOrder, lockStates, nonStaticKey, spinlock, suspiciousRcu } from './locking.ts';
import { machineCheck, ppc64MachineCheck, s390MachineCheck } from './machine-check.ts';
import { memoryLeak, suspectedLeaks } from './memory-leak.ts';
import { netdevLeak } from './netdev-leak.ts';
import { nmi } from './nmi.ts';
import {
  nullDereference,
  nullDereferenceAddress,
  nullDereferenceProtection,
  nullInstructionFetch,
} from './null-dereference.ts';
import { nxExecute } from './nx-execute.ts';
import { odebug } from './odebug.ts';
import { oldWarning } from './old-warnings.ts';
import { oomKill, oomVictim } from './oom-kill.ts';
import {
  kernelDataAccess,
  pageFaultAddress,
  pagingRequest,
  ppc64OtherFault,
  s390PointerDereference,
  unreadableMemory,
  userMemoryAccess,
} from './page-fault.ts';
import { panics } from './panic.ts';
import { rcuStall } from './rcu-stall.ts';
import { refcount } from './refcount.ts';
import { kasan, kasanFree, kasanRange, kcsan, kfence, kmsan, ubsan, ubsanOld, ubsanTrap } from './sanitizers.ts';
import { pagePoison, slabCorruption, slabError } from './slab-corruption.ts';
import { slabHistory } from './slab-history.ts';
import { softLockup } from './soft-lockup.ts';
import { insufficientStack, interruptStackOverflow, stackOverflow, stackOverflowOops } from './stack-overflow.ts';
import { stackRegs } from './stack-regs.ts';
import { deviceErrors } from './storage-devices.ts';
import { dentryBusy, fileClosedTwice, filesystemErrors, inodesBusy, ioError } from './storage.ts';
import { sysrqCrash } from './sysrq-crash.ts';
import { traps } from './traps.ts';
import { unwarned } from './unwarned.ts';
import { bugPlaces, kmallocWarning, warningPlaces } from './warning-places.ts';
import { warning, warningWithProcessor } from './warning.ts';
import { workqueueLeak, workqueueLockup } from './workqueue.ts';

/** Every message form that begins or explains a report; the more exact before the more general. */
export const detectors: Detector[] = [
  nullDereference,
  nullDereferenceAddress,
  nullDereferenceProtection,
  nullInstructionFetch,
  pagingRequest,
  pageFaultAddress,
  kernelDataAccess,
  ppc64OtherFault,
  userMemoryAccess,
  unreadableMemory,
  s390PointerDereference,
  nxExecute,
  corruptedPageTable,
  badPageTableOops,
  badTableEntry,
  alignmentTrap,
  badMode,
  unhandledException,
  unexpectedException,
  ppc64Unrecoverable,
  sError,
  generalProtection,
  doubleFault,
  stackOverflow,
  stackOverflowOops,
  interruptStackOverflow,
  insufficientStack,
  ppc64StackOverflow,
  s390xStackOverflow,
  ...traps,
  ...s390xExceptions,
  kasanFree,
  kasan,
  kasanRange,
  kfence,
  kmsan,
  kcsan,
  ubsanOld,
  ubsan,
  ubsanTrap,
  cfi,
  ...assertions,
  fortify,
  fortifyWarning,
  fieldSpanningWrite,
  odebug,
  listCorruption,
  refcount,
  badUsercopy,
  ...bugPlaces,
  kernelBug,
  deadlock,
  lockOrder,
  ...lockStates,
  nonStaticKey,
  lockdepTooSmall,
  spinlock,
  suspiciousRcu,
  hardLockupWarning,
  ...warningPlaces,
  kmallocWarning,
  warning,
  warningWithProcessor,
  oldWarning,
  ...unwarned,
  softLockup,
  hardLockup,
  hardLockupSelf,
  hardLockupNoticed,
  hungTask,
  immortalTask,
  rcuStall,
  workqueueLockup,
  workqueueLeak,
  csdLock,
  schedulingWhileAtomic,
  schedulingWhileAtomicOld,
  sleepingInAtomic,
  preemptionBug,
  badPage,
  badPageMap,
  badSwapEntry,
  badRss,
  pageTablesLeft,
  slabCorruption,
  slabError,
  pagePoison,
  memoryLeak,
  suspectedLeaks,
  netdevLeak,
  sysrqCrash,
  oomKill,
  oomVictim,
  machineCheck,
  s390MachineCheck,
  ppc64MachineCheck,
  nmi,
  ...hardwareErrors,
  memoryFailure,
  allocationFailure,
  vmallocFailure,
  slubFailure,
  inodesBusy,
  fileClosedTwice,
  dentryBusy,
  ...stackRegs,
  ...filesystemErrors,
  ioError,
  ...deviceErrors,
  unhandledFault,
  ...internalErrors,
  ...ppc64Exceptions,
  ...riscvExceptions,
  ...loongarchExceptions,
  oops,
  ...panics,
  slabHistory,
  cutOffFault,
  deviceWarning,
  warningText,
  bugText,
  cutOff,
  cutOffWarning,
];

/** Every trigger of every detector. */
export const triggerWords: string[] = [...new Set(detectors.flatMap(({ triggers }) => triggers))];

/** Every trigger that is more than a word. */
export const triggerLooks: RegExp[] = detectors.flatMap(({ look }) => look ?? []);

/** Words, and expressions, to a regular expression that finds any of them in one pass. */
export function anyWord(words: string[], looks: RegExp[]): RegExp {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp([...escaped, ...looks.map(({ source }) => source)].join('|'));
}

const anyTrigger = anyWord(triggerWords, triggerLooks);

/** The detectors that a line may concern; most lines concern none, and one look tells so. */
export function detectorsFor(text: string): Detector[] {
  return anyTrigger.test(text)
    ? detectors.filter(
        ({ triggers, look }) => triggers.some((trigger) => text.includes(trigger)) || look?.test(text) === true,
      )
    : [];
}
