import { spawnWorker } from '../analyser/worker/spawn.ts';
import { analyserZhCn } from '../i18n/analyser.zh-cn.ts';
import { exportZhCn } from '../i18n/export.zh-cn.ts';
import { startAnalyser } from './start-analyser.tsx';

startAnalyser(document, { words: analyserZhCn, exportWords: exportZhCn }, () => spawnWorker('zh-cn'));
