import { type VNode } from 'preact';
import { flagWords, sortModules } from '../../analyser/modules.ts';
import { type LoadedModule } from '../../kernel/event.ts';
import { useWords } from './words.ts';

/** Modules from outside first and in words; the others are there for who asks. */
export function Modules({ modules }: { modules: LoadedModule[] }): VNode {
  const { facts } = useWords();
  const { suspects, others } = sortModules(modules);
  return (
    <>
      {suspects.length > 0 && (
        <ul class="plain-list">
          {suspects.map(({ name, flags }, index) => (
            <li key={index}>
              <span class="kernel">
                {name} ({flags})
              </span>{' '}
              <span class="quiet">{flagWords(flags, facts.moduleFlags)}</span>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <details>
          <summary>{suspects.length > 0 ? facts.moreModules(others.length) : facts.moduleCount(others.length)}</summary>
          <p class="kernel">{others.map(({ name, flags }) => name + (flags === '' ? '' : `(${flags})`)).join(' ')}</p>
        </details>
      )}
    </>
  );
}
