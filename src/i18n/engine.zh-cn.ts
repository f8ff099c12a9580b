import { type EngineWords } from './engine-words.ts';
import { matcherZhCn } from './matcher.zh-cn.ts';
import { notesZhCn } from './notes.zh-cn.ts';
import { refusalsZhCn } from './refusals.zh-cn.ts';

/** What the engine finds, in Simplified Chinese. */
export const engineZhCn: EngineWords = { matcher: matcherZhCn, notes: notesZhCn, refusals: refusalsZhCn };
