const number = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent' });

/** The words of the log as it is shown. */
export const logViewEn = {
  heading: 'Log',
  label: 'The log as it was given',
  find: 'Find in the log',
  findShort: 'Find',
  /** `first`: there are more, which are not told. */
  hits: (index: number, total: number, first: boolean): string =>
    `${number.format(index)} of ${first ? 'the first ' : ''}${number.format(total)}`,
  noHits: 'not found',
  searching: 'searching',
  /** While a large log is looked through. */
  soFar: (total: number, share: number): string => `${number.format(total)} found, ${percent.format(share)}`,
  stopSearch: 'Stop searching',
  nextHit: 'Next line found',
  previousHit: 'Previous line found',
  wrap: 'Wrap lines',
  partly: (shown: string, total: string): string =>
    `This packed log is too large to be shown whole: ${shown} of ${total}.`,
  evidence: 'Evidence',
  evidenceAt: (index: number, total: number): string =>
    index === 0
      ? `${number.format(total)} ${total === 1 ? 'place' : 'places'}`
      : `${number.format(index)} of ${number.format(total)}`,
  nextEvidence: 'Next evidence',
  previousEvidence: 'Previous evidence',
  report: 'Report',
  reportAt: (index: number, total: number): string => `${number.format(index)} of ${number.format(total)}`,
  nextReport: 'Next report',
  previousReport: 'Previous report',
};

export type LogViewMessages = typeof logViewEn;
