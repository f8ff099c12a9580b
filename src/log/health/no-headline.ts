import { noteIf, type HealthCheck, printedCrashes } from './log-facts.ts';

/** The report begins in its middle. */
export const noHeadline: HealthCheck = (facts) =>
  printedCrashes(facts).flatMap(({ event }) =>
    noteIf(
      event.headline === null,
      'no-headline',
      'The report has no headline: the lines before it are missing.',
      event.firstLine,
    ),
  );
