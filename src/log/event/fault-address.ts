import { type Place } from '../../kernel/place.ts';
import { placeIn } from '../lines/line.ts';
import { faultRegister } from '../report/fault-register.ts';
import { type Headline, type Report } from '../report/report.ts';

/** The address of the fault, in hexadecimal; null where the report tells none. */
export function addressOf(report: Report, headline: Headline | null): string | null {
  const printed = report.headlines.map(({ groups }) => groups['address']).find((value) => value !== undefined);
  if (printed !== undefined) return printed;
  if (headline?.detector.kind === 'null-dereference' && headline.line.text.includes('(null)')) return '0';
  if (report.address !== null) return report.address;
  if (headline === null && report.session) return faultRegister(report);
  return headline?.detector.role === 'die' && headline.detector.kind === 'oops' ? faultRegister(report) : null;
}

/** Where that address stands. */
export function addressPlace(report: Report, headline: Headline | null): Place {
  const printed = report.headlines.find(({ groups }) => groups['address'] !== undefined);
  if (printed === undefined && report.address !== null && report.places.address !== undefined)
    return report.places.address;
  const holder = printed ?? headline;
  if (holder === null) return report.places.registers ?? placeIn(report.firstLine);
  const value = holder.groups['address'];
  const start = value === undefined ? holder.line.text.indexOf('(null)') : holder.line.text.indexOf(value);
  return start < 0
    ? (report.places.registers ?? placeIn(holder.line))
    : placeIn(holder.line, start, value?.length ?? '(null)'.length);
}
