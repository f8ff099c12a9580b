import { render } from 'preact';
import { WordsContext } from '../components/shared/words.ts';
import { type WorkerLike } from '../analyser/worker/client.ts';
import { Playground, type PlaygroundSample } from '../components/playground/Playground.tsx';
import { type AnalyserMessages } from '../i18n/analyser.en.ts';

/** The samples as the page shows them. */
function samplesOf(page: ParentNode): PlaygroundSample[] {
  return [...page.querySelectorAll<HTMLElement>('[data-sample]')].map((sample) => ({
    name: sample.dataset['sample'] ?? '',
    text: sample.querySelector('pre')?.textContent ?? '',
  }));
}

/** While a page is written, each save loads it anew: its playground stays open, with its log. A built page keeps nothing. */
const kept = import.meta.env.DEV ? sessionStorage : null;

/** Makes the playground of the page ready to be opened, if it has one. Returns what takes it away again. */
export function startPlayground(page: ParentNode, words: AnalyserMessages, spawn: () => WorkerLike): () => void {
  const place = page.querySelector<HTMLElement>('#playground');
  const box = place?.closest('details') ?? null;
  if (place === null || box === null) return () => undefined;
  const { signature = '' } = place.dataset;

  const open = (): void => {
    render(
      <WordsContext.Provider value={words}>
        <Playground
          spawn={spawn}
          signature={signature}
          samples={samplesOf(page)}
          text={kept?.getItem(signature) ?? ''}
          onText={(text) => kept?.setItem(signature, text)}
        />
      </WordsContext.Provider>,
      place,
    );
    place.querySelector('textarea')?.focus({ preventScroll: kept !== null });
  };

  box.addEventListener('toggle', open, { once: true });
  if (kept?.getItem(signature)) box.open = true;
  return () => {
    render(null, place);
  };
}
