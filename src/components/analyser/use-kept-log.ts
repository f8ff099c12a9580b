import { useMemo, useState } from 'preact/hooks';
import { type KeptInput, type KeptLog, keptLog } from '../../analyser/kept-log.ts';

export interface KeptLogState {
  /** Begins with a new input: the one before is forgotten. */
  begin: (input: KeptInput) => void;
  /** Keeps the input that was begun with, once it has been read. */
  keep: () => void;
  forget: () => void;
  read: KeptLog['read'];
  /** Whether the log is there again when the page is loaded again; null before that is known. */
  kept: boolean | null;
}

/** Keeps what is read for as long as the tab is open. */
export function useKeptLog(): KeptLogState {
  const [kept, setKept] = useState<boolean | null>(null);
  return {
    ...useMemo(() => {
      const log = keptLog(sessionStorage);
      let input: KeptInput | null = null;
      const forget = (): void => {
        input = null;
        log.forget();
        setKept(null);
      };
      return {
        read: log.read,
        forget,
        begin: (begun: KeptInput) => {
          forget();
          input = begun;
        },
        keep: () => {
          if (input === null) return;
          const own = input;
          void log.keep(own).then((done) => {
            if (own === input) setKept(done);
          });
        },
      };
    }, []),
    kept,
  };
}
