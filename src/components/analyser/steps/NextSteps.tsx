import { type VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type Explanation } from '../../../analyser/result/explain.ts';
import { Commands } from './Commands.tsx';
import { CopyButton } from '../../shared/CopyButton.tsx';
import { Sentence } from '../../shared/Sentence.tsx';

/** How far a key moves among the tabs. */
const moves: Partial<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** What to do next, a tab for each place where it is done. */
export function NextSteps({ explanation }: { explanation: Explanation }): VNode {
  const { heading, intro, copyAll, sections } = explanation;
  const [chosen, choose] = useState(sections[0]?.id);
  const tabs = useRef<HTMLDivElement | null>(null);
  const shown = sections.some(({ id }) => id === chosen) ? chosen : sections[0]?.id;

  const move = (by: number): void => {
    const from = sections.findIndex(({ id }) => id === shown);
    const next = (from + by + sections.length) % sections.length;
    choose(sections[next]?.id);
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };

  return (
    <section class="next-steps" aria-labelledby="next-steps-heading">
      <header>
        <h3 id="next-steps-heading">{heading}</h3>
        <p class="quiet">{intro}</p>
      </header>
      <div
        class="tabs"
        role="tablist"
        aria-labelledby="next-steps-heading"
        ref={tabs}
        onKeyDown={(event) => {
          const by = moves[event.key];
          if (by === undefined) return;
          event.preventDefault();
          move(by);
        }}
      >
        {sections.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`next-steps-tab-${id}`}
            aria-controls={`next-steps-${id}`}
            aria-selected={id === shown}
            tabIndex={id === shown ? 0 : -1}
            onClick={() => {
              choose(id);
            }}
          >
            {title}
          </button>
        ))}
      </div>
      {sections.map(({ id, title, copyAll: label, steps }) => (
        <div
          key={id}
          class="tab-panel"
          role="tabpanel"
          id={`next-steps-${id}`}
          aria-labelledby={`next-steps-tab-${id}`}
          data-title={title}
          hidden={id !== shown}
        >
          <ol class="next-list">
            {steps.map(({ title: step, why, commands, notes }) => (
              <li key={step}>
                <h4>{step}</h4>
                <p>
                  <Sentence text={why} />
                </p>
                <Commands commands={commands} inCrash={id === 'crash'} />
                {notes.length > 0 && (
                  <ul class="notes">
                    {notes.map((note) => (
                      <li key={note}>
                        <Sentence text={note} />
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
          <p class="copy-all">
            <CopyButton text={steps.flatMap(({ commands }) => commands).join('\n')} said={copyAll} label={label} />
          </p>
        </div>
      ))}
    </section>
  );
}
