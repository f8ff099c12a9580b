import { spawnWorker } from '../analyser/worker/spawn.ts';
import { analyserEn } from '../i18n/analyser.en.ts';
import { startPlayground } from './start-playground.tsx';

startPlayground(document, analyserEn, () => spawnWorker('en'));
