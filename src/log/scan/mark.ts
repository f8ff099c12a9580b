/** What is told of a line that may matter, as bits. */
export const mark = {
  /** One of the words of a headline stands in it; */
  headline: 1,
  /** one with which a report begins that has none, or a dump that somebody asked for; */
  opening: 2,
  /** one of what a boot says of itself; */
  boot: 4,
  /** one of what stands between the messages: containers, messages that are missing. */
  between: 8,
  /** It has the width of a console, and none of the lines before it is longer: a message may have been cut there. */
  full: 16,
  /** The same of the width that a window may have: it matters only where the line is read anyway, since that is chance in most logs. */
  window: 64,
  /** A byte stands in it that is no printable ASCII, so that it may have been damaged. */
  odd: 32,
};

/** Any of the words. */
export const anyWord = mark.headline | mark.opening | mark.boot | mark.between;
