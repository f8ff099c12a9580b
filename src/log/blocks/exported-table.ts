import { madeFrom, partOf, type Row } from '../lines/row.ts';
import { type ContainerTally } from '../lines/tally.ts';
import { type RowStage } from './arrange.ts';

/** What viewers call the column of the messages, the likeliest first: Splunk, Kibana, CloudWatch, Loki, Google's and Amazon's consoles. */
const messageColumns = [
  '_raw',
  'message',
  '@message',
  'log',
  'Line',
  'line',
  'msg',
  'MESSAGE',
  'textPayload',
  'jsonPayload.message',
  'jsonPayload.MESSAGE',
  'event.original',
  'body',
];

/** A name of a column. */
const columnName = /^[@_A-Za-z][\w@.:() -]{0,60}$/;

const separators = [',', ';', '\t'];

/** The names of the columns stand in one of the first rows. */
const lastHeading = 50;

/** A field of a row. */
interface Field {
  /** Behind its quotation mark, if it has one. */
  start: number;
  /** Where it ends; behind the row for one whose closing mark does not stand in it. */
  end: number;
  quoted: boolean;
  closed: boolean;
}

/**
 * A table that a log viewer wrote, one message in a row, with the names of the columns on top:
 *
 *     "@timestamp",host.name,message
 *     "Feb 4, 2026 @ 06:51:39.123",host01,"BUG: kernel NULL pointer dereference, address: 0000000000000010"
 *
 * Only the messages go on. One of several lines stands within its marks over several rows.
 */
export function readTable(emit: (row: Row) => void, tally: ContainerTally): RowStage {
  let separator = '';
  /** Which column holds the messages; -1 outside of tables. */
  let column = -1;
  let columns = 0;
  /** The message of the last row goes on in this one. */
  let isWithin = false;

  const readHeading = (row: Row): boolean => {
    for (const each of separators) {
      const names = fieldsOf(row.text, each).map(({ start, end }) => row.text.slice(start, end));
      const found = messageColumns.map((name) => names.indexOf(name)).find((index) => index >= 0);
      if (found === undefined || names.length < 2 || !names.every((name) => columnName.test(name))) continue;
      separator = each;
      column = found;
      columns = names.length;
      tally.count('exported table');
      return true;
    }
    return false;
  };

  const giveField = (row: Row, { start, end, quoted, closed }: Field): void => {
    isWithin = quoted && !closed;
    emit(quoted ? unquoted(row, start, end) : partOf(row, start, end));
  };

  const push = (row: Row): void => {
    if (column < 0) {
      if (row.number > lastHeading || !readHeading(row)) emit(row);
      return;
    }
    if (isWithin) {
      giveField(row, quotedFrom(row.text, 0));
      return;
    }
    const fields = fieldsOf(row.text, separator);
    const field = fields[column];
    if (field === undefined) {
      emit(row);
      return;
    }
    // A message without marks may hold the separator.
    giveField(row, column === columns - 1 && !field.quoted ? { ...field, end: row.text.length } : field);
  };

  return { push, end: () => undefined, isOpen: () => column >= 0 };
}

function fieldsOf(text: string, separator: string): Field[] {
  const fields: Field[] = [];
  let at = 0;
  while (at <= text.length) {
    const field = text[at] === '"' ? quotedFrom(text, at + 1) : plainFrom(text, at, separator);
    fields.push(field);
    at = field.end + (field.quoted ? 2 : 1);
  }
  return fields;
}

function plainFrom(text: string, start: number, separator: string): Field {
  const found = text.indexOf(separator, start);
  return { start, end: found < 0 ? text.length : found, quoted: false, closed: true };
}

/** The field whose opening mark stands in front of a place, or in a row above. */
function quotedFrom(text: string, start: number): Field {
  let end = start;
  while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) end += text[end] === '"' ? 2 : 1;
  return { start, end: Math.min(end, text.length), quoted: true, closed: end < text.length };
}

/** Marks within the field are doubled. */
function unquoted(row: Row, start: number, end: number): Row {
  const field = row.text.slice(start, end);
  if (!field.includes('""')) return partOf(row, start, end);
  const indices: number[] = [];
  for (let index = 0; index <= field.length; index += field.startsWith('""', index) ? 2 : 1)
    indices.push(start + index);
  return madeFrom(row, field.replaceAll('""', '"'), indices);
}
