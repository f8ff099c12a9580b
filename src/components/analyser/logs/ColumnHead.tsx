import { type VNode } from 'preact';
import { type Column, type Order } from '../../../analyser/logs/log-groups.ts';
import { useWords } from '../../shared/words.ts';

interface Props {
  column: Column;
  order: Order | null;
  sort: (order: Order | null) => void;
}

/** The head of a column: pressed, it sorts; once more, the other way round; once more, as it was given. */
export function ColumnHead({ column, order, sort }: Props): VNode {
  const { logs: words } = useWords();
  const name = words.columns[column];
  const own = order?.column === column ? order : null;
  const next = (): Order | null => {
    if (own === null) return { column, descending: false };
    return own.descending ? null : { column, descending: true };
  };
  return (
    <th
      scope="col"
      class={`column-${column}`}
      aria-sort={own === null ? 'none' : own.descending ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        class="sort-button"
        title={words.sort(name)}
        onClick={() => {
          sort(next());
        }}
      >
        {name}
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path d={own === null ? 'M5 6l3-3 3 3M5 10l3 3 3-3' : own.descending ? 'M3 6l5 5 5-5' : 'M3 10l5-5 5 5'} />
        </svg>
      </button>
    </th>
  );
}
