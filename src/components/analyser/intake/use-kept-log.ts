import { useMemo, useState } from 'preact/hooks';
import { type Kept, type KeptLog, keptLog } from '../../../analyser/page/kept-log.ts';

/** How much of what was given is there again when the page is loaded again. */
export interface KeptCount {
  kept: number;
  given: number;
}

export interface KeptLogState {
  /** Begins with what was given newly: what was kept before is forgotten. */
  begin: (given: Kept) => void;
  /** Keeps what was begun with, once it has been read. */
  keep: () => void;
  forget: () => void;
  read: KeptLog['read'];
  /** Null before that is known. */
  kept: KeptCount | null;
}

/** Keeps what is read for as long as the tab is open. */
export function useKeptLog(): KeptLogState {
  const [kept, setKept] = useState<KeptCount | null>(null);
  return {
    ...useMemo(() => {
      const log = keptLog(sessionStorage);
      let current: Kept | null = null;
      /** One of several logs that is opened has been kept with the others. */
      let asked = false;
      const forget = (): void => {
        current = null;
        log.forget();
        setKept(null);
      };
      return {
        read: log.read,
        forget,
        begin: (begun: Kept) => {
          forget();
          current = begun;
          asked = false;
        },
        keep: () => {
          if (current === null || asked) return;
          const own = current;
          asked = true;
          void log.keep(own).then((done) => {
            if (own === current) setKept({ kept: done, given: own.given });
          });
        },
      };
    }, []),
    kept,
  };
}
