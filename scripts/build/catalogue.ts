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
  samples: string[];
  references: string[];
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
    samples: samples.map(({ file }) => file),
    references: references.map(({ url }) => url),
  }));
}
