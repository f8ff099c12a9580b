import { boots } from './boots.ts';
import { clock } from './clock.ts';
import { copyDamage } from './copy-damage.ts';
import { crowded } from './crowded.ts';
import { cutOff } from './cut-off.ts';
import { earlierFailure } from './earlier-failure.ts';
import { empty } from './empty.ts';
import { flattened } from './flattened.ts';
import { hardWraps } from './hard-wraps.ts';
import { interleaved } from './interleaved.ts';
import { type HealthCheck, type LogFacts } from './log-facts.ts';
import { noHeadline } from './no-headline.ts';
import { newestFirst } from './newest-first.ts';
import { undecodable } from './undecodable.ts';
import { type HealthNote } from './note.ts';

/** In the order in which the notes are shown: the text as a whole first, then its reports. */
const checks: HealthCheck[] = [
  empty,
  undecodable,
  copyDamage,
  flattened,
  newestFirst,
  hardWraps,
  boots,
  crowded,
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
