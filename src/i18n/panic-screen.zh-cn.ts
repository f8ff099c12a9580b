import { type PanicScreenMessages } from './panic-screen.en.ts';

export const panicScreenZhCn: PanicScreenMessages = {
  name: 'panic 画面',
  note: (kernel) =>
    `来自内核 panic 画面上的二维码${kernel === '' ? '' : `（\`${kernel}\`）`}：日志的末尾部分，以二维码的容量为限。`,
  cut: '链接在传递中被截断或改动，这里显示仍能读出的部分。',
  broken: 'panic 画面的链接已损坏，无法从中读出日志。',
  fromLink: '来自链接',
};
