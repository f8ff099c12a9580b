import { Component, type VNode } from 'preact';
import { type Mark, pieces } from '../../../analyser/text/marks.ts';

interface Props {
  /** Null until it has come from the worker. */
  text: string | null;
  line: number;
  /** 1-based column of the row's first character. */
  column: number;
  /** The line takes several rows: only the evidence's own columns are marked. */
  broken: boolean;
  marks: readonly Mark[];
  /** Clauses of this row that are lit. */
  lit: string;
  /** The row is part of the report that is shown. */
  inEvent: boolean;
  /** The row that a jump has led to. */
  current: boolean;
  query: string;
}

/** One row of the log. Its text came from anywhere: it reaches the page as text and nothing else. */
export class LogRow extends Component<Props> {
  /** Hundreds of rows stand still while one of them is lit. */
  override shouldComponentUpdate(next: Props): boolean {
    return (Object.keys(next) as (keyof Props)[]).some((key) => next[key] !== this.props[key]);
  }

  override render({ text, line, column, broken, marks, lit, inEvent, current, query }: Props): VNode {
    const clauses = [...new Set(marks.map(({ clause }) => clause))].sort((a, b) => a - b);
    const classes = [
      'log-row',
      clauses.length > 0 && !broken ? 'is-evidence' : '',
      lit === '' ? '' : 'is-lit',
      inEvent ? 'in-event' : '',
      current ? 'is-current' : '',
    ];
    return (
      <div class={classes.filter((name) => name !== '').join(' ')} data-clauses={clauses.join(' ')}>
        <span class="log-number">{column === 1 ? line : ''}</span>
        <span class="log-clauses">{clauses.map((clause) => clause + 1).join(' ')}</span>
        <span class="log-text">
          {pieces(text ?? '', column, [...marks], query).map(({ text: piece, clauses: own, found }, index) =>
            own.length > 0 || found ? (
              <mark key={index} class={`${own.length > 0 ? 'mark-evidence' : ''}${found ? ' mark-found' : ''}`}>
                {piece}
              </mark>
            ) : (
              piece
            ),
          )}
        </span>
      </div>
    );
  }
}
