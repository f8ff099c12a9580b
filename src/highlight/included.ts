import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Root, RootContent } from 'mdast';

/** In the line of a fence: ```` ```nginx file=../../hosting/nginx.conf ````, seen from the page. */
const fileOf = /(?:^|\s)file=(\S+)/;

/** Puts a file of the project into a code block that names it, so that what a guide shows is what is tested. */
export function remarkIncluded(): (tree: Root, page: { path: string }) => void {
  return (tree, page) => {
    includeIn(tree.children, page.path);
  };
}

function includeIn(nodes: readonly RootContent[], page: string): void {
  for (const node of nodes) {
    if ('children' in node) includeIn(node.children, page);
    if (node.type !== 'code') continue;
    const file = fileOf.exec(node.meta ?? '')?.[1];
    if (file !== undefined) node.value = readFileSync(resolve(page, '..', file), 'utf8').trimEnd();
  }
}
