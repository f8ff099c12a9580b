import { type Failure, type Listing, type Progress, type Reading } from '../worker/messages.ts';

/** What the page shows. */
export interface State {
  /** The text in the field. Never a large one: what is pasted is kept apart from it. */
  field: string;
  /** The field has made room for the result. */
  folded: boolean;
  /** The name of what was given last. */
  name: string;
  /** The name of what is being read. */
  pending: string | null;
  /** Reading takes so long that it is said. */
  slow: boolean;
  /** How far it is; null before that is known. */
  progress: Progress | null;
  failure: Failure | null;
  shown: Shown | null;
  /** The logs that were given together; null where it was one alone. */
  list: Listed | null;
  /** What is being read is one of them, or all of them once more. */
  fromList: boolean;
}

export interface Listed {
  listing: Listing;
  /** The log that was shown last; -1 before the first. */
  opened: number;
  /** Counts the lists, so that each begins with a view of its own. */
  serial: number;
}

export interface Shown {
  reading: Reading;
  /** Counts the readings, so that each begins with a view of its own. */
  serial: number;
}

export type Action =
  | { type: 'typed'; text: string }
  /** Typed text is read while the field stays open; all other input folds it. */
  | { type: 'started'; name: string; typed: boolean }
  /** One of the logs that were given together. */
  | { type: 'chosen'; name: string }
  | { type: 'listed'; listing: Listing }
  /** From one of the logs back to their list. */
  | { type: 'returned' }
  /** What was asked for from the list is done, or was stopped. */
  | { type: 'settled' }
  | { type: 'slow' }
  | { type: 'progressed'; progress: Progress }
  /** `listing` where it is the first of several logs. */
  | { type: 'read'; reading: Reading; listing: Listing | null }
  | { type: 'failed'; failure: Failure }
  /** Typed text stays in the field. */
  | { type: 'cancelled' }
  | { type: 'cleared' };

export const initialState: State = {
  field: '',
  folded: false,
  name: '',
  pending: null,
  slow: false,
  progress: null,
  failure: null,
  shown: null,
  list: null,
  fromList: false,
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
        name: action.name,
        pending: action.name,
        slow: false,
        progress: null,
        failure: null,
        fromList: false,
      };
    case 'chosen':
      return { ...state, pending: action.name, slow: false, progress: null, failure: null, fromList: true };
    case 'listed':
      return { ...state, pending: null, slow: false, shown: null, list: listed(state, action.listing, -1) };
    case 'returned':
      return { ...state, shown: null };
    case 'settled':
      return { ...state, pending: null, slow: false, fromList: false };
    case 'progressed':
      return { ...state, progress: action.progress };
    case 'cancelled':
      return { ...initialState, field: state.field };
    case 'slow':
      if (state.pending === null) return state;
      // The old result would stand under the new name.
      return { ...state, slow: true, shown: null, list: state.fromList ? state.list : null };
    case 'read':
      return {
        ...state,
        pending: null,
        slow: false,
        list: listAfter(state, action),
        fromList: false,
        shown: { reading: action.reading, serial: (state.shown?.serial ?? 0) + 1 },
      };
    case 'failed':
      // The others can still be read.
      if (state.fromList) return { ...state, pending: null, slow: false, fromList: false, failure: action.failure };
      return { ...state, list: null, pending: null, slow: false, folded: false, shown: null, failure: action.failure };
    case 'cleared':
      return initialState;
  }
}

function listed({ list }: State, listing: Listing, opened: number): Listed {
  return { listing, opened, serial: (list?.serial ?? 0) + 1 };
}

/** The list that a log belongs to which has been read; null where it is one alone. */
function listAfter(state: State, { reading, listing }: Extract<Action, { type: 'read' }>): Listed | null {
  if (listing !== null) return listed(state, listing, reading.log);
  return state.fromList && state.list !== null ? { ...state.list, opened: reading.log } : null;
}
