import { learnNames, type Names, namesOf } from './names.ts';
import { findBy } from './rule.ts';
import { shortName } from './rules/host-names.ts';
import { rules } from './rules/rules.ts';
import { type Found, placeholderOf, placeholdersIn, type SecretKind, secretKinds } from './secret.ts';

/** A thing that is hidden, under which name, and how often it stood in what was redacted. */
export interface Secret {
  kind: SecretKind;
  /** As it stands where it was found first. */
  text: string;
  placeholder: string;
  count: number;
}

/** Hides the same thing under the same placeholder, in all texts that it is given. */
export interface Redactor {
  /** A text with placeholders for what is to be hidden. */
  redact: (text: string) => string;
  /** What was found in the texts that were redacted, by kind, hidden or not. */
  found: () => Secret[];
}

/**
 * The secrets of a line, in its order, none within another. Addresses of the kernel, symbols, registers and versions are evidence, and no rule
 * finds them.
 */
export function findSecrets(line: string, { find, isHost }: Names): Found[] {
  const covered = new Uint8Array(line.length);
  const taken: Found[] = [];
  for (const found of [...rules.flatMap((rule) => findBy(rule, line)), ...find(line)]) {
    // The rule before has it.
    if (covered.subarray(found.from, found.to).includes(1)) continue;
    covered.fill(1, found.from, found.to);
    // The full name of a machine is the machine.
    const host = shortName(found.value);
    taken.push(found.kind === 'domain' && isHost(host) ? { ...found, kind: 'host', value: host } : found);
  }
  return taken.sort((a, b) => a.from - b.from);
}

/** Hides the same thing under the same placeholder, in texts of several logs. */
export interface SharedRedactor extends Pick<Redactor, 'found'> {
  /** Redacts a text in which these names may stand. */
  redact: (text: string, names: Names) => string;
  /** Counts what stands in a text, as if it had been redacted before all others; it is not among what was found. */
  number: (text: string, names: Names) => void;
}

/**
 * @param taken words that are no placeholders of ours, though they look like them.
 * @param hide what is hidden; all else is found only.
 */
export function sharedRedactor(taken: ReadonlySet<string>, hide: ReadonlySet<SecretKind>): SharedRedactor {
  const numbers = new Map<SecretKind, number>();
  const secrets = new Map<string, Secret>();

  const nextPlaceholder = (kind: SecretKind): string => {
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    const placeholder = placeholderOf(kind, number);
    return taken.has(placeholder) ? nextPlaceholder(kind) : placeholder;
  };

  const secretOf = ({ kind, value }: Found, text: string): Secret => {
    const key = `${kind} ${value}`;
    const secret = secrets.get(key) ?? { kind, text, placeholder: nextPlaceholder(kind), count: 0 };
    secrets.set(key, secret);
    return secret;
  };

  const change = (text: string, names: Names, by: (secret: Secret, own: string) => string): string =>
    text.replace(/[^\r\n]+/g, (line) => {
      let at = 0;
      let changed = '';
      for (const found of findSecrets(line, names)) {
        const own = line.slice(found.from, found.to);
        changed += line.slice(at, found.from) + by(secretOf(found, own), own);
        at = found.to;
      }
      return changed + line.slice(at);
    });

  return {
    redact: (text, names) =>
      change(text, names, (secret, own) => {
        secret.count += 1;
        return hide.has(secret.kind) ? secret.placeholder : own;
      }),
    number: (text, names) => {
      change(text, names, (_, own) => own);
    },
    found: () => {
      const counted = [...secrets.values()].filter(({ count }) => count > 0);
      return secretKinds.flatMap((kind) => counted.filter((secret) => secret.kind === kind));
    },
  };
}

/**
 * @param log what the names are learned from, and the placeholders are counted in.
 * @param hide what is hidden; all else is found only.
 */
export function redactor(log: string, hide: ReadonlySet<SecretKind>): Redactor {
  const names = namesOf([learnNames(log)]);
  const { redact, number, found } = sharedRedactor(placeholdersIn(log), hide);
  // Placeholders are counted in the order of the log, whatever is redacted first.
  number(log, names);
  return { redact: (text) => redact(text, names), found };
}
