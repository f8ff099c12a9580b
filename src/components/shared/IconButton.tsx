import { type VNode } from 'preact';
import { Sign } from './Sign.tsx';

interface Props {
  label: string;
  path: string;
  onClick: () => void;
  /** Of a button that switches something on and off. */
  pressed?: boolean;
}

export function IconButton({ label, path, onClick, pressed }: Props): VNode {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} aria-pressed={pressed} onClick={onClick}>
      <Sign>
        <path d={path} />
      </Sign>
    </button>
  );
}
