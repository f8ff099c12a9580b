/** So many answers are kept; then all are forgotten, so that a log of damaged names does not fill the memory. */
const most = 4096;

/** A function of a text that remembers its answers: the functions of a trace and the release of a kernel come again in each report. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const given = answer(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, given);
    return given;
  };
}
