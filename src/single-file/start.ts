import { type WorkerLike } from '../analyser/worker/client.ts';
import { analyserEn } from '../i18n/analyser.en.ts';
import { analyserZhCn } from '../i18n/analyser.zh-cn.ts';
import { exportEn } from '../i18n/export.en.ts';
import { exportZhCn } from '../i18n/export.zh-cn.ts';
import { type Language } from '../i18n/language-codes.ts';
import { connectSearchKey } from '../scripts/search-key.ts';
import { type AnalyserTables, startAnalyser } from '../scripts/start-analyser.tsx';
import { startPlayground } from '../scripts/start-playground.tsx';
import { showSite } from './site.ts';
import { spawnFromText } from './spawn.ts';

/** All languages: the file has no other to load them from. */
const tables: Record<Language, AnalyserTables> = {
  en: { words: analyserEn, exportWords: exportEn },
  'zh-cn': { words: analyserZhCn, exportWords: exportZhCn },
};

connectSearchKey();
showSite((page, language) => {
  const own = tables[language];
  const spawn = (): WorkerLike => spawnFromText(language);
  const ends = [startAnalyser(page, own, spawn), startPlayground(page, own.words, spawn)];
  return () => {
    for (const end of ends) end();
  };
});
