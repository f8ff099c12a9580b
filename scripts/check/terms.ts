import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { guideFiles, kindFiles } from '../knowledge/articles.ts';
import { type Problem } from '../knowledge/problem.ts';
import { type SignatureFiles } from '../knowledge/signatures.ts';
import { placeOf, type Source } from '../knowledge/source.ts';
import { withoutCode } from './prose.ts';

/** A thing has one name on all pages of a language, the one that the glossary gives it. */
interface Term {
  use: string;
  /** Other words for it. */
  not: string[];
}

const terms: Record<string, Term[]> = {
  'zh-cn': [
    { use: '宕机', not: ['死机', '当机', '内核恐慌'] },
    { use: '首行', not: ['标题行'] },
    { use: '空指针解引用', not: ['空指针引用', '空引用'] },
    { use: '软死锁', not: ['软锁死', '软锁定', '软锁'] },
    { use: '硬死锁', not: ['硬锁死', '硬锁定', '硬锁'] },
    { use: '任务挂起', not: ['任务阻塞超时', '挂起任务'] },
    { use: 'RCU 停滞', not: ['RCU 停顿', 'RCU 卡顿'] },
    { use: '调用栈', not: ['堆栈', '调用堆栈'] },
    { use: '一般保护错误', not: ['通用保护', '一般性保护'] },
    { use: '污染标志', not: ['污点标志', '污点'] },
    { use: '毒化值', not: ['毒值', '中毒值'] },
    { use: '释放后使用', not: ['释放后重用', '释放后引用'] },
    { use: '版本流', not: ['发行流', '版本线'] },
    { use: '匹配器', not: ['匹配规则'] },
    { use: '回移植', not: ['向后移植', '后向移植', '反向移植'] },
    { use: '宿主机', not: ['宿主主机', '物理宿主'] },
    { use: '看门狗', not: ['监视狗', '监控狗'] },
    { use: '规避措施', not: ['变通方法', '变通办法'] },
  ],
};

/** The glossary itself may say what else a thing is called. */
const isGlossary = /(?:^|\/)glossary\./;

const languageOf = (file: string): string | undefined => /\.([a-z]{2}(?:-[a-z]+)?)\.mdx$/.exec(file)?.[1];

/** Words in translations for which the glossary has another. */
export function strayTerms(root: string, signatures: readonly SignatureFiles[]): Problem[] {
  const files = [
    ...signatures.flatMap(({ folder, translations }) => translations.map((code) => `${folder}/index.${code}.mdx`)),
    ...[...guideFiles(root), ...kindFiles(root)].map(({ file }) => file),
  ];
  return files.flatMap((file) => {
    const own = isGlossary.test(file) ? undefined : terms[languageOf(file) ?? ''];
    return own === undefined ? [] : strayIn({ file, text: readFileSync(resolve(root, file), 'utf8') }, own);
  });
}

function strayIn(source: Source, own: readonly Term[]): Problem[] {
  const prose = withoutCode(source.text);
  return own.flatMap(({ use, not }) =>
    not.flatMap((word) => {
      const at = prose.indexOf(word);
      if (at < 0) return [];
      const message = `the glossary says ${use}, not ${word}`;
      return [{ file: source.file, key: '', message, place: placeOf(source, at, at + word.length) }];
    }),
  );
}
