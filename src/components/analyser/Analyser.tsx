import { type VNode } from 'preact';
import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import example from '../../../signatures/virtio-blk-lvm-removed-device/samples/as-printed.log?raw';
import { createClient, type WorkerLike } from '../../analyser/client.ts';
import { type Input } from '../../analyser/messages.ts';
import { initialState, reduce } from '../../analyser/state.ts';
import { hasReport, openFragment } from '../../export/link.ts';
import { useExportWords } from '../export/export-words.ts';
import { useParts } from '../export/use-parts.ts';
import { FailureNote } from './FailureNote.tsx';
import { InputBar } from './InputBar.tsx';
import { Intake } from './Intake.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { ReadingBar } from './ReadingBar.tsx';
import { Result } from './Result.tsx';
import { useIntake } from './use-intake.ts';
import { useKeptLog } from './use-kept-log.ts';
import { useKeys } from './use-keys.ts';
import { useWords } from './words.ts';

/** A pause in typing this long starts an analysis. */
const typingPause = 150;
/** Of reading that takes longer it is shown how far it is. */
const patience = 300;

interface Props {
  /** Starts the worker that reads logs. */
  spawn: () => WorkerLike;
}

/** Takes the report of a link out of the address: another one is read now. */
function leaveLink(): void {
  if (hasReport(location.hash)) history.replaceState(null, '', location.pathname + location.search);
}

/** The whole analyser: the field, and the result that takes its place. */
export function Analyser({ spawn }: Props): VNode {
  const words = useWords();
  const [state, dispatch] = useReducer(reduce, initialState);
  const own = useExportWords();
  const parts = useParts();
  const kept = useKeptLog();
  const [fromLink, setFromLink] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [heard, hear] = useState('');
  const [keysShown, setKeysShown] = useState(false);
  const field = useRef<HTMLTextAreaElement | null>(null);
  const result = useRef<HTMLElement | null>(null);
  const client = useMemo(
    () =>
      createClient(spawn, {
        progressed: (progress) => {
          dispatch({ type: 'progressed', progress });
        },
        read: (reading) => {
          dispatch({ type: 'read', reading });
          kept.keep();
        },
        failed: (failure) => {
          dispatch({ type: 'failed', failure });
        },
      }),
    [],
  );

  const start = (input: Input, typed = false, leftOut = 0): void => {
    setExporting(false);
    setFromLink(false);
    leaveLink();
    kept.begin({ ...input, typed });
    dispatch({ type: 'started', name: input.name, typed, leftOut });
    client.analyse(input);
  };
  const giveText = (content: string): void => {
    start({ name: words.input.pastedName, content });
  };
  const giveFiles = (files: FileList): void => {
    const [file] = files;
    if (file !== undefined) start({ name: file.name, content: file }, false, files.length - 1);
  };
  const type = (text: string): void => {
    if (text.trim() === '') {
      client.cancel();
      kept.forget();
    }
    dispatch({ type: 'typed', text });
  };
  const choose = (log: number): void => {
    const chosen = state.shown?.reading.logs[log];
    if (chosen === undefined || state.pending !== null) return;
    dispatch({ type: 'chosen', name: chosen.file });
    client.show(log);
  };
  const cancel = (): void => {
    client.cancel();
    client.warm();
    hear(words.input.cancelled);
    dispatch({ type: 'cancelled' });
  };
  const clear = (): void => {
    client.cancel();
    kept.forget();
    leaveLink();
    setFromLink(false);
    setExporting(false);
    hear('');
    dispatch({ type: 'cleared' });
    field.current?.focus();
  };
  const openLink = async (): Promise<void> => {
    const opened = await openFragment(location.hash);
    if ('problem' in opened) {
      dispatch({ type: 'failed', failure: { code: 'unreadable', message: own.link[opened.problem] } });
      return;
    }
    const { hash } = location;
    start({ name: own.link.name, content: opened.text });
    // It stays in the address for as long as its report is shown: the address can be kept, and loaded again.
    history.replaceState(null, '', hash);
    kept.forget();
    setFromLink(true);
  };
  const readAgain = async (): Promise<void> => {
    const input = await kept.read();
    if (input === null) return;
    if (input.typed && typeof input.content === 'string') dispatch({ type: 'typed', text: input.content });
    else start(input);
  };
  const dragging = useIntake({ giveText, giveFiles }, field);

  // The engine is there before the first paste: from then on, nothing has to be loaded.
  useEffect(() => {
    client.warm();
  }, [client]);

  // What the address carries, or what this tab has read before.
  useEffect(() => {
    void (hasReport(location.hash) ? openLink() : readAgain());
    const onHash = (): void => {
      if (hasReport(location.hash)) void openLink();
    };
    window.addEventListener('hashchange', onHash);
    return () => {
      window.removeEventListener('hashchange', onHash);
    };
  }, []);

  useEffect(() => {
    if (state.field.trim() === '') return undefined;
    const timer = setTimeout(() => {
      start({ name: words.input.typedName, content: state.field }, true);
    }, typingPause);
    return () => {
      clearTimeout(timer);
    };
  }, [state.field]);

  useEffect(() => {
    if (state.pending === null) return undefined;
    const timer = setTimeout(() => {
      dispatch({ type: 'slow' });
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, [state.pending]);

  const { shown, folded, failure, pending } = state;
  const serial = shown?.serial ?? null;
  useEffect(() => {
    document.documentElement.toggleAttribute('data-result', folded);
  }, [folded]);

  // What is given moves the focus to its result; who types stays in the field.
  useEffect(() => {
    if (!folded || serial === null) return;
    result.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0, behavior: 'instant' });
  }, [folded, serial]);

  const wasFolded = useRef(false);
  useEffect(() => {
    if (wasFolded.current && !folded) field.current?.focus();
    wasFolded.current = folded;
  }, [folded]);

  const canExport = parts !== null && pending === null && (shown?.reading.analysis.events.length ?? 0) > 0;
  const showExport = (): void => {
    setExporting(canExport);
  };
  useKeys({
    x: showExport,
    '?': () => {
      setKeysShown(true);
    },
  });

  return (
    <>
      <p class="heard" role="status">
        {heard}
      </p>
      {folded ? (
        <InputBar
          name={pending ?? shown?.reading.analysis.file ?? ''}
          analysis={pending === null ? (shown?.reading.analysis ?? null) : null}
          leftOut={state.leftOut}
          giveFiles={giveFiles}
          clear={clear}
          showExport={canExport ? showExport : null}
          kept={kept.kept}
          fromLink={fromLink}
          showKeys={() => {
            setKeysShown(true);
          }}
        />
      ) : (
        <Intake
          text={state.field}
          field={field}
          dragging={dragging}
          type={type}
          giveFiles={giveFiles}
          giveExample={() => {
            start({ name: words.input.exampleName, content: example });
          }}
          clear={clear}
        />
      )}
      {failure !== null && <FailureNote failure={failure} />}
      {state.slow && pending !== null && <ReadingBar name={pending} progress={state.progress} cancel={cancel} />}
      {shown !== null && (
        <section ref={result} class="result" aria-label={words.verdict.heading} tabIndex={-1}>
          <Result
            key={shown.serial}
            reading={shown.reading}
            client={client}
            choose={choose}
            parts={parts}
            exporting={exporting}
            closeExport={() => {
              setExporting(false);
            }}
            onVerdict={hear}
          />
        </section>
      )}
      <KeysDialog
        open={keysShown}
        close={() => {
          setKeysShown(false);
        }}
      />
    </>
  );
}
