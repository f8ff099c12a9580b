import { type VNode } from 'preact';
import { type Step } from '../../../site/card.ts';
import { CopyButton } from '../../shared/CopyButton.tsx';
import { useWords } from '../../shared/words.ts';

/** What to do now. */
export function Steps({ steps }: { steps: Step[] }): VNode {
  const { match } = useWords();
  return (
    <div class="steps">
      <h4>{match.doNow}</h4>
      <ol>
        {steps.map(({ text, command }, index) => (
          <li key={index}>
            <p>{text}</p>
            {command !== undefined && (
              <div class="command">
                <pre tabIndex={0}>
                  <code>{command}</code>
                </pre>
                <CopyButton text={command} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
