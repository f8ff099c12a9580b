import { type Analysis } from '../analyser/reading/analysis.ts';

/** The analysis of one event alone, in the form that the command line prints. Its lines are those of the whole log. */
export function oneEvent(analysis: Analysis, selected: number): Analysis {
  const { lead } = analysis;
  return {
    ...analysis,
    events: analysis.events.slice(selected, selected + 1),
    lead: lead?.event === selected ? { ...lead, event: 0, hardware: null } : null,
    matches: analysis.matches.filter(({ event }) => event === selected).map((match) => ({ ...match, event: 0 })),
  };
}
