import { kindNames } from './kinds.zh-cn.ts';
import { type LogsMessages } from './logs.en.ts';

const number = new Intl.NumberFormat('zh-CN');

export const logsZhCn: LogsMessages = {
  heading: '日志',
  several: (logs) => `${number.format(logs)} 个文件`,
  crashes: (logs, withReport) =>
    withReport === 0
      ? `${number.format(logs)} 份日志中没有崩溃，也没有其他报告。`
      : `${number.format(logs)} 份日志中，${number.format(withReport)} 份含有崩溃或其他报告。`,
  known: (signatures, logs) => `${number.format(logs)} 份与 ${number.format(signatures)} 个已知问题匹配。`,
  unread: (logs) => `${number.format(logs)} 份无法读取。`,
  passedOver: (files) => `文件夹中另有 ${number.format(files)} 个文件，文件名不像日志，也不含崩溃，未列出。`,
  columns: {
    file: '日志',
    kind: '类型',
    function: '函数',
    module: '模块',
    release: '内核',
    panicked: 'Panic',
    match: '匹配',
    line: '行',
  },
  table: '按崩溃特征分组的日志',
  sort: (column) => `按${column}排序`,
  next: '下一份日志',
  previous: '上一份日志',
  panicked: '已宕机',
  groupSize: (logs) => `${number.format(logs)} 份日志`,
  unknownCrash: (kind, name) => `没有匹配的崩溃特征：${kindNames[kind]}${name === null ? '' : `，位于 \`${name}\``}`,
  noReport: '没有崩溃',
  notRead: '未能读取',
  noSentence: '浏览器无法读取它。它可能是文件夹，或在选定之后被改动。',
  more: (hidden) => `再显示 ${number.format(hidden)} 份`,
  back: '全部日志',
  of: (index, total) => `第 ${number.format(index)} 份日志，共 ${number.format(total)} 份`,
  reading: (index, of) => `第 ${index} 个文件，共 ${of} 个`,
  chooseFolder: '选择文件夹',
};
