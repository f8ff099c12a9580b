import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What the parts of a result do to each other. */
export interface ResultControls {
  /** Shows a place of the log. */
  goTo: (line: number, column: number) => void;
  /** Clauses whose lines are lit, by their index in the evidence of the match that is shown. */
  lit: readonly number[];
  light: (clauses: readonly number[]) => void;
}

export const ResultContext = createContext<ResultControls>({
  goTo: () => undefined,
  lit: [],
  light: () => undefined,
});

export function useResult(): ResultControls {
  return useContext(ResultContext);
}
