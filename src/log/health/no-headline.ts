import { noteIf, type HealthCheck, printedCrashes } from './log-facts.ts';

/** The report begins in its middle. */
export const noHeadline: HealthCheck = (facts) =>
  printedCrashes(facts).flatMap(({ event }) =>
    noteIf(event.headline === null, { code: 'no-headline', values: {} }, event.firstLine),
  );
