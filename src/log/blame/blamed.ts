import { type Frame } from '../../kernel/event.ts';
import { type Place } from '../../kernel/place.ts';
import { type Report } from '../report/report.ts';
import { isFinder, isHandler } from '../session/descent.ts';
import { skipReason } from './skipped.ts';

/** The blamed function, where it stands, and where the report says so. */
export interface Blamed {
  function: string;
  module: string | null;
  offset: number | null;
  size: number | null;
  place: Place;
  /** The trace that it was found in; null where another line names it. */
  stack: Frame[] | null;
}

/** Whether a function only serves others, in any report or in reports with such headlines. */
export function isPassedOver(name: string, { headlines, session }: Report): boolean {
  return (
    skipReason(name) !== null ||
    (session && (isHandler(name) || isFinder(name))) ||
    headlines.some(({ detector }) => detector.passOver?.test(name) === true)
  );
}

/** The first frame of a stack that is one for certain, and fits. */
export function inStack(stack: Frame[], fits: (frame: Frame) => boolean): Blamed | null {
  const isSolid = solidityIn(stack);
  const frame = stack.find((each) => isSolid(each) && fits(each));
  return frame === undefined ? null : { ...fromFrame(frame), stack };
}

/** The frames of a stack that are no stale words, and have a symbol. */
export function solidIn(stack: Frame[]): Frame[] {
  return stack.filter(solidityIn(stack));
}

/**
 * Which frames of a stack are no stale words, and have a symbol. A kernel without frame pointers knows of none whether it is stale and
 * marks them all, as Debian's to 4.13 do (arch/x86/kernel/unwind_guess.c): then all count.
 */
function solidityIn(stack: Frame[]): (frame: Frame) => boolean {
  const tellsStale = stack.some((frame) => frame.reliable && isNamed(frame));
  return (frame) => (frame.reliable || !tellsStale) && isNamed(frame);
}

function isNamed({ function: name }: Frame): boolean {
  return !name.startsWith('0x');
}

export function fromFrame({ function: name, module, offset, size, place }: Frame): Omit<Blamed, 'stack'> {
  return { function: name, module, offset, size, place };
}
