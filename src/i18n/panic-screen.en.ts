/** The words of a log that came in the QR code of a kernel's panic screen. */
export const panicScreenEn = {
  name: 'panic screen',
  note: (kernel: string): string =>
    `From the QR code of a kernel's panic screen${kernel === '' ? '' : ` (\`${kernel}\`)`}: the end of its log, as much as the code holds.`,
  cut: 'The link was cut off or changed on its way: what could still be read of it is shown.',
  broken: 'The link of a panic screen is damaged: no log could be read from it.',
  fromLink: 'from the link',
};

export type PanicScreenMessages = typeof panicScreenEn;
