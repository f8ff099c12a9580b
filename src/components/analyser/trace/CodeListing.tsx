import { type VNode } from 'preact';
import { type WordedCode } from '../../../analyser/result/explain.ts';

export function CodeListing({ code }: { code: WordedCode }): VNode {
  const { function: name, rows, words } = code;
  return (
    // Focusable, so that it can be scrolled by keyboard.
    <div class="code-listing" role="region" aria-label={words.listing} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.bytes}</th>
            <th scope="col">{words.instruction}</th>
          </tr>
        </thead>
        <tbody class="kernel">
          {rows.map(({ place, bytes, text, guessed, marked }, index) => (
            <tr
              key={index}
              class={marked ? 'is-marked' : guessed ? 'is-guessed' : ''}
              aria-current={marked || undefined}
            >
              <td>
                {marked && name}
                {place}
              </td>
              <td>{bytes}</td>
              <td>
                {text}
                {marked && <span class="tag">{words.marked}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
