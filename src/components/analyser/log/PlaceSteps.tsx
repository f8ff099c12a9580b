import { type ComponentChildren, type VNode } from 'preact';
import { IconButton } from '../../shared/IconButton.tsx';

interface Props {
  name: string;
  /** Which one of how many. */
  count: string;
  next: string;
  previous: string;
  step: (by: 1 | -1) => void;
  /** Stands before the name. */
  children?: ComponentChildren;
  keyHint: string;
}

/** Steps through places of the log. */
export function PlaceSteps({ name, count, next, previous, step, children, keyHint }: Props): VNode {
  return (
    <div class="place-steps">
      {children}
      <span>
        {name} <span class="count">{count}</span>
      </span>
      <IconButton
        label={previous}
        path="M4 10l4-4 4 4"
        onClick={() => {
          step(-1);
        }}
      />
      <IconButton
        label={next}
        path="M4 6l4 4 4-4"
        onClick={() => {
          step(1);
        }}
      />
      <kbd class="keys-hint">{keyHint}</kbd>
    </div>
  );
}
