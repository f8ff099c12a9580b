import { analyserZhCn } from '../i18n/analyser.zh-cn.ts';
import { exportZhCn } from '../i18n/export.zh-cn.ts';
import { startAnalyser } from './start-analyser.tsx';

startAnalyser(analyserZhCn, exportZhCn);
