/** A line that is one quoted field, with empty fields behind it at most. */
const quotedField = /^"(?<field>[^"]*(?:""[^"]*)*)"[,;\t]*$/;

/**
 * A spreadsheet, or a CSV export, puts a field that holds quotation marks or separators in quotation marks, and doubles those within:
 *
 *     "[   12.345678] ""echo 0 > /proc/sys/kernel/hung_task_timeout_secs"" disables this message."
 *
 * Gives for each code unit of the field and for its end the index in the line; null for any other line.
 */
export function spreadsheetField(line: string): { text: string; indices: number[] } | null {
  const field = line.startsWith('"') ? quotedField.exec(line)?.groups?.['field'] : undefined;
  if (field === undefined) return null;
  const indices: number[] = [];
  let index = 1;
  while (index <= field.length) {
    indices.push(index);
    index += line.startsWith('""', index) ? 2 : 1;
  }
  indices.push(index);
  return { text: field.replaceAll('""', '"'), indices };
}
