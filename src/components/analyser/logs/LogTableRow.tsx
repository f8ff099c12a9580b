import { type VNode } from 'preact';
import { type LogSummary, type ReportSummary } from '../../../analyser/logs/log-summary.ts';
import { ApplicabilityMark } from '../answer/ApplicabilityMark.tsx';
import { BandMark } from '../answer/BandMark.tsx';
import { useWords } from '../../shared/words.ts';

interface Props {
  log: LogSummary;
  index: number;
  name: string;
  columns: number;
  opened: boolean;
  open: (log: number) => void;
}

/** A log: what it holds, or why it was not read. */
export function LogTableRow({ log, index, name, columns, opened, open }: Props): VNode {
  const { logs: words } = useWords();
  if (!log.read) {
    return (
      <tr class="log-unread">
        <td class="kernel">{name}</td>
        <td colSpan={columns - 1}>{log.message ?? words.noSentence}</td>
      </tr>
    );
  }
  return (
    <tr
      class={opened ? 'is-selected' : ''}
      onClick={() => {
        open(index);
      }}
    >
      <td>
        <button type="button" class="row-button kernel" data-log={index}>
          {name}
        </button>
      </td>
      {log.report === null ? <td colSpan={columns - 1} /> : <ReportCells report={log.report} />}
    </tr>
  );
}

function ReportCells({ report }: { report: ReportSummary }): VNode {
  const words = useWords();
  const { match } = report;
  return (
    <>
      <td class="column-kind">{words.kindName(report.kind)}</td>
      <td class="kernel column-function">{report.function}</td>
      <td class="kernel column-module">{report.module}</td>
      <td class="kernel column-release">{report.release}</td>
      <td class="column-panicked">{report.panicked && words.logs.panicked}</td>
      <td class="column-match">
        {match !== null && (
          <>
            <BandMark band={match.band} />
            {match.applicability !== 'unknown' && <ApplicabilityMark applicability={match.applicability} />}
          </>
        )}
      </td>
      <td class="kernel number column-line">{words.number(report.firstLine)}</td>
    </>
  );
}
