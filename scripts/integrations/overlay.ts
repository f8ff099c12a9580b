import { resolve } from 'node:path';
import { type ErrorPayload } from 'vite';
import { countProblems, formatProblem, type Problem } from '../knowledge/problem.ts';

/** The overlay takes a message for HTML. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** All problems as the overlay of a page that is being written shows them: each with its line, the first one to be opened in an editor. */
export function overlayOf(root: string, problems: readonly Problem[]): ErrorPayload {
  const [first] = problems;
  const { line = 1, column = 1 } = first?.place ?? {};
  const heading = { name: 'Knowledge', title: `${countProblems(problems)} in what is written` };
  return {
    type: 'error',
    err: {
      ...heading,
      message: `<pre>${escaped(problems.map(formatProblem).join('\n\n'))}</pre>`,
      stack: '',
      loc: { file: resolve(root, first?.file ?? ''), line, column },
    },
  };
}
