import { type Clause } from './clauses.ts';
import { type Signature } from './signature.ts';

/** A signature for tests, valid and as small as it can be. */
export function signature(id: string, required: Clause[], given: Partial<Signature> = {}): Signature {
  return {
    id,
    title: `The crash ${id}`,
    summary: 'A crash that stands in a test and nowhere else.',
    doNow: [{ text: 'Update the kernel.' }],
    kind: 'oops',
    component: 'kernel',
    cause: 'kernel-bug',
    severity: 'fatal',
    distributions: [],
    added: '2026-01-01',
    match: { required, supporting: [], excluding: [] },
    introducedIn: [],
    fixedIn: [],
    notAffected: [],
    references: [{ id: 'source', type: 'source', title: 'A source', url: 'https://example.com/' }],
    samples: [{ file: 'as-printed.log', form: 'as-printed', expect: 'match' }],
    related: [],
    ...given,
  };
}
