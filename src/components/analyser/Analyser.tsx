import { type VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import example from '../../../signatures/virtio-blk-lvm-removed-device/samples/as-printed.log?raw';
import { createClient, type WorkerLike } from '../../analyser/worker/client.ts';
import { type FragmentLink, linkIn, type LinkOrigin, openLink } from '../../analyser/page/fragment.ts';
import { type Input } from '../../analyser/worker/messages.ts';
import { initialState, reduce } from '../../analyser/page/state.ts';
import { useExportWords } from '../export/export-words.ts';
import { useParts } from '../export/use-parts.ts';
import { FailureNote } from './intake/FailureNote.tsx';
import { linkNote } from './intake/link-note.ts';
import { summaryWords } from './logs/log-words.ts';
import { InputBar } from './intake/InputBar.tsx';
import { Intake } from './intake/Intake.tsx';
import { LogsBar } from './logs/LogsBar.tsx';
import { LogTable } from './logs/LogTable.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { ReadingBar } from './intake/ReadingBar.tsx';
import { Result } from './Result.tsx';
import { useIntake } from './intake/use-intake.ts';
import { useKeptLog } from './intake/use-kept-log.ts';
import { useKeys } from '../shared/use-keys.ts';
import { useWords } from '../shared/words.ts';

/** A pause in typing this long starts an analysis. */
const typingPause = 150;
/** Of reading that takes longer it is shown how far it is. */
const patience = 300;

interface Props {
  /** Starts the worker that reads logs. */
  spawn: () => WorkerLike;
}

/** Takes the log of a link out of the address: another one is read now. */
function leaveLink(): void {
  if (linkIn(location.hash) !== null) history.replaceState(null, '', location.pathname + location.search);
}

/** The whole analyser: the field, and the result that takes its place. */
export function Analyser({ spawn }: Props): VNode {
  const words = useWords();
  const [state, dispatch] = useReducer(reduce, initialState);
  const own = useExportWords();
  const parts = useParts();
  const kept = useKeptLog();
  const [origin, setOrigin] = useState<LinkOrigin | null>(null);
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
        read: (reading, listing) => {
          dispatch({ type: 'read', reading, listing });
          kept.keep();
        },
        listed: (listing) => {
          hear(summaryWords(words, listing.logs).replaceAll('`', ''));
          dispatch({ type: 'listed', listing });
          kept.keep();
        },
        failed: (failure) => {
          dispatch({ type: 'failed', failure });
        },
      }),
    [],
  );

  const begin = (name: string, inputs: Input[], typed: boolean): void => {
    setExporting(false);
    setOrigin(null);
    leaveLink();
    dispatch({ type: 'started', name, typed });
    client.analyse(inputs);
  };
  const start = (input: Input, typed = false, given = 1, keptName = input.name): void => {
    kept.begin({ inputs: [{ ...input, name: keptName, typed }], given });
    begin(input.name, [input], typed);
  };
  /** What has no name of its own is kept without one: it is named in the language of the page that it is read in again. */
  const giveText = (content: Blob | string): void => {
    start({ name: words.input.pastedName, content }, false, 1, '');
  };
  const giveFiles = (files: Input[], given = files.length): void => {
    const [file, second] = files;
    if (second !== undefined) {
      kept.begin({ inputs: files.map((each) => ({ ...each, typed: false })), given });
      begin(words.logs.several(files.length), files, false);
    } else if (file !== undefined) start(file, false, given);
    // A folder without a file.
    else dispatch({ type: 'failed', failure: { code: 'empty' } });
  };
  const type = (text: string): void => {
    if (text.trim() === '') {
      client.cancel();
      kept.forget();
    }
    dispatch({ type: 'typed', text });
  };
  const open = (log: number): void => {
    const chosen = state.list?.listing.logs[log];
    if (chosen?.read !== true || state.pending !== null) return;
    dispatch({ type: 'chosen', name: chosen.file });
    client.show(log);
  };
  const goBack = (): void => {
    setExporting(false);
    dispatch({ type: 'returned' });
  };
  const cancel = (): void => {
    if (state.fromList) {
      client.stop();
      hear(words.input.cancelled);
      dispatch({ type: 'settled' });
      return;
    }
    client.cancel();
    client.warm();
    hear(words.input.cancelled);
    dispatch({ type: 'cancelled' });
  };
  const clear = (): void => {
    client.cancel();
    kept.forget();
    leaveLink();
    setOrigin(null);
    setExporting(false);
    hear('');
    dispatch({ type: 'cleared' });
    field.current?.focus();
  };
  const readLink = async (link: FragmentLink): Promise<void> => {
    const { hash } = location;
    const opened = await openLink(link, client.unpack);
    // Another one was opened, or something was pasted.
    if (location.hash !== hash) return;
    if ('problem' in opened) {
      const message = opened.type === 'report' ? own.link[opened.problem] : words.panicScreen.broken;
      dispatch({ type: 'failed', failure: { code: 'unreadable', message } });
      return;
    }
    start({ name: link.type === 'report' ? own.link.name : words.panicScreen.name, content: opened.text });
    // It stays in the address for as long as its report is shown: the address can be kept, and loaded again.
    history.replaceState(null, '', hash);
    kept.forget();
    setOrigin(opened.origin);
  };
  const readAgain = async (): Promise<void> => {
    const found = await kept.read();
    if (found === null) {
      showPage();
      return;
    }
    const { inputs, given } = found;
    const [input] = inputs;
    if (input?.typed === true && typeof input.content === 'string') dispatch({ type: 'typed', text: input.content });
    else if (input?.name === '') giveText(input.content);
    else giveFiles(inputs, given);
  };
  const dragging = useIntake({ giveText, giveFiles }, field);

  // The engine is there before the first paste: from then on, nothing has to be loaded.
  useEffect(() => {
    client.warm();
  }, [client]);

  // What the address carries, or what this tab has read before.
  useEffect(() => {
    const link = linkIn(location.hash);
    void (link === null ? readAgain() : readLink(link));
    const onHash = (): void => {
      const next = linkIn(location.hash);
      if (next !== null) void readLink(next);
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

  const { shown, list, folded, failure, pending } = state;
  const serial = shown?.serial ?? null;
  useEffect(() => {
    document.documentElement.toggleAttribute('data-result', folded);
  }, [folded]);

  const settled = serial !== null || list !== null || failure !== null || state.field !== '';
  useLayoutEffect(() => {
    if (settled) showPage();
  }, [settled]);

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

  // The log that is shown, or all of the table.
  const hasContent = shown === null ? list !== null : shown.reading.analysis.events.length > 0;
  const canExport = parts !== null && pending === null && hasContent;
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
          name={pending ?? shown?.reading.analysis.file ?? state.name}
          analysis={pending === null ? (shown?.reading.analysis ?? null) : null}
          giveFiles={giveFiles}
          clear={clear}
          showExport={canExport ? showExport : null}
          kept={kept.kept}
          linkNote={origin === null ? null : linkNote(origin, words, own)}
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
      {list !== null && (
        <LogTable
          key={`list ${String(list.serial)}`}
          listing={list.listing}
          active={shown === null}
          opened={list.opened}
          open={open}
        />
      )}
      {parts !== null && list !== null && shown === null && exporting && (
        <parts.LogsExport
          client={client}
          close={() => {
            setExporting(false);
          }}
        />
      )}
      {list !== null && shown !== null && <LogsBar index={shown.reading.log} logs={list.listing.logs} back={goBack} />}
      {shown !== null && (
        <section ref={result} class="result" aria-label={words.verdict.heading} tabIndex={-1}>
          <Result
            key={shown.serial}
            reading={shown.reading}
            client={client}
            statedRelease={origin?.type === 'panic-screen' ? origin.release : null}
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

/** Whatever was being opened is there, or is not: nothing of the page is held back any more (public/first-paint.js). */
function showPage(): void {
  delete document.documentElement.dataset['opening'];
}
