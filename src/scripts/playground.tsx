import { render } from 'preact';
import { Playground, type PlaygroundSample } from '../components/playground/Playground.tsx';

/** The samples as the page shows them. */
function samplesOf(page: ParentNode): PlaygroundSample[] {
  return [...page.querySelectorAll<HTMLElement>('[data-sample]')].map((sample) => ({
    name: sample.dataset['sample'] ?? '',
    text: sample.querySelector('pre')?.textContent ?? '',
  }));
}

const place = document.getElementById('playground');
const box = place?.closest('details');
box?.addEventListener(
  'toggle',
  () => {
    if (place === null) return;
    render(<Playground signature={place.dataset['signature'] ?? ''} samples={samplesOf(document)} />, place);
    place.querySelector('textarea')?.focus();
  },
  { once: true },
);
