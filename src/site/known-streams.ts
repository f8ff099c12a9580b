import { type Distribution, distributions, streamFamilyOf } from '../kernel/streams.ts';
import { type SignatureFrontmatter, type StreamWithout, type VersionIn } from '../matcher/signature.ts';

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
