import { type VNode } from 'preact';
import { type CrashKind } from '../../../kernel/kinds.ts';
import { useKindUrl } from './kind-pages.ts';
import { useWords } from '../../shared/words.ts';

/** The name of a kind, which leads to its page where it has one. */
export function KindName({ kind }: { kind: CrashKind }): VNode {
  const url = useKindUrl(kind);
  const name = useWords().kindName(kind);
  return url === null ? <>{name}</> : <a href={url}>{name}</a>;
}
