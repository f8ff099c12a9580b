import { hasReport, openFragment } from '../../report-link/link.ts';
import { type PanicLink, panicLinkIn } from '../../panic-screen/link.ts';
import { type PanicLog } from '../../panic-screen/read-link.ts';

/** A log that an address carries behind its #: a report that somebody exported, or what a kernel showed on its panic screen. */
export type FragmentLink = { type: 'report'; fragment: string } | { type: 'panic-screen'; link: PanicLink };

/** Where a log came from that a link carried. */
export type LinkOrigin =
  | { type: 'report' }
  /** `whole`: the link was not cut off. */
  | { type: 'panic-screen'; architecture: string | null; release: string | null; whole: boolean };

export type OpenedLink =
  { text: string; origin: LinkOrigin } | { type: FragmentLink['type']; problem: 'broken' | 'tooLarge' };

/** Null where the fragment is another one, such as a place in the page. */
export function linkIn(fragment: string): FragmentLink | null {
  if (hasReport(fragment)) return { type: 'report', fragment };
  const link = panicLinkIn(fragment);
  return link === null ? null : { type: 'panic-screen', link };
}

/** @param unpack of the engine, which has what unpacks. */
export async function openLink(
  link: FragmentLink,
  unpack: (link: PanicLink) => Promise<PanicLog | null>,
): Promise<OpenedLink> {
  if (link.type === 'report') {
    const opened = await openFragment(link.fragment);
    return 'problem' in opened ? { type: link.type, ...opened } : { ...opened, origin: { type: link.type } };
  }
  const { architecture, release } = link.link;
  const log = await unpack(link.link);
  if (log === null) return { type: link.type, problem: 'broken' };
  return { text: log.text, origin: { type: link.type, architecture, release, whole: log.whole } };
}
