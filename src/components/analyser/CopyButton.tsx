import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../../scripts/copy-text.ts';
import { useWords } from './words.ts';

/** How long the button says what it did. */
const saidFor = 2000;

export function CopyButton({ text }: { text: string }): VNode {
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
  const said = copied === null ? match.copy : copied ? match.copied : match.copyFailed;
  return (
    <button
      type="button"
      class="button-small"
      aria-label={copied === null ? match.copyCommand(text) : said}
      onClick={() => {
        void copyText(text).then(setCopied);
      }}
    >
      <span aria-live="polite">{said}</span>
    </button>
  );
}
