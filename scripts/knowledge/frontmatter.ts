import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type z } from 'zod';
import { readYaml, type YamlDocument } from './document.ts';
import { type Problem, problemWith } from './problem.ts';

const fence = /^---(\r?\n)([\s\S]*?)\r?\n---\r?\n?/;

/** A page: the data of its frontmatter, and what stands below it. */
export interface Page<Data> {
  data: Data;
  body: string;
  document: YamlDocument;
}

/** Reads a page and checks its frontmatter. The page is null where it cannot be used. */
export function readFrontmatter<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): { page: Page<z.output<Schema>> | null; problems: Problem[] } {
  const text = readFileSync(resolve(root, file), 'utf8');
  const front = fence.exec(text);
  if (front === null)
    return { page: null, problems: [problemWith(file, 'expected frontmatter between two lines of ---')] };
  const [whole, newline = '', yaml = ''] = front;
  const { data, document, problems } = readYaml(
    { source: { file, text }, start: '---'.length + newline.length, yaml },
    schema,
  );
  return { page: data === null ? null : { data, body: text.slice(whole.length), document }, problems };
}
