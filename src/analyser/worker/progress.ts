import { type Progress } from './messages.ts';

/** To show a log it is only decoded, and often not to its end: of the whole work this takes the smaller part. */
const readShare = 80;

/** How much of the work is done, in whole percent. */
export function shareOf({ step, bytes, total }: Progress): number {
  const done = total === 0 ? 1 : Math.min(bytes / total, 1);
  return Math.floor(step === 'read' ? done * readShare : readShare + done * (100 - readShare));
}
