import { faultingCode, type FaultingCode } from '../disassembler/faulting-code.ts';
import { type CodeMessages } from '../i18n/code.en.ts';
import { type MeaningMessages } from '../i18n/meanings.en.ts';
import { type NextStepsMessages } from '../i18n/next-steps.en.ts';
import { classifyAddress, pagingLevels } from '../kernel/addresses.ts';
import { type CrashEvent } from '../kernel/event.ts';
import { exitCodeIn } from '../kernel/exit-codes.ts';
import { memoryFaultOf } from '../kernel/fault-codes.ts';
import { hypervisorOf, vendorOf } from '../kernel/machines.ts';
import { nextStepsOf } from '../next-steps/next-steps.ts';
import { type SectionId } from '../next-steps/step.ts';

/** Facts that a sentence explains. */
export interface Meanings {
  address: string | null;
  errorCode: string | null;
  panic: string | null;
  hardware: string | null;
}

/** The code around the faulting instruction. */
export interface WordedCode extends Pick<FaultingCode, 'function' | 'rows'> {
  /** What the marked instruction says, words of the kernel between backticks. */
  remark: string | null;
  words: Omit<CodeMessages, 'remark'>;
}

export interface WordedStep {
  title: string;
  why: string;
  commands: string[];
  notes: string[];
}

export interface WordedSection {
  id: SectionId;
  title: string;
  /** What the button says that copies all of its commands. */
  copyAll: string;
  steps: WordedStep[];
}

/** What is told of one report beyond its facts, in the words of a language: they stay out of the page, which loads before a log is there. */
export interface Explanation {
  meanings: Meanings;
  /** Null where the report shows no code that is read here. */
  code: WordedCode | null;
  heading: string;
  intro: string;
  copyAll: string;
  sections: WordedSection[];
}

/** A language's words for it. */
interface ExplanationWords {
  nextSteps: NextStepsMessages;
  meanings: MeaningMessages;
  code: CodeMessages;
}

/** In one language. `matched`: the report is a known crash. */
export type Explain = (event: CrashEvent, matched: boolean) => Explanation;

function meaningsOf(event: CrashEvent, words: MeaningMessages): Meanings {
  const { address, arch, registers, errorCode, kind, panicReason, hardware } = event;
  const found = address === null ? null : classifyAddress(address, arch, pagingLevels(registers));
  const fault = errorCode === null ? null : memoryFaultOf(errorCode, kind, arch);
  const exit = panicReason === null ? null : exitCodeIn(panicReason, arch);
  const hypervisor = hardware === null ? null : hypervisorOf(hardware);
  const isIron = hardware !== null && hypervisor === null && vendorOf(hardware) !== null;
  return {
    address: found === null ? null : words.address(found.class),
    errorCode: fault === null ? null : words.fault(fault),
    panic: exit === null ? null : words.exit(exit),
    hardware: hypervisor !== null ? words.virtual(hypervisor) : isIron ? words.physical : null,
  };
}

function codeOf(event: CrashEvent, { remark, ...words }: CodeMessages): WordedCode | null {
  const found = faultingCode(event);
  if (found === null) return null;
  return {
    function: found.function,
    rows: found.rows,
    remark: found.remark === null ? null : remark(found.remark),
    words,
  };
}

export function explain(
  event: CrashEvent,
  matched: boolean,
  { nextSteps: words, meanings, code }: ExplanationWords,
): Explanation {
  return {
    meanings: meaningsOf(event, meanings),
    code: codeOf(event, code),
    heading: words.heading,
    intro: words.intro,
    copyAll: words.copyAll,
    sections: nextStepsOf(event, matched).map(({ id, steps }) => ({
      id,
      title: words.sections[id],
      copyAll: words.copyAllOf(words.sections[id]),
      steps: steps.map((step) => ({
        ...words.steps[step.id],
        commands: step.commands,
        notes: step.notes.map((note) => words.notes[note]),
      })),
    })),
  };
}
