import { analyserEn } from '../i18n/analyser.en.ts';
import { startAnalyser } from './start-analyser.tsx';

startAnalyser(analyserEn);
