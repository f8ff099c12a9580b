/** Text that YAML reads as itself, also within brackets: no sign that means something, no word or number that is another type. */
const plain = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[A-Za-z_/][\w./*+-]*(?: [\w./*+(-][\w./*+()-]*)*$/i;

/** One value on one line, quoted where YAML needs it. */
export function yamlValue(value: unknown): string {
  if (typeof value === 'string') return yamlText(value);
  if (Array.isArray(value)) return `[${value.map(yamlValue).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, own]: [string, unknown]) => `${key}: ${yamlValue(own)}`);
    return `{ ${entries.join(', ')} }`;
  }
  return String(value);
}

function yamlText(text: string): string {
  if (plain.test(text)) return text;
  // What cannot be seen is escaped, which only double quotes can.
  if (/[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff]/.test(text)) return JSON.stringify(text);
  // Double quotes where they spare the doubling of single ones, as the formatter has it: "timer doesn't work".
  if (text.includes("'") && !/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}
