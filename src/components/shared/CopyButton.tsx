import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../../scripts/copy-text.ts';
import { useWords } from './words.ts';

/** How long the button says what it did. */
const saidFor = 2000;

interface Props {
  text: string;
  /** What the button says, where it is not one command. */
  said?: string;
  /** The same for who cannot see what is beside it. */
  label?: string;
}

export function CopyButton({ text, said: name, label }: Props): VNode {
  const { match } = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    if (copied === null) return undefined;
    const timer = setTimeout(() => {
      setCopied(null);
    }, saidFor);
    return () => {
      clearTimeout(timer);
    };
  }, [copied]);
  const said = copied === null ? (name ?? match.copy) : copied ? match.copied : match.copyFailed;
  return (
    <button
      type="button"
      class="button-small"
      aria-label={copied === null ? (label ?? match.copyCommand(text)) : said}
      onClick={() => {
        void copyText(text).then(setCopied);
      }}
    >
      <span aria-live="polite">{said}</span>
    </button>
  );
}
