import { type VNode } from 'preact';
import { type GroupSubject, type LogGroup } from '../../../analyser/logs/log-groups.ts';
import { type LogSummary } from '../../../analyser/logs/log-summary.ts';
import { type AnalyserMessages } from '../../../i18n/analyser.en.ts';
import { type Card } from '../../../site/card.ts';
import { LogTableRow } from './LogTableRow.tsx';
import { Sentence } from '../../shared/Sentence.tsx';
import { signatureUrl } from '../answer/signature-url.ts';
import { useWords } from '../../shared/words.ts';

interface Props {
  group: LogGroup;
  /** So many of its logs. */
  shown: number;
  logs: readonly LogSummary[];
  names: readonly string[];
  cards: Record<string, Card>;
  columns: number;
  opened: number;
  open: (log: number) => void;
}

/** The logs of a table that have a signature in common, or a kind and a function, or that there is nothing. */
export function LogGroupRows({ group, shown, logs, names, cards, columns, opened, open }: Props): VNode {
  const words = useWords();
  return (
    <tbody>
      <tr class="log-group">
        <th scope="rowgroup" colSpan={columns}>
          {subjectOf(words, group.subject, cards)} <span class="quiet">{words.logs.groupSize(group.logs.length)}</span>
        </th>
      </tr>
      {group.logs.slice(0, shown).map((index) => {
        const log = logs[index];
        return (
          log !== undefined && (
            <LogTableRow
              key={index}
              log={log}
              index={index}
              name={names[index] ?? log.file}
              columns={columns}
              opened={index === opened}
              open={open}
            />
          )
        );
      })}
    </tbody>
  );
}

function subjectOf({ logs }: AnalyserMessages, subject: GroupSubject, cards: Record<string, Card>): VNode {
  switch (subject.type) {
    case 'signature':
      return <a href={signatureUrl(subject.signature)}>{cards[subject.signature]?.title ?? subject.signature}</a>;
    case 'report':
      return <Sentence text={logs.unknownCrash(subject.kind, subject.function)} />;
    case 'no-report':
      return <>{logs.noReport}</>;
    case 'unread':
      return <>{logs.notRead}</>;
  }
}
