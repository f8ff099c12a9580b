import { type Failure, type Progress, type Reading } from './messages.ts';

/** What the page shows. */
export interface State {
  /** The text in the field. Never a large one: what is pasted is kept apart from it. */
  field: string;
  /** The field has made room for the result. */
  folded: boolean;
  /** The name of what is being read. */
  pending: string | null;
  /** Reading takes so long that it is said. */
  slow: boolean;
  /** How far it is; null before that is known. */
  progress: Progress | null;
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
  | { type: 'started'; name: string; typed: boolean; leftOut: number }
  /** Another log of the same archive. */
  | { type: 'chosen'; name: string }
  | { type: 'slow' }
  | { type: 'progressed'; progress: Progress }
  | { type: 'read'; reading: Reading }
  | { type: 'failed'; failure: Failure }
  /** Typed text stays in the field. */
  | { type: 'cancelled' }
  | { type: 'cleared' };

export const initialState: State = {
  field: '',
  folded: false,
  pending: null,
  slow: false,
  progress: null,
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
        pending: action.name,
        slow: false,
        progress: null,
        leftOut: action.leftOut,
        failure: null,
      };
    case 'chosen':
      return { ...state, pending: action.name, slow: false, progress: null };
    case 'progressed':
      return { ...state, progress: action.progress };
    case 'cancelled':
      return { ...initialState, field: state.field };
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
