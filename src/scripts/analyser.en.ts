import { spawnWorker } from '../analyser/worker/spawn.ts';
import { analyserEn } from '../i18n/analyser.en.ts';
import { exportEn } from '../i18n/export.en.ts';
import { startAnalyser } from './start-analyser.tsx';

startAnalyser(document, { words: analyserEn, exportWords: exportEn }, () => spawnWorker('en'));
