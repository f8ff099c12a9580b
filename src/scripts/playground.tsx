import { render } from 'preact';
import { Playground, type PlaygroundSample } from '../components/playground/Playground.tsx';

/** The samples as the page shows them. */
function samplesOf(page: ParentNode): PlaygroundSample[] {
  return [...page.querySelectorAll<HTMLElement>('[data-sample]')].map((sample) => ({
    name: sample.dataset['sample'] ?? '',
    text: sample.querySelector('pre')?.textContent ?? '',
  }));
}

/** While a page is written, each save loads it anew: its playground stays open, with its log. A built page keeps nothing. */
const kept = import.meta.env.DEV ? sessionStorage : null;

const place = document.getElementById('playground');
const box = place?.closest('details') ?? null;

function open(): void {
  if (place === null) return;
  const { signature = '' } = place.dataset;
  render(
    <Playground
      signature={signature}
      samples={samplesOf(document)}
      text={kept?.getItem(signature) ?? ''}
      onText={(text) => kept?.setItem(signature, text)}
    />,
    place,
  );
  place.querySelector('textarea')?.focus({ preventScroll: kept !== null });
}

box?.addEventListener('toggle', open, { once: true });
if (box !== null && kept?.getItem(place?.dataset['signature'] ?? '')) box.open = true;
