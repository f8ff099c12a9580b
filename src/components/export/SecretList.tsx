import { type VNode } from 'preact';
import { type Secret } from '../../redaction/redact.ts';
import { type SecretKind, secretKinds } from '../../redaction/secret.ts';
import { SecretClass } from './SecretClass.tsx';
import { useExportWords } from './export-words.ts';

interface Props {
  found: readonly Secret[];
  hide: ReadonlySet<SecretKind>;
  toggle: (kind: SecretKind) => void;
}

/** What an export would tell of the place that its log comes from: what is hidden, as what, how often, with a switch for each class. */
export function SecretList({ found, hide, toggle }: Props): VNode {
  const words = useExportWords();
  return (
    <fieldset class="secrets">
      <legend>{words.hide}</legend>
      <p class="quiet">{words.hideNote}</p>
      {found.length === 0 && <p class="quiet">{words.nothingFound}</p>}
      <ul>
        {secretKinds
          .map((kind) => ({ kind, own: found.filter((secret) => secret.kind === kind) }))
          .filter(({ own }) => own.length > 0)
          .map(({ kind, own }) => (
            <li key={kind}>
              <SecretClass kind={kind} secrets={own} hidden={hide.has(kind)} toggle={toggle} />
            </li>
          ))}
      </ul>
    </fieldset>
  );
}
