import { useState } from 'preact/hooks';
import { hiddenByDefault, type SecretKind } from '../../redaction/secret.ts';

/** What is hidden, and what changes it. */
export interface Hidden {
  hide: ReadonlySet<SecretKind>;
  toggle: (kind: SecretKind) => void;
}

/** Begins with what is hidden unless a reader says otherwise. */
export function useHidden(): Hidden {
  const [hide, setHide] = useState(hiddenByDefault);
  return {
    hide,
    toggle: (kind) => {
      setHide(new Set(hide.has(kind) ? [...hide].filter((other) => other !== kind) : [...hide, kind]));
    },
  };
}
