import { type VNode } from 'preact';
import { type CrashKind } from '../../../kernel/kinds.ts';
import { useKindUrl } from './kind-pages.ts';
import { useWords } from '../../shared/words.ts';

/** Where a crash that no signature confirms is explained: the page of its kind. */
export function KindLink({ kind }: { kind: CrashKind }): VNode | null {
  const url = useKindUrl(kind);
  const { verdict } = useWords();
  if (url === null) return null;
  return (
    <p class="kind-link">
      <a href={url}>{verdict.kindPage(kind)}</a>
    </p>
  );
}
