import { type VNode } from 'preact';

interface Props {
  label: string;
  path: string;
  onClick: () => void;
}

export function IconButton({ label, path, onClick }: Props): VNode {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
