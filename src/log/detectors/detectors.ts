import { remembered } from '../../kernel/remembered.ts';
import { alignmentTrap } from './alignment-trap.ts';
import { allocationFailure, slubFailure, vmallocFailure } from './allocation-failure.ts';
import { assertions } from './assertions.ts';
import { preemptionBug, schedulingWhileAtomic, schedulingWhileAtomicOld, sleepingInAtomic } from './atomic-context.ts';
import { badMode, sError, unhandledException } from './bad-mode.ts';
import { badPage } from './bad-page.ts';
import { badPageMap, badSwapEntry } from './bad-page-map.ts';
import { badPageTableOops, badTableEntry, corruptedPageTable } from './bad-page-table.ts';
import { badRss, pageTablesLeft } from './bad-rss.ts';
import { badUsercopy, usercopyWhitelist } from './bad-usercopy.ts';
import { busError } from './bus-error.ts';
import { cfi } from './cfi.ts';
import { csdLock } from './csd-lock.ts';
import { type Detector } from './detector.ts';
import { alphaExceptions } from './die-alpha.ts';
import { arcFault, arcMisaligned } from './die-arc.ts';
import { ia64Exceptions } from './die-ia64.ts';
import { loongarchExceptions } from './die-loongarch.ts';
import { pariscFault, pariscMachineCheck } from './die-parisc.ts';
import { ppc64Exceptions, ppc64StackOverflow, ppc64Unrecoverable } from './die-ppc64.ts';
import { riscvExceptions } from './die-riscv.ts';
import { s390xExceptions, s390xStackOverflow } from './die-s390x.ts';
import { smallExceptions } from './die-small.ts';
import { sparcExceptions } from './die-sparc.ts';
import { oops, unhandledFault } from './die.ts';
import { doubleFault } from './double-fault.ts';
import { ocfs2Fencing } from './fencing.ts';
import { fieldSpanningWrite, fortify, fortifyWarning } from './fortify.ts';
import { bugText, cutOff, cutOffFault, cutOffWarning, dccpBug, deviceWarning, warningText } from './free-text.ts';
import { generalProtection } from './general-protection.ts';
import { hardLockup, hardLockupNoticed, hardLockupSelf, hardLockupWarning } from './hard-lockup.ts';
import { hardwareErrors, memoryFailure } from './hardware.ts';
import { hungTask, hungTaskNotice, immortalTask } from './hung-task.ts';
import { internalErrors, unexpectedException } from './internal-errors.ts';
import { kernelBug } from './kernel-bug.ts';
import { listCorruption } from './list-corruption.ts';
import { deadlock, lockdepTooSmall, lockOrder, lockStates, nonStaticKey, spinlock, suspiciousRcu } from './locking.ts';
import { machineCheck, ppc64MachineCheck, s390MachineCheck } from './machine-check.ts';
import { leakedObject, memoryLeak, suspectedLeaks } from './memory-leak.ts';
import { netdevLeak } from './netdev-leak.ts';
import { nmi } from './nmi.ts';
import {
  nullDereference,
  nullDereferenceAddress,
  nullDereferenceAlone,
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
import {
  firstKasan,
  kasan,
  kasanFree,
  kasanRange,
  kcsan,
  kfence,
  kmsan,
  ubsan,
  ubsanOld,
  ubsanTrap,
} from './sanitizers.ts';
import { pagePoison, slabCorruption, slabError } from './slab-corruption.ts';
import { slabHistory } from './slab-history.ts';
import { softLockup } from './soft-lockup.ts';
import { insufficientStack, interruptStackOverflow, stackOverflow, stackOverflowOops } from './stack-overflow.ts';
import { stackRegs } from './stack-regs.ts';
import { deviceErrors } from './storage-devices.ts';
import { dentryBusy, fileClosedTwice, filesystemErrors, inodesBusy, inodesLeft, ioError } from './storage.ts';
import { sysrqCrash } from './sysrq-crash.ts';
import { traps } from './traps.ts';
import { unwarned } from './unwarned.ts';
import { bugPlaces, kmallocWarning, warningPlaces } from './warning-places.ts';
import { warning, warningWithProcessor } from './warning.ts';
import { workqueueLeak, workqueueLeakOfWorker, workqueueLockup } from './workqueue.ts';
import { debuggerExceptions } from './xmon.ts';

/** Every message form that begins or explains a report; the more exact before the more general. */
export const detectors: Detector[] = [
  nullDereference,
  nullDereferenceAddress,
  nullDereferenceAlone,
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
  busError,
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
  ...firstKasan,
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
  usercopyWhitelist,
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
  hungTaskNotice,
  immortalTask,
  rcuStall,
  workqueueLockup,
  workqueueLeakOfWorker,
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
  leakedObject,
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
  inodesLeft,
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
  ...debuggerExceptions,
  ...riscvExceptions,
  ...loongarchExceptions,
  ...sparcExceptions,
  pariscFault,
  pariscMachineCheck,
  ...ia64Exceptions,
  ...alphaExceptions,
  arcFault,
  arcMisaligned,
  ...smallExceptions,
  oops,
  ...panics,
  ocfs2Fencing,
  slabHistory,
  cutOffFault,
  deviceWarning,
  warningText,
  dccpBug,
  bugText,
  cutOff,
  cutOffWarning,
];

/** A word by which lines are found that a detector may read. */
export interface Trigger {
  word: string;
  /** No letter or digit stands before it. */
  alone: boolean;
  /** Nothing stands behind it. */
  last: boolean;
}

/** Every trigger of every detector. */
export const triggers: Trigger[] = detectors.flatMap(({ triggers: words, alone = false, last = false }) =>
  words.map((word) => ({ word, alone, last })),
);

/** The detectors of each word, with those of the words that it begins with: where the longer one stands, the shorter ones do. */
const byWord = new Map(
  triggers.map(({ word }) => [word, detectors.filter((each) => each.triggers.some((one) => word.startsWith(one)))]),
);

/** Finds the longest word at each place of a line, wherever others overlap it. */
const anyWord = new RegExp(
  `(?=(${[...byWord.keys()]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')}))`,
  'g',
);

/** The detectors of words that stand in a line together, each on a line of its own: the words of a message come again in each report of its kind. */
const detectorsOf = remembered((words): readonly Detector[] => {
  const found = new Set(words.split('\n').flatMap((word) => byWord.get(word) ?? []));
  return detectors.filter((detector) => found.has(detector));
});

/** The detectors that a line may concern, in the order of the table. */
export function detectorsFor(text: string): readonly Detector[] {
  let words = '';
  anyWord.lastIndex = 0;
  for (let match = anyWord.exec(text); match !== null; match = anyWord.exec(text)) {
    const [, word = ''] = match;
    words = words === '' ? word : `${words}\n${word}`;
    // The expression looks ahead and takes nothing.
    anyWord.lastIndex = match.index + 1;
  }
  return detectorsOf(words);
}
