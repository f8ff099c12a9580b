import { type VNode } from 'preact';
import { type Analysis } from '../../../analyser/reading/analysis.ts';
import { LineLink } from '../log/LineLink.tsx';
import { useWords } from '../../shared/words.ts';

/** What is known of the log itself, and of the knowledge base that was asked. */
export function HealthNotes({ analysis }: { analysis: Analysis }): VNode {
  const { health: words, lines, container } = useWords();
  return (
    <section class="health quiet">
      <h3>{words.heading}</h3>
      <ul>
        <li>{words.container(lines(analysis.lines), container(analysis.container))}</li>
        <li>{words.knowledge(analysis.knowledge)}</li>
        {analysis.health.map(({ message, line }, index) => (
          <li key={index}>
            {message} {line !== undefined && <LineLink line={line} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
