/** What is loaded behind the page: a reader who reads it has not pasted yet. */
export { CrashExport } from './CrashExport.tsx';
export { LogsExport } from './LogsExport.tsx';
export { WriteUp } from './WriteUp.tsx';
