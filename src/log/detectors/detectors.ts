import { alignmentTrap } from './alignment-trap.ts';
import { allocationFailure } from './allocation-failure.ts';
import { preemptionBug, schedulingWhileAtomic, sleepingInAtomic } from './atomic-context.ts';
import { badMode, sError, unhandledException } from './bad-mode.ts';
import { badPage } from './bad-page.ts';
import { badPageMap } from './bad-page-map.ts';
import { badRss } from './bad-rss.ts';
import { badUsercopy } from './bad-usercopy.ts';
import { type Detector } from './detector.ts';
import { loongarchExceptions } from './die-loongarch.ts';
import { ppc64Exceptions, ppc64StackOverflow } from './die-ppc64.ts';
import { riscvExceptions } from './die-riscv.ts';
import { s390xExceptions, s390xStackOverflow } from './die-s390x.ts';
import { oops, unhandledFault } from './die.ts';
import { doubleFault } from './double-fault.ts';
import { generalProtection } from './general-protection.ts';
import { hardLockup } from './hard-lockup.ts';
import { hardwareError, machineCheck, memoryFailure } from './hardware.ts';
import { hungTask } from './hung-task.ts';
import { internalErrors } from './internal-errors.ts';
import { kernelBug } from './kernel-bug.ts';
import { listCorruption } from './list-corruption.ts';
import { deadlock, lockdepTooSmall, lockStates, nonStaticKey, spinlock, suspiciousRcu } from './locking.ts';
import { memoryLeak } from './memory-leak.ts';
import { netdevLeak } from './netdev-leak.ts';
import { nullDereference, nullDereferenceAddress, nullInstructionFetch } from './null-dereference.ts';
import { nxExecute } from './nx-execute.ts';
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
import { kasan, kasanFree, kasanRange, kcsan, kfence, kmsan, ubsan, ubsanOld } from './sanitizers.ts';
import { slabCorruption } from './slab-corruption.ts';
import { softLockup } from './soft-lockup.ts';
import { insufficientStack, stackOverflow } from './stack-overflow.ts';
import { stackRegs } from './stack-regs.ts';
import { dentryBusy, filesystemError, inodesBusy, ioError } from './storage.ts';
import { sysrqCrash } from './sysrq-crash.ts';
import { traps } from './traps.ts';
import { bugPlaces, warningPlaces } from './warning-places.ts';
import { warning, warningWithProcessor } from './warning.ts';
import { workqueueLeak, workqueueLockup } from './workqueue.ts';

/** Every message form that begins or explains a report; the more exact before the more general. */
export const detectors: Detector[] = [
  nullDereference,
  nullDereferenceAddress,
  nullInstructionFetch,
  pagingRequest,
  pageFaultAddress,
  kernelDataAccess,
  ppc64OtherFault,
  userMemoryAccess,
  unreadableMemory,
  s390PointerDereference,
  nxExecute,
  alignmentTrap,
  badMode,
  unhandledException,
  sError,
  generalProtection,
  doubleFault,
  stackOverflow,
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
  listCorruption,
  refcount,
  badUsercopy,
  ...bugPlaces,
  kernelBug,
  deadlock,
  ...lockStates,
  nonStaticKey,
  lockdepTooSmall,
  spinlock,
  suspiciousRcu,
  ...warningPlaces,
  warning,
  warningWithProcessor,
  softLockup,
  hardLockup,
  hungTask,
  rcuStall,
  workqueueLockup,
  workqueueLeak,
  schedulingWhileAtomic,
  sleepingInAtomic,
  preemptionBug,
  badPage,
  badPageMap,
  badRss,
  slabCorruption,
  memoryLeak,
  netdevLeak,
  sysrqCrash,
  oomKill,
  oomVictim,
  machineCheck,
  hardwareError,
  memoryFailure,
  allocationFailure,
  inodesBusy,
  dentryBusy,
  stackRegs,
  filesystemError,
  ioError,
  unhandledFault,
  ...internalErrors,
  ...ppc64Exceptions,
  ...riscvExceptions,
  ...loongarchExceptions,
  oops,
  ...panics,
];

/** Every trigger of every detector. */
export const triggerWords: string[] = [...new Set(detectors.flatMap(({ triggers }) => triggers))];

/** Words to a regular expression that finds any of them in one pass. */
export function anyWord(words: string[]): RegExp {
  return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
}

const anyTrigger = anyWord(triggerWords);

/** The detectors that a line may concern; most lines concern none, and one look tells so. */
export function detectorsFor(text: string): Detector[] {
  return anyTrigger.test(text)
    ? detectors.filter(({ triggers }) => triggers.some((trigger) => text.includes(trigger)))
    : [];
}
