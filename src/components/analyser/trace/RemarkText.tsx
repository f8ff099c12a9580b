import { type VNode } from 'preact';
import { type Place } from '../../../kernel/place.ts';
import { LineLink } from '../log/LineLink.tsx';

interface Props {
  /** A sentence of ours with words of a kernel between backticks. */
  text: string;
  registers: Readonly<Record<string, string>>;
  /** Where the log prints the registers. */
  place: Place | undefined;
}

/** A sentence whose registers lead to where the log prints them. */
export function RemarkText({ text, registers, place }: Props): VNode {
  return (
    <>
      {text.split('`').map((part, index) => {
        if (index % 2 === 0) return part;
        if (place === undefined || registers[part] === undefined) {
          return (
            <code class="kernel" key={index}>
              {part}
            </code>
          );
        }
        return (
          <LineLink key={index} line={place.line} column={place.column}>
            <code class="kernel">{part}</code>
          </LineLink>
        );
      })}
    </>
  );
}
