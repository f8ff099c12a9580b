import { type VNode } from 'preact';
import { type Analysis } from '../../../analyser/reading/analysis.ts';
import { matchesOf } from '../../../analyser/result/result.ts';
import { type CrashEvent } from '../../../kernel/event.ts';
import { BandMark } from '../answer/BandMark.tsx';
import { useWords } from '../../shared/words.ts';

interface Props {
  analysis: Analysis;
  event: CrashEvent;
  index: number;
  selected: boolean;
  select: (event: number) => void;
}

export function EventRow({ analysis, event, index, selected, select }: Props): VNode {
  const words = useWords();
  const { best } = matchesOf(analysis, index);
  return (
    <tr
      class={selected ? 'is-selected' : ''}
      onClick={() => {
        select(index);
      }}
    >
      <td>
        <button type="button" class="row-button" aria-pressed={selected}>
          {words.kindName(event.kind)}
        </button>
        {analysis.lead?.event === index && <span class="tag tag-lead">{words.events.lead}</span>}
        {event.severity === 'trouble' && <span class="tag">{words.events.trouble}</span>}
      </td>
      <td class="kernel">{event.function ?? ''}</td>
      <td>{best === null ? <span class="quiet">{words.events.none}</span> : <BandMark band={best.band} />}</td>
      <td class="kernel number">{event.uptime === null ? '' : event.uptime.toFixed(6)}</td>
      <td class="kernel number">{event.cpu ?? ''}</td>
      <td class="kernel number">{words.number(event.firstLine)}</td>
    </tr>
  );
}
