import { type CrashEvent } from '../../kernel/event.ts';
import { type Headline, namingHeadline, type Report } from '../report/report.ts';
import { wholeNumber } from '../text/whole-number.ts';

/** Who ran. Of a hung task only the headline tells: the lines with a processor are those of khungtaskd, which found it. */
export function taskOf(report: Report, headline: Headline | null): Pick<CrashEvent, 'cpu' | 'pid' | 'comm'> {
  const naming = numberIn(headline, 'pid') === null ? (namingHeadline(report) ?? headline) : headline;
  const pid = numberIn(naming, 'pid');
  const comm = naming?.groups['comm'] ?? null;
  if (namesTask(headline)) return { cpu: null, pid, comm };
  const cpu = [headline, ...report.headlines].map((each) => numberIn(each, 'cpu')).find((each) => each !== null);
  return { cpu: report.cpu ?? cpu ?? null, pid: report.pid ?? pid, comm: report.comm ?? comm };
}

/** Whether it is the headline that tells of the task, as that of a hung task. */
export function namesTask(headline: Headline | null): headline is Headline {
  return headline?.detector.blame === 'wait' && numberIn(headline, 'pid') !== null;
}

/** `INFO: task java:718772 blocked` -> `java:718772` */
export function taskIn({ groups }: Headline): string {
  return `${groups['comm'] ?? ''}:${groups['pid'] ?? ''}`;
}

function numberIn(headline: Headline | null, group: string): number | null {
  return wholeNumber(headline?.groups[group]);
}
