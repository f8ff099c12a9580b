import { type Failure, type Input, type Reading } from './messages.ts';

/** What the page shows. */
export interface State {
  /** The text in the field. Never a large one: what is pasted is kept apart from it. */
  field: string;
  /** The field has made room for the result. */
  folded: boolean;
  /** The input that is being read. */
  pending: Input | null;
  /** Reading takes so long that it is said. */
  slow: boolean;
  /** Files that were dropped with the one that was read. */
  leftOut: number;
  failure: Failure | null;
  shown: Shown | null;
}

export interface Shown {
  reading: Reading;
  /** Counts the readings, so that each begins with a view of its own. */
  serial: number;
}

export type Action =
  | { type: 'typed'; text: string }
  /** Typed text is read while the field stays open; all other input folds it. */
  | { type: 'started'; input: Input; typed: boolean; leftOut: number }
  | { type: 'slow' }
  | { type: 'read'; reading: Reading }
  | { type: 'failed'; failure: Failure }
  | { type: 'cleared' };

export const initialState: State = {
  field: '',
  folded: false,
  pending: null,
  slow: false,
  leftOut: 0,
  failure: null,
  shown: null,
};

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'typed':
      // An empty field asks nothing.
      return action.text.trim() === '' ? { ...initialState, field: action.text } : { ...state, field: action.text };
    case 'started':
      return {
        ...state,
        field: action.typed ? state.field : '',
        folded: !action.typed,
        pending: action.input,
        slow: false,
        leftOut: action.leftOut,
        failure: null,
      };
    case 'slow':
      // The old result would stand under the new name.
      return state.pending === null ? state : { ...state, slow: true, shown: null };
    case 'read':
      return {
        ...state,
        pending: null,
        slow: false,
        shown: { reading: action.reading, serial: (state.shown?.serial ?? 0) + 1 },
      };
    case 'failed':
      return { ...state, pending: null, slow: false, folded: false, shown: null, failure: action.failure };
    case 'cleared':
      return initialState;
  }
}
