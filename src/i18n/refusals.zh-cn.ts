import { type ForeignFile, type Packing, type Refusal, type RefusalSentences } from '../kernel/refusals.ts';
import { say } from '../kernel/told.ts';

/** What each file is, and what to do instead. */
const advice: Record<ForeignFile, string> = {
  gzip: 'gzip 文件：请先解压（gzip -d）',
  zstd: 'zstd 文件：请先解压（zstd -d）',
  xz: 'xz 文件：请先解压（xz -d）',
  bzip2: 'bzip2 文件：请先解压（bzip2 -d）',
  lzma: 'lzma 文件：请先解压（unlzma）',
  lz4: 'lz4 文件：请先解压（lz4 -d）',
  lzop: 'lzop 文件：请先解压（lzop -d）',
  compress: 'compress 文件：请先解压（gzip -d）',
  '7z': '7z 压缩包：请先解包（7z x）',
  rar: 'rar 压缩包：请先解包（unrar x）',
  'split-zip': '分卷 zip 压缩包的一部分：请先合并各卷（zip -s 0 NAME.zip --out whole.zip）',
  rpm: 'RPM 软件包：如果其中有日志，请先解包（rpm2cpio NAME | cpio -id）',
  ar: 'ar 归档（Debian 软件包即是）：如果其中有日志，请先解包（dpkg-deb -x NAME FOLDER，或 ar x NAME）',
  zip: 'zip 压缩包：请先解包（unzip）',
  'damaged-tar': '损坏的 tar 归档：请重新复制，或看看能解出多少（tar -xf）',
  vmcore: 'vmcore：请先取出其中的日志（makedumpfile --dump-dmesg vmcore dmesg.txt，或在 crash 中执行 log）',
  diskdump: 'vmcore：请先取出其中的日志（在 crash 中执行 log）',
  'flattened-vmcore': 'flattened 格式的 vmcore：请先还原（makedumpfile -R），再取出日志（makedumpfile --dump-dmesg）',
  elf: 'ELF 文件（vmcore、内核或程序）：如果是 vmcore，请先取出日志（makedumpfile --dump-dmesg vmcore dmesg.txt）',
  journal: 'systemd 日志文件：请先导出为文本（journalctl --file NAME -k）',
  perf: 'perf 的记录：其中没有内核日志',
  'trace-cmd': 'trace-cmd 的记录：请先导出为文本（trace-cmd report）',
  packets: '网络抓包文件：其中没有内核日志',
  sqlite: 'SQLite 数据库：无法从中读出内核日志',
  office: 'Office 文档：请把其中的日志文本复制出来',
  pdf: 'PDF：请把其中的日志文本复制出来',
  picture: '图片：需要日志的文本',
  video: '图片或视频：需要日志的文本',
};

const packed: Record<Packing, string> = { gzip: 'gzip 文件', xz: 'xz 文件', tar: 'tar 归档', zip: 'zip 压缩包' };

/** Why an input is not read, in Simplified Chinese. */
export const refusalsZhCn: RefusalSentences = {
  'foreign-file': ({ file }) => `这是 ${advice[file]}。`,
  binary: () => '这不是文本：控制字符太多。需要 dmesg 或 journalctl -k 输出的内核日志。',
  'cut-off': ({ packing }) => `这个 ${packed[packing]}不完整：请重新复制。`,
  damaged: ({ packing }) => `这个 ${packed[packing]}已损坏：请重新复制。`,
  'zstd-broken': () => '这个 zstd 文件不完整或已损坏：请重新复制。',
  'something-behind': ({ packing }) => `${packed[packing]}结尾之后还有别的内容：请先解压（${packing} -d）。`,
  'xz-filter': () => '这个 xz 文件使用了针对程序文件的压缩方式：请先解压（xz -d）。',
  'xz-dictionary': () => '解压这个 xz 文件需要超过 256 MB 的内存：请先解压（xz -d）。',
  'packed-too-often': () => '压缩包嵌套层数过多：请先解包。',
  encrypted: () => 'zip 压缩包中的这个文件已加密：请先用密码解包（unzip）。',
  'zip-method': ({ method }) =>
    `zip 压缩包中的这个文件所用的压缩方法（${String(method)}）此处不支持：请先解包（7z x）。`,
  'no-log': () => '压缩包中没有以内核日志命名的文件，其他文件中也没有崩溃：请解包后直接给出日志。',
  'rest-unread': ({ because }) => `${sentence(because)}其后的日志没有读取。`,
  'none-read': ({ logs }) => logs.map(({ file, because }) => `${file}：${sentence(because)}`).join(''),
};

const sentence = (refusal: Refusal): string => say(refusalsZhCn, refusal);
