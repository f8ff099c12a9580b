import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CollectionEntry, type CollectionKey, render, type RenderResult } from 'astro:content';
import { htmlOf } from './html.ts';

/** What a page is written in: its HTML is made where it is shown, from the file, which is named from the project's root, where every build runs. */
export async function renderWriteUp(entry: CollectionEntry<CollectionKey>): Promise<RenderResult> {
  if ('deferredRender' in entry) return render(entry);
  const file = resolve(entry.filePath ?? '');
  const { html, headings } = await htmlOf(readFileSync(file, 'utf8'), file);
  return render({ ...entry, rendered: { html, metadata: { headings, imagePaths: [] } } });
}
