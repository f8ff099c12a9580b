import { codeEn } from '../../i18n/code.en.ts';
import { meaningsEn } from '../../i18n/meanings.en.ts';
import { nextStepsEn } from '../../i18n/next-steps.en.ts';
import { traceNotesEn } from '../../i18n/trace-notes.en.ts';
import { type Explain, explain } from './explain.ts';

export const explainEn: Explain = (event, matched, textOf) =>
  explain(event, matched, { nextSteps: nextStepsEn, meanings: meaningsEn, code: codeEn, notes: traceNotesEn }, textOf);
