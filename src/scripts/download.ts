import { saveFile } from './save-file.ts';

/** Saves a text as a file, which the page makes itself. */
export function download(name: string, type: string, text: string): void {
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
}
