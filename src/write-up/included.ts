import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';

/** In the line of a fence: ```` ```nginx file=../../hosting/nginx.conf ````, seen from the page. */
const fileOf = /(?:^|\s)file=(\S+)/;

/** Puts a file of the project into a code block that names it, so that what a guide shows is what is tested. */
export const included = defineMdastPlugin({
  name: 'oopsdex:included',
  code(node, { fileURL }) {
    const file = fileOf.exec(node.meta ?? '')?.[1];
    if (file === undefined || fileURL === undefined) return;
    return { ...node, value: readFileSync(resolve(fileURLToPath(fileURL), '..', file), 'utf8').trimEnd() };
  },
});
