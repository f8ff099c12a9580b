import { applicabilityOf, type KnownVersions } from '../matcher/applicability/applicability.ts';
import { type Applicability } from '../matcher/applicability/verdict.ts';
import { type Cause } from '../matcher/schema/causes.ts';
import { type SignatureFrontmatter } from '../matcher/schema/signature.ts';

/** Between the three lists, and between the stream and the version of an entry. */
const [lists, entries, pair] = ['|', ' ', '='];

type Known = Pick<SignatureFrontmatter, 'fixedIn' | 'introducedIn' | 'notAffected'>;

/** `rhel-7=3.10.0-204.el7 kernel.org=5.4|kernel.org=5.3|sles-12`: fixed in, introduced in, never affected. No version holds a blank. */
export function formatVersions({ fixedIn, introducedIn, notAffected }: Known): string {
  const told = [fixedIn, introducedIn].map((known) =>
    known.map(({ stream, version }) => `${stream}${pair}${version}`).join(entries),
  );
  return [...told, notAffected.map(({ stream }) => stream).join(entries)].join(lists);
}

/** The same backwards. How sure each entry is does not decide whether a kernel has the bug. */
export function parseVersions(text: string, cause: Cause): KnownVersions {
  const certainty = 'stated';
  const [fixedIn = [], introducedIn = [], notAffected = []] = text.split(lists).map((list) =>
    list
      .split(entries)
      .filter((entry) => entry !== '')
      .map((entry) => {
        const [stream = '', version = ''] = entry.split(pair);
        return { stream, version, certainty } as const;
      }),
  );
  return { cause, fixedIn, introducedIn, notAffected };
}

/** Whether the kernel of this release has the bug. */
export function applicabilityFor(known: KnownVersions, release: string): Applicability {
  return applicabilityOf(known, { release, build: null, taint: null }).applicability;
}
