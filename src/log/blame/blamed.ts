import { type Frame } from '../../kernel/event.ts';
import { type Place } from '../../kernel/place.ts';
import { type Report } from '../report.ts';
import { isHandler } from '../session/descent.ts';
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
    (session && isHandler(name)) ||
    headlines.some(({ detector }) => detector.passOver?.test(name) === true)
  );
}

/** The first frame of a stack that is one for certain, and fits. */
export function inStack(stack: Frame[], fits: (frame: Frame) => boolean): Blamed | null {
  const frame = stack.find((candidate) => isSolid(candidate) && fits(candidate));
  return frame === undefined ? null : { ...fromFrame(frame), stack };
}

/** No stale word, and a symbol. */
export function isSolid(frame: Frame): boolean {
  return frame.reliable && !frame.function.startsWith('0x');
}

export function fromFrame({ function: name, module, offset, size, place }: Frame): Omit<Blamed, 'stack'> {
  return { function: name, module, offset, size, place };
}
