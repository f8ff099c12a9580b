import { type SignatureFiles } from '../knowledge/signatures.ts';

/** One entry of `signatures.json`. */
export interface CatalogueEntry {
  id: string;
  title: string;
  kind: string;
  component: string;
  cause: string;
  /** From the site's root. */
  url: string;
  /** Languages that the write-up is in. */
  languages: string[];
  /** Logs that it matches. */
  samples: string[];
  /** Logs of other crashes that look like it. */
  nearMisses: string[];
  references: string[];
}

type Samples = SignatureFiles['signature']['samples'];

function filesOf(samples: Samples, expected: Samples[number]['expect']): string[] {
  return samples.filter(({ expect }) => expect === expected).map(({ file }) => file);
}

/** All signatures, for other programs. */
export function catalogueOf(signatures: SignatureFiles[]): CatalogueEntry[] {
  return signatures.map(({ signature: { id, title, kind, component, cause, samples, references }, translations }) => ({
    id,
    title,
    kind,
    component,
    cause,
    url: `signatures/${id}/`,
    languages: ['en', ...translations],
    samples: filesOf(samples, 'match'),
    nearMisses: filesOf(samples, 'near-miss'),
    references: references.map(({ url }) => url),
  }));
}
