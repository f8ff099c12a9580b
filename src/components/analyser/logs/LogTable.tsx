import { type VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Column, groupLogs, type Order } from '../../../analyser/logs/log-groups.ts';
import { type Listing } from '../../../analyser/worker/messages.ts';
import { shortNames } from '../../../analyser/result/short-names.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { LogGroupRows } from './LogGroupRows.tsx';
import { summaryWords } from './log-words.ts';
import { useKeys } from '../../shared/use-keys.ts';
import { Verdict } from '../answer/Verdict.tsx';
import { useWords } from '../../shared/words.ts';

/** So many logs are shown before more are asked for. */
const portion = 200;

const columns: Column[] = ['file', 'kind', 'function', 'module', 'release', 'panicked', 'match', 'line'];

interface Props {
  listing: Listing;
  /** Not while one of its logs is shown: then it waits, as it was left. */
  active: boolean;
  /** The log that was opened last; -1 before the first. */
  opened: number;
  open: (log: number) => void;
}

/** Several logs, grouped by what crashed. */
export function LogTable({ listing: { logs, cards, passedOver }, active, opened, open }: Props): VNode {
  const words = useWords();
  const { logs: own } = words;
  const [order, setOrder] = useState<Order | null>(null);
  const [most, setMost] = useState(portion);
  const names = useMemo(() => shortNames(logs.map(({ file }) => file)), [logs]);
  const groups = useMemo(() => groupLogs(logs, order), [logs, order]);
  const box = useRef<HTMLElement | null>(null);
  const place = useRef(0);

  const rows = (): HTMLElement[] => Array.from(box.current?.querySelectorAll<HTMLElement>('.row-button') ?? []);
  const step = (by: 1 | -1): void => {
    const all = rows();
    const at = all.findIndex((row) => row === document.activeElement);
    all[Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
  };

  // Back from a log, the table stands where it was left; at once, so that it takes no focus from a row that was gone to meanwhile.
  useLayoutEffect(() => {
    if (!active) return;
    window.scrollTo({ top: place.current, behavior: 'instant' });
    const row = rows().find((button) => button.dataset['log'] === String(opened));
    (row ?? box.current)?.focus({ preventScroll: true });
  }, [active]);

  useKeys(
    active
      ? {
          j: () => {
            step(1);
          },
          k: () => {
            step(-1);
          },
        }
      : {},
  );

  let left = most;
  return (
    <section ref={box} class="logs" aria-label={own.heading} tabIndex={-1} hidden={!active}>
      <div class="logs-head">
        <Verdict text={summaryWords(words, logs)} />
        {passedOver > 0 && <p class="quiet">{own.passedOver(passedOver)}</p>}
        <p class="quiet keys-hint">
          <span>
            <kbd>j</kbd> {own.next}
          </span>
          <span>
            <kbd>k</kbd> {own.previous}
          </span>
        </p>
      </div>
      <div class="table-box" tabIndex={0} role="region" aria-label={own.table}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <ColumnHead key={column} column={column} order={order} sort={setOrder} />
              ))}
            </tr>
          </thead>
          {groups.map((group) => {
            const shown = Math.min(left, group.logs.length);
            left -= shown;
            return shown === 0 ? null : (
              <LogGroupRows
                key={JSON.stringify(group.subject)}
                group={group}
                shown={shown}
                logs={logs}
                names={names}
                cards={cards}
                columns={columns.length}
                opened={opened}
                open={(log) => {
                  place.current = window.scrollY;
                  open(log);
                }}
              />
            );
          })}
        </table>
      </div>
      {logs.length > most && (
        <button
          type="button"
          class="button-small"
          onClick={() => {
            setMost(most + portion);
          }}
        >
          {own.more(Math.min(portion, logs.length - most))}
        </button>
      )}
    </section>
  );
}
