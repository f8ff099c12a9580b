import { type VNode } from 'preact';

/** A sentence of ours with words of a kernel in it, which stand between backticks. */
export function Sentence({ text }: { text: string }): VNode {
  const parts = text.split('`');
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <code class="kernel" key={index}>
            {part}
          </code>
        ) : (
          part
        ),
      )}
    </>
  );
}
