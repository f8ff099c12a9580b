import { type VNode } from 'preact';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { createClient, type WorkerLike } from '../../analyser/worker/client.ts';
import { type Attempt, type Failure } from '../../analyser/worker/messages.ts';
import { FailureNote } from '../analyser/intake/FailureNote.tsx';
import { useWords } from '../shared/words.ts';
import { AttemptView } from './AttemptView.tsx';

/** A sample of the page. */
export interface PlaygroundSample {
  name: string;
  text: string;
}

interface Props {
  /** Starts the worker that reads logs. */
  spawn: () => WorkerLike;
  signature: string;
  samples: PlaygroundSample[];
  /** The log to begin with. */
  text: string;
  /** Told each log that is given. */
  onText: (text: string) => void;
}

/** A pause in typing this long starts an attempt. */
const typingPause = 150;

interface Shown {
  attempt: Attempt | null;
  failure: Failure | null;
  /** Counts the attempts, so that each begins with a view of its own. */
  serial: number;
}

/** A log, and what the matcher of the page makes of it while it is changed. */
export function Playground({ spawn, signature, samples, text: first, onText }: Props): VNode {
  const words = useWords();
  const { playground } = words;
  const [text, setText] = useState(first);
  const [{ attempt, failure, serial }, show] = useState<Shown>({ attempt: null, failure: null, serial: 0 });
  const samplesLabel = useId();
  const client = useMemo(() => {
    const tell = (told: Pick<Shown, 'attempt' | 'failure'>): void => {
      show((before) => ({ ...told, serial: before.serial + 1 }));
    };
    return createClient(spawn, {
      progressed: () => undefined,
      read: () => undefined,
      tried: (tried) => {
        tell({ attempt: tried, failure: null });
      },
      failed: (failed) => {
        tell({ attempt: null, failure: failed });
      },
    });
  }, []);

  // The engine is there before the first paste: from then on, nothing has to be loaded.
  useEffect(() => {
    client.warm();
  }, [client]);

  useEffect(() => {
    onText(text);
    if (text.trim() === '') {
      client.cancel();
      show(({ serial: last }) => ({ attempt: null, failure: null, serial: last + 1 }));
      return undefined;
    }
    const timer = setTimeout(() => {
      client.tryOn(signature, text);
    }, typingPause);
    return () => {
      clearTimeout(timer);
    };
  }, [client, signature, text, onText]);

  const trial = attempt?.events[attempt.best]?.trial;
  return (
    <>
      <div class="playground-input intake">
        <textarea
          value={text}
          aria-label={playground.label}
          placeholder={playground.placeholder}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          wrap="off"
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
          }}
        />
        <div class="intake-actions" role="group" aria-labelledby={samplesLabel}>
          <p class="quiet" id={samplesLabel}>
            {playground.samples}
          </p>
          {samples.map((sample) => (
            <button
              key={sample.name}
              type="button"
              class="button kernel"
              aria-pressed={text === sample.text}
              onClick={() => {
                setText(sample.text);
              }}
            >
              {sample.name}
            </button>
          ))}
          {text !== '' && (
            <button
              type="button"
              class="button"
              onClick={() => {
                setText('');
              }}
            >
              {playground.clear}
            </button>
          )}
        </div>
      </div>
      <p class="heard" role="status">
        {attempt === null
          ? ''
          : trial === undefined
            ? playground.noCrash
            : said(words.match.bands[trial.band], trial.reason)}
      </p>
      {failure !== null && <FailureNote failure={failure} />}
      <section class="playground-result" aria-label={playground.result}>
        {attempt === null ? (
          failure === null && <p class="quiet">{playground.waiting}</p>
        ) : (
          <AttemptView serial={serial} attempt={attempt} client={client} />
        )}
      </section>
    </>
  );
}

const said = (band: string, reason: string): string => `${band}. ${reason}`;
