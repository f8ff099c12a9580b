import { joinRows, madeFrom, partOf, type Row } from '../lines/row.ts';
import { type ContainerTally } from '../lines/tally.ts';
import { type RowStage } from './arrange.ts';

const name = 'quoted-printable';

/** Stands in the head of a letter that is written so. */
export const printableWord = 'ransfer-Encoding: quoted-printable';

/** An encoded row has no more columns (RFC 2045, 6.7); a word that would have been cut goes into the next. */
const widest = 76;
const narrowest = 70;

/** Every sign of equality that is text is itself encoded, as are blanks at the end of a row and what is not ASCII. */
const encoded = /^(?:[^=]|=(?:3D|20|09|[89A-F][0-9A-F]))*=?$/;

/** The row goes on in the next one. */
const softBreak = /[^=]=$|^=$/;

const escape = /(?:=[0-9A-F]{2})+/g;

/** A letter is over when so many rows went by that hold nothing encoded. */
const patience = 2000;

/** The kernel prints no such row: ` = `, or a quotation of nothing whose blank would have ended the row. */
const onlyEncoded = / =3D |^[> ]*>=20$/;

const undecodable = '\uFFFD';

/** A row of text takes no more rows. */
const mostRows = 64;

/**
 * Letters whose rows must not be long, or hold other characters than ASCII, as they are sent:
 *
 *     > CPU: 18 UID: 0 PID: 331372 Comm: devlink Tainted: G        W           6.=
 *     12.0-55.el10.x86_64 #1
 *     > Tainted: [W]=3DWARN
 *
 * The rows are joined, and the characters decoded. Without the head of a letter the first row that is cut at the full width shows it.
 */
export function decodePrintable(emit: (row: Row) => void, tally: ContainerTally): RowStage {
  /** How many rows may still go by; 0 outside of letters. */
  let left = 0;
  /** Rows that go on in the next. */
  let held: Row[] = [];

  const release = (): void => {
    const rows = held;
    held = [];
    const [first] = rows;
    if (first !== undefined) emit(decoded(rows.length === 1 ? first : joinRows(rows)));
  };

  const push = (row: Row): void => {
    const { text } = row;
    const shown = text.includes('=') && encoded.test(text);
    if (text.includes(printableWord) || (shown && isSign(text))) left = patience;
    if (left === 0) {
      emit(row);
      return;
    }
    left -= 1;
    if (!shown) {
      held.push(row);
      release();
      return;
    }
    left = patience;
    tally.count(name);
    const goesOn = softBreak.test(text);
    held.push(goesOn ? partOf(row, 0, text.length - 1) : row);
    if (!goesOn || held.length === mostRows) release();
  };

  return { push, end: release, isOpen: () => left > 0 };
}

/** Whether a log without a letter around it has no such row. */
function isSign(text: string): boolean {
  if (onlyEncoded.test(text)) return true;
  return text.length >= narrowest && text.length <= widest && softBreak.test(text);
}

/** A row with its characters decoded. */
function decoded(row: Row): Row {
  if (!row.text.includes('=') || !encoded.test(row.text)) return row;
  const indices: number[] = [];
  let text = '';
  let end = 0;
  const take = (piece: string, indexOf: (at: number) => number): void => {
    for (let at = 0; at < piece.length; at++) indices.push(indexOf(at));
    text += piece;
  };
  for (const { 0: codes, index } of row.text.matchAll(escape)) {
    const from = end;
    take(row.text.slice(from, index), (at) => from + at);
    take(charactersOf(codes), () => index);
    end = index + codes.length;
  }
  const from = end;
  take(row.text.slice(from), (at) => from + at);
  indices.push(row.text.length);
  return madeFrom(row, text, indices);
}

/** `=C2=A0`: the bytes of UTF-8; `=A0`: a byte of Latin-1, of which each is the character of its number. */
function charactersOf(codes: string): string {
  const bytes = codes
    .slice(1)
    .split('=')
    .map((code) => parseInt(code, 16));
  const text = new TextDecoder().decode(Uint8Array.from(bytes));
  return text.includes(undecodable) ? String.fromCharCode(...bytes) : text;
}
