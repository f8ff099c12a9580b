import { type VNode } from 'preact';

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
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
