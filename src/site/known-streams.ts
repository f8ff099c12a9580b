import { type Distribution, distributions, streamFamilyOf } from '../kernel/streams.ts';
import { type SignatureFrontmatter, type StreamWithout, type VersionIn } from '../matcher/schema/signature.ts';

/** All that a signature says of one stream. */
export interface KnownStream {
  stream: string;
  introduced: VersionIn[];
  fixed: VersionIn[];
  /** Set where the stream never had the bug. */
  without: StreamWithout | null;
}

type Known = Pick<SignatureFrontmatter, 'introducedIn' | 'fixedIn' | 'notAffected'>;

const rankOf = (stream: string): number => distributions.indexOf(streamFamilyOf(stream) as Distribution);

/** What is known, stream by stream; the streams of a distribution stand together, by number. */
export function knownStreams({ introducedIn, fixedIn, notAffected }: Known): KnownStream[] {
  const streams = new Set([...fixedIn, ...introducedIn, ...notAffected].map(({ stream }) => stream));
  return [...streams]
    .map((stream) => ({
      stream,
      introduced: introducedIn.filter((known) => known.stream === stream),
      fixed: fixedIn.filter((known) => known.stream === stream),
      without: notAffected.find((known) => known.stream === stream) ?? null,
    }))
    .sort((a, b) => rankOf(a.stream) - rankOf(b.stream) || a.stream.localeCompare(b.stream, 'en', { numeric: true }));
}

/** What one source tells in the same words of several versions of a stream: a fix that reached each stable series. */
export interface KnownTogether {
  /** None for a stream that never had the bug. */
  versions: string[];
  /** What is said of all of them. */
  said: Omit<StreamWithout, 'stream'>;
}

/** Versions by what is said of them, in the order of the page. */
export function knownTogether(known: readonly (VersionIn | StreamWithout)[]): KnownTogether[] {
  const together = new Map<string, KnownTogether>();
  for (const entry of known) {
    const { certainty, note, reference } = entry;
    const key = JSON.stringify([certainty, note, reference]);
    const group = together.get(key) ?? { versions: [], said: { certainty, note, reference } };
    if ('version' in entry) group.versions.push(entry.version);
    together.set(key, group);
  }
  return [...together.values()];
}
