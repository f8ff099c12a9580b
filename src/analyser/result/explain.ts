import { faultingCode, type FaultingCode } from '../../disassembler/faulting-code.ts';
import { type CodeMessages } from '../../i18n/code.en.ts';
import { type MeaningMessages } from '../../i18n/meanings.en.ts';
import { type NextStepsMessages } from '../../i18n/next-steps.en.ts';
import { type TraceNotesMessages } from '../../i18n/trace-notes.en.ts';
import { classifyAddress, pagingLevels } from '../../kernel/addresses.ts';
import { type CrashEvent } from '../../kernel/event.ts';
import { exitCodeIn } from '../../kernel/exit-codes.ts';
import { memoryFaultOf } from '../../kernel/fault-codes.ts';
import { hypervisorOf, vendorOf } from '../../kernel/machines.ts';
import { type Subsystem } from '../../kernel/subsystems.ts';
import { nextStepsOf } from '../../next-steps/next-steps.ts';
import { type SectionId } from '../../next-steps/step.ts';
import { notesOf } from './trace-notes.ts';

/** Facts that a sentence explains. */
export interface Meanings {
  address: string | null;
  errorCode: string | null;
  panic: string | null;
  hardware: string | null;
}

/** What is told of a frame of the call trace. */
export interface WordedFrame {
  subsystem: { id: Subsystem; text: string } | null;
  /** Why it is passed over; null for one that is not. */
  passed: string | null;
  source: string | null;
  address: string | null;
}

export interface WordedTrace {
  /** Why the blamed function is; null where none is. */
  blamed: string | null;
  /** The first frames, in the order of `traceOf`. */
  frames: WordedFrame[];
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
  trace: WordedTrace;
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
  notes: TraceNotesMessages;
}

/**
 * In one language.
 *
 * @param matched the report is a known crash.
 * @param textOf the text of a line of the log; empty where it is not known.
 */
export type Explain = (event: CrashEvent, matched: boolean, textOf?: (line: number) => string) => Explanation;

function traceWords(event: CrashEvent, textOf: (line: number) => string, words: TraceNotesMessages): WordedTrace {
  const { blamed, frames } = notesOf(event, textOf);
  return {
    blamed: blamed === null ? null : words.blamed[blamed],
    frames: frames.map(({ subsystem, passed, source, address }) => ({
      subsystem: subsystem === null ? null : { id: subsystem, text: words.subsystems[subsystem] },
      passed: passed === null ? null : words.passed[passed],
      source,
      address,
    })),
  };
}

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
  { nextSteps: words, meanings, code, notes }: ExplanationWords,
  textOf: (line: number) => string = () => '',
): Explanation {
  return {
    meanings: meaningsOf(event, meanings),
    trace: traceWords(event, textOf, notes),
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
