/** What is loaded behind the page: a reader who reads it has not pasted yet. */
export { ExportDialog } from './ExportDialog.tsx';
export { WriteUp } from './WriteUp.tsx';
