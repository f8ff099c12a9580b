import { crashEvent as plainEvent } from '../../kernel/event.fixture.ts';
import { type CrashEvent } from '../../kernel/event.ts';
import { type Match } from '../../matcher/runtime/match.ts';
import { type Analysis } from '../reading/analysis.ts';

export { frame } from '../../kernel/event.fixture.ts';

/** A NULL dereference in nf_queue, changed by what a test is about. */
export function crashEvent(given: Partial<CrashEvent> = {}): CrashEvent {
  return plainEvent({
    kind: 'null-dereference',
    function: 'nf_queue',
    offset: 0x98,
    size: 0x1c0,
    places: { function: { line: 2, column: 5, length: 8 } },
    ...given,
  });
}

export function match(given: Partial<Match> = {}): Match {
  return {
    event: 0,
    signature: 'nf-queue-gso-null',
    band: 'confirmed',
    reason: '',
    applicability: 'unknown',
    comparison: '',
    verdict: { applicability: 'unknown', comparison: { code: 'release-missing', values: {} }, uncertain: [] },
    evidence: [],
    failed: [],
    excluded: [],
    ...given,
  };
}

export function analysis(given: Partial<Analysis> = {}): Analysis {
  return {
    file: 'test.log',
    container: 'utf-8, dmesg',
    bytes: 100,
    lines: 20,
    health: [],
    boots: [],
    events: [],
    lead: null,
    matches: [],
    knowledge: { signatures: 0, newest: '', hash: '0000000000000000' },
    ...given,
  };
}
