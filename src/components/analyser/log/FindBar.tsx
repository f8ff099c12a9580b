import { type RefObject, type VNode } from 'preact';
import { mostHits } from '../../../analyser/text/find-text.ts';
import { IconButton } from '../../shared/IconButton.tsx';
import { type Find } from './use-find.ts';
import { useWords } from '../../shared/words.ts';

/** Finds text in the log: Enter goes on, Shift+Enter goes back. */
export function FindBar({ find, field }: { find: Find; field: RefObject<HTMLInputElement | null> }): VNode {
  const { log } = useWords();
  const { query, hits, share, searching, at } = find;
  const isLong = searching && share > 0;
  const position =
    hits.length > 0
      ? log.hits(at + 1, hits.length, hits.length >= mostHits)
      : share === 1
        ? log.noHits
        : log.soFar(hits.length, share);
  return (
    <form
      class="find"
      role="search"
      aria-label={log.find}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <input
        ref={field}
        class="field"
        type="search"
        value={query}
        placeholder={log.findShort}
        aria-label={log.find}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={(event) => {
          find.setQuery(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            find.step(event.shiftKey ? -1 : 1);
          }
          if (event.key === 'Escape') find.setQuery('');
        }}
      />
      {/* What changes many times a second is not said aloud. */}
      {isLong && <span class="count">{log.soFar(hits.length, share)}</span>}
      <span class={isLong ? 'heard' : 'count'} role="status">
        {query === '' ? '' : searching ? log.searching : position}
      </span>
      {isLong && <IconButton label={log.stopSearch} path="M4 4l8 8M12 4l-8 8" onClick={find.stop} />}
      {hits.length > 1 && (
        <>
          <IconButton
            label={log.previousHit}
            path="M4 10l4-4 4 4"
            onClick={() => {
              find.step(-1);
            }}
          />
          <IconButton
            label={log.nextHit}
            path="M4 6l4 4 4-4"
            onClick={() => {
              find.step(1);
            }}
          />
        </>
      )}
    </form>
  );
}
