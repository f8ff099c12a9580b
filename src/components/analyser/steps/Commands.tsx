import { type VNode } from 'preact';
import { CopyButton } from '../../shared/CopyButton.tsx';

interface Props {
  commands: string[];
  /** They are typed into crash(8), but for the one that starts it. */
  inCrash: boolean;
}

/** Commands, each to be copied alone. */
export function Commands({ commands, inCrash }: Props): VNode {
  return (
    <>
      {commands.map((command) => (
        <div class="command" key={command}>
          <pre tabIndex={0} data-prompt={inCrash && !/^crash\b/.test(command) ? 'crash> ' : undefined}>
            <code>{command}</code>
          </pre>
          <CopyButton text={command} />
        </div>
      ))}
    </>
  );
}
