import { type CrashEvent } from '../kernel/event.ts';
import { crashSteps } from './crash-steps.ts';
import { machineSteps } from './machine-steps.ts';
import { preventionSteps } from './prevention-steps.ts';
import { type Section } from './step.ts';
import { symbolSteps } from './symbols-steps.ts';

/** What to do next about one report. `matched`: it is a known crash, whose page says more. */
export function nextStepsOf(event: CrashEvent, matched: boolean): Section[] {
  const sections: Section[] = [
    { id: 'symbols', steps: symbolSteps(event) },
    { id: 'crash', steps: crashSteps(event, matched) },
    { id: 'machine', steps: machineSteps(event) },
    { id: 'prevention', steps: preventionSteps(event) },
  ];
  return sections.filter(({ steps }) => steps.length > 0);
}
