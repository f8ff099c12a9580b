import { type CrashEvent } from '../../kernel/event.ts';
import { type KnowledgeVersion } from '../../matcher/schema/bundle.ts';
import { type Lead } from '../../matcher/runtime/lead.ts';
import { type Match } from '../../matcher/runtime/match.ts';
import { type HealthNote } from '../../log/health/note.ts';

/** All that is read from one file; what the command line prints and the page shows. */
export interface Analysis {
  file: string;
  /** How the text was wrapped, outermost first: `utf-8, syslog, dmesg`. */
  container: string;
  bytes: number;
  lines: number;
  health: HealthNote[];
  /** The lines on which a boot begins: `Linux version ...`. */
  boots: number[];
  /** In log order. */
  events: CrashEvent[];
  /** The event to begin with, and why; null where there is none. */
  lead: Lead | null;
  /** Best first; near misses (`possible`) last. */
  matches: Match[];
  /** The knowledge base that was asked. */
  knowledge: KnowledgeVersion;
}
