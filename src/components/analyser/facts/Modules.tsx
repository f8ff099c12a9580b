import { type VNode } from 'preact';
import { flagWords, sortModules } from '../../../analyser/result/modules.ts';
import { type CrashEvent, type LoadedModule } from '../../../kernel/event.ts';
import { useWords } from '../../shared/words.ts';

/** Modules from outside first and in words, those in the trace before the rest; the others are there for who asks. */
export function Modules({ event: { modules, frames } }: { event: CrashEvent }): VNode {
  const { facts } = useWords();
  const { inTrace, suspects, others } = sortModules(modules, frames);
  const foreign = [...inTrace, ...suspects];
  const meaning = (module: LoadedModule): string =>
    [flagWords(module.flags, facts.moduleFlags), inTrace.includes(module) ? facts.inTrace : '']
      .filter((part) => part !== '')
      .join(', ');
  return (
    <>
      {foreign.length > 0 && (
        <ul class="plain-list">
          {foreign.map((module, index) => (
            <li key={index}>
              <span class="kernel">
                {module.name} ({module.flags})
              </span>{' '}
              <span class="quiet">{meaning(module)}</span>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <details>
          <summary>{foreign.length > 0 ? facts.moreModules(others.length) : facts.moduleCount(others.length)}</summary>
          <p class="kernel">{others.map(({ name, flags }) => name + (flags === '' ? '' : `(${flags})`)).join(' ')}</p>
        </details>
      )}
    </>
  );
}
