import { codeZhCn } from '../../i18n/code.zh-cn.ts';
import { meaningsZhCn } from '../../i18n/meanings.zh-cn.ts';
import { nextStepsZhCn } from '../../i18n/next-steps.zh-cn.ts';
import { traceNotesZhCn } from '../../i18n/trace-notes.zh-cn.ts';
import { type Explain, explain } from './explain.ts';

export const explainZhCn: Explain = (event, matched, textOf) =>
  explain(
    event,
    matched,
    { nextSteps: nextStepsZhCn, meanings: meaningsZhCn, code: codeZhCn, notes: traceNotesZhCn },
    textOf,
  );
