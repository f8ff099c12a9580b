import { nextStepsEn } from '../../src/i18n/next-steps.en.ts';
import { type CrashEvent } from '../../src/kernel/event.ts';
import { nextStepsOf } from '../../src/next-steps/next-steps.ts';

/** What stands before a line that is typed: crash(8) has a prompt of its own. */
function prompt(section: string, command: string): string {
  return section === 'crash' && !/^crash\b/.test(command) ? 'crash> ' : '';
}

/** A title in front of a sentence. */
function sentence(title: string): string {
  return /[?.]$/.test(title) ? title : `${title}.`;
}

/** The next steps of one event, for a terminal. */
export function nextStepRows(event: CrashEvent, matched: boolean): string[] {
  const words = nextStepsEn;
  return nextStepsOf(event, matched).flatMap(({ id, steps }) => [
    '',
    `   ${words.heading}: ${words.sections[id]}`,
    ...steps.flatMap((step) => [
      `     ${sentence(words.steps[step.id].title)} ${words.steps[step.id].why}`,
      ...step.commands.map((command) => `         ${prompt(id, command)}${command}`),
      ...step.notes.map((note) => `       note: ${words.notes[note]}`),
    ]),
  ]);
}
