import { useEffect, useState } from 'preact/hooks';
import { type Client } from '../../analyser/worker/client.ts';
import { type TextLine } from '../../analyser/text/held-text.ts';
import {
  type Exported,
  exportText,
  type ExportSource,
  type Format,
  type LinkProblem,
  wantedLines,
} from '../../export/export-text.ts';
import { type SecretKind } from '../../redaction/secret.ts';

/** A crash as a format has it; null while it is being made. */
export function useExported(
  source: Omit<ExportSource, 'lines'>,
  client: Client,
  format: Format,
  hide: ReadonlySet<SecretKind>,
): Exported | LinkProblem | null {
  const { analysis, printed, selected, explanation, cards, home, words, own } = source;
  const [lines, setLines] = useState<TextLine[] | null>(null);
  const [exported, setExported] = useState<Exported | LinkProblem | null>(null);

  useEffect(() => {
    let stale = false;
    const { numbers, column } = wantedLines(analysis, selected);
    void client.lines(numbers, column).then((found) => {
      if (!stale) setLines(found);
    });
    return () => {
      stale = true;
    };
  }, [client, analysis, selected]);

  useEffect(() => {
    if (lines === null) return undefined;
    let stale = false;
    void exportText(format, { analysis, printed, selected, explanation, cards, lines, home, words, own }, hide).then(
      (made) => {
        if (!stale) setExported(made);
      },
    );
    return () => {
      stale = true;
    };
  }, [analysis, printed, selected, explanation, cards, lines, home, words, own, format, hide]);

  return exported;
}
