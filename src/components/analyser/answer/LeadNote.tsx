import { type VNode } from 'preact';
import { type Analysis } from '../../../analyser/reading/analysis.ts';
import { Sentence } from '../../shared/Sentence.tsx';
import { useWords } from '../../shared/words.ts';

interface Props {
  analysis: Analysis;
  selected: number;
  select: (event: number) => void;
}

/**
 * Which report to begin with, and why; before it, a hardware error of the same boot. Of a single report only what came before it is worth
 * a word.
 */
export function LeadNote({ analysis: { events, lead }, selected, select }: Props): VNode | null {
  const { lead: words } = useWords();
  const best = events[lead?.event ?? -1];
  if (lead === null || best === undefined) return null;
  const isAlone = events.length === 1;
  if (isAlone && !lead.facts.failedBefore) return null;
  const hardware = events[lead.hardware ?? -1];
  return (
    <div class="lead-note">
      {hardware !== undefined && (
        <p class="lead-hardware">
          <strong>{words.hardwareFirst}</strong> <Sentence text={words.hardware(hardware.kind, hardware.firstLine)} />{' '}
          {selected !== lead.hardware && (
            <button
              type="button"
              class="link-button"
              onClick={() => {
                select(lead.hardware ?? 0);
              }}
            >
              {words.show}
            </button>
          )}
        </p>
      )}
      <p>
        {!isAlone && <strong>{selected === lead.event ? words.here : words.there(best.kind, best.function)}</strong>}{' '}
        {lead.reason}{' '}
        {selected !== lead.event && (
          <button
            type="button"
            class="link-button"
            onClick={() => {
              select(lead.event);
            }}
          >
            {words.show}
          </button>
        )}
      </p>
    </div>
  );
}
