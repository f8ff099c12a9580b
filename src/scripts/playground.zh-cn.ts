import { spawnWorker } from '../analyser/worker/spawn.ts';
import { analyserZhCn } from '../i18n/analyser.zh-cn.ts';
import { startPlayground } from './start-playground.tsx';

startPlayground(document, analyserZhCn, () => spawnWorker('zh-cn'));
