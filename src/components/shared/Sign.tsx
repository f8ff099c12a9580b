import { type ComponentChildren, type VNode } from 'preact';

/** A picture as high as a line, beside words that say the same. */
export function Sign({ class: name, children }: { class?: string; children: ComponentChildren }): VNode {
  return (
    <svg class={name} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {children}
    </svg>
  );
}

/** Fills the picture. */
export function Disc({ class: name }: { class: string }): VNode {
  return <circle class={name} cx="8" cy="8" r="7" />;
}

/** Its line stands within the disc. */
export function Ring({ class: name }: { class: string }): VNode {
  return <circle class={name} cx="8" cy="8" r="6.2" />;
}

/** Stands on the disc. */
export function Tick({ class: name }: { class: string }): VNode {
  return <path class={name} d="M4.8 8.2l2.2 2.2 4.2-4.6" />;
}
