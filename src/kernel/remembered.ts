/** So many answers are kept; then all are forgotten, so that a log of damaged names does not fill the memory. */
const most = 4096;

/** A function of a text that remembers its answers: the functions of a trace and the release of a kernel come again in each report. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  return rememberedBy((text) => text, answer);
}

/** The same of anything, of which a text tells all that the answer depends on. */
export function rememberedBy<Given, Answer>(
  keyOf: (given: Given) => string,
  answer: (given: Given) => Answer,
): (given: Given) => Answer {
  const answers = new Map<string, Answer>();
  return (given) => {
    const key = keyOf(given);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const made = answer(given);
    if (answers.size >= most) answers.clear();
    answers.set(key, made);
    return made;
  };
}

/** A function of an object that remembers its answer as long as the object lives: of a clause, a signature. */
export function rememberedOfEach<Given extends object, Answer>(
  answer: (given: Given) => Answer,
): (given: Given) => Answer {
  const answers = new WeakMap<Given, Answer>();
  return (given) => {
    const known = answers.get(given);
    if (known !== undefined) return known;
    const made = answer(given);
    answers.set(given, made);
    return made;
  };
}
