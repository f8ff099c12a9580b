import { type CrashKind } from '../kernel/kinds.ts';

/** One step of what to do now; the command is copied as it stands. */
export interface Step {
  text: string;
  command?: string | undefined;
}

/** What a result shows of a signature; the rest stands on its page. */
export interface Card {
  title: string;
  summary: string;
  kind: CrashKind;
  doNow: Step[];
  /** How many references its page has. */
  references: number;
  /** Why a clause that rules it out makes it another crash, by the sentence of its matcher; of a translated one. */
  because?: Record<string, string>;
}
