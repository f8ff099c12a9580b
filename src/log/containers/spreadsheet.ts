const quoted = String.raw`"[^"]*(?:""[^"]*)*"`;

/** A line that is one quoted field, with empty fields behind it at most. */
const single = /^"(?<field>[^"]*(?:""[^"]*)*)"[,;\t]*$/d;

/** A line of several fields, of which the last that is quoted is the message: time, host and source stand in front. */
const several = new RegExp(
  String.raw`^(?:(?:${quoted}|[^",]*),)+"(?<field>[^"]*(?:""[^"]*)*)"(?:,(?:""|[^",]*))*$`,
  'd',
);

/** How the fields begin that stand in front: in quotation marks, or with a date. */
const begins = /^(?:"|\d{4}-\d{2}-\d{2}[T ])/;

/**
 * A spreadsheet, or a CSV export, puts a field that holds quotation marks or separators in quotation marks, and doubles those within:
 *
 *     "[   12.345678] ""echo 0 > /proc/sys/kernel/hung_task_timeout_secs"" disables this message."
 *     "May 1, 2024 @ 12:00:00.123",host01,"[   12.345678] text"                                     Kibana, Splunk, Graylog
 *
 * Gives for each code unit of the field and for its end the index in the line; null for any other line.
 */
export function spreadsheetField(line: string): { text: string; indices: number[] } | null {
  if (!begins.test(line)) return null;
  const found = single.exec(line) ?? several.exec(line);
  const field = found?.groups?.['field'];
  if (field === undefined) return null;
  const start = found?.indices?.groups?.['field']?.[0] ?? 1;
  const indices: number[] = [];
  let index = start;
  while (index <= start + field.length) {
    indices.push(index);
    index += index < start + field.length && line.startsWith('""', index) ? 2 : 1;
  }
  return { text: field.replaceAll('""', '"'), indices };
}
