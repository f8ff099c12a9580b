import { useEffect, useState } from 'preact/hooks';
import { type Client } from '../../analyser/worker/client.ts';
import { type Explanation } from '../../analyser/result/explain.ts';
import { type CrashEvent } from '../../kernel/event.ts';

/** What the engine tells of the event that is shown; null until it has, and where there is no event. */
export function useExplanation(client: Client, event: CrashEvent | null, matched: boolean): Explanation | null {
  const [told, setTold] = useState<{ event: CrashEvent; explanation: Explanation } | null>(null);
  useEffect(() => {
    if (event === null) return;
    void client.explain(event, matched).then((explanation) => {
      setTold({ event, explanation });
    });
  }, [client, event, matched]);
  return told !== null && told.event === event ? told.explanation : null;
}
