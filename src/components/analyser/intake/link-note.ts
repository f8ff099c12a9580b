import { type LinkOrigin } from '../../../analyser/page/fragment.ts';
import { type AnalyserMessages } from '../../../i18n/analyser.en.ts';
import { type ExportMessages } from '../../../i18n/export.en.ts';

/** What is said of the link that a log came with. */
export function linkNote(
  origin: LinkOrigin,
  { panicScreen, verdict }: AnalyserMessages,
  { link }: ExportMessages,
): string {
  if (origin.type === 'report') return link.note;
  // A backtick would end the kernel's words.
  const kernel = [origin.release, origin.architecture].flatMap((word) => word?.replaceAll('`', "'") ?? []).join(', ');
  return [panicScreen.note(kernel), ...(origin.whole ? [] : [panicScreen.cut])].join(verdict.space);
}
