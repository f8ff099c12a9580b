import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Kinds of crash that have a page on this site. */
export const KindPagesContext = createContext<ReadonlySet<string>>(new Set());

/** The page of a kind, from where the analyser stands; null where the knowledge base has none. See `signatureUrl`. */
export function useKindUrl(kind: string): string | null {
  if (!useContext(KindPagesContext).has(kind)) return null;
  return `${document.documentElement.dataset['pages'] ?? ''}kinds/${kind}/`;
}
