import { type LogViewMessages } from './log-view.en.ts';

const number = new Intl.NumberFormat('zh-CN');
const percent = new Intl.NumberFormat('zh-CN', { style: 'percent' });
const at = (index: number, total: number): string => `${number.format(index)} / ${number.format(total)}`;

export const logViewZhCn: LogViewMessages = {
  heading: '日志',
  label: '日志原文',
  find: '在日志中查找',
  findShort: '查找',
  hits: (index, total, first) => (first ? `${number.format(index)} / 前 ${number.format(total)} 处` : at(index, total)),
  noHits: '未找到',
  searching: '查找中',
  soFar: (total, share) => `已找到 ${number.format(total)} 处，${percent.format(share)}`,
  stopSearch: '停止查找',
  nextHit: '下一处',
  previousHit: '上一处',
  wrap: '自动换行',
  partly: (shown, total) => `这份压缩日志过大，无法全部显示：共 ${total}，显示前 ${shown}。`,
  evidence: '证据',
  evidenceAt: (index, total) => (index === 0 ? `${number.format(total)} 处` : at(index, total)),
  nextEvidence: '下一处证据',
  previousEvidence: '上一处证据',
  report: '报告',
  reportAt: at,
  nextReport: '下一份报告',
  previousReport: '上一份报告',
};
