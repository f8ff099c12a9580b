import { boots } from './health/boots.ts';
import { clock } from './health/clock.ts';
import { copyDamage } from './health/copy-damage.ts';
import { cutOff } from './health/cut-off.ts';
import { earlierFailure } from './health/earlier-failure.ts';
import { empty } from './health/empty.ts';
import { flattened } from './health/flattened.ts';
import { hardWraps } from './health/hard-wraps.ts';
import { interleaved } from './health/interleaved.ts';
import { type HealthCheck, type LogFacts } from './health/log-facts.ts';
import { noHeadline } from './health/no-headline.ts';
import { newestFirst } from './health/newest-first.ts';
import { undecodable } from './health/undecodable.ts';
import { type HealthNote } from './health/note.ts';

/** In the order in which the notes are shown: the text as a whole first, then its reports. */
const checks: HealthCheck[] = [
  empty,
  undecodable,
  copyDamage,
  flattened,
  newestFirst,
  hardWraps,
  boots,
  noHeadline,
  cutOff,
  interleaved,
  earlierFailure,
  clock,
];

/** What is wrong with the log itself, one sentence each. */
export function healthOf(facts: LogFacts): HealthNote[] {
  return checks.flatMap((check) => check(facts));
}
