import { analyserEn } from '../i18n/analyser.en.ts';
import { startPlayground } from './start-playground.tsx';

startPlayground(analyserEn);
