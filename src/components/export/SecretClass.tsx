import { type VNode } from 'preact';
import { type Secret } from '../../redaction/redact.ts';
import { type SecretKind } from '../../redaction/secret.ts';
import { useExportWords } from './export-words.ts';

/** So many values are shown. */
const shownFirst = 5;

interface Props {
  kind: SecretKind;
  secrets: readonly Secret[];
  hidden: boolean;
  toggle: (kind: SecretKind) => void;
}

/** One class of what can be hidden, with its values. */
export function SecretClass({ kind, secrets, hidden, toggle }: Props): VNode {
  const words = useExportWords();
  const places = secrets.reduce((sum, { count }) => sum + count, 0);
  const shown = secrets.slice(0, shownFirst);
  return (
    <>
      <label>
        <input
          type="checkbox"
          checked={hidden}
          onChange={() => {
            toggle(kind);
          }}
        />
        {words.secrets[kind]} <span class="quiet">{words.secretCount(secrets.length, places)}</span>
      </label>
      <ul class="secret-values">
        {shown.map(({ text, placeholder, count }) => (
          <li key={placeholder}>
            <span class="kernel">{text}</span>{' '}
            {hidden ? (
              <>
                <span class="quiet">{words.as}</span> <span class="kernel">{placeholder}</span>
              </>
            ) : (
              <span class="quiet">{words.kept}</span>
            )}
            <span class="quiet">, {words.times(count)}</span>
          </li>
        ))}
        {secrets.length > shown.length && <li class="quiet">{words.more(secrets.length - shown.length)}</li>}
      </ul>
    </>
  );
}
