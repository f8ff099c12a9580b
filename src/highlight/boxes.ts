import type { Element, ElementContent, Root } from 'hast';

/**
 * Wraps code blocks and tables of a write-up in boxes of their own, which scroll where the page must not, and which a copy button can
 * be placed in.
 */
export function rehypeBoxes(): (tree: Root) => void {
  return (tree) => {
    boxChildren(tree);
  };
}

function boxChildren(parent: Root | Element): void {
  parent.children = parent.children.map((node) => {
    if (node.type !== 'element') return node;
    if (node.tagName === 'pre') return box('code-box', node);
    if (node.tagName === 'table') return box('table-box', node, { tabIndex: 0 });
    boxChildren(node);
    return node;
  }) as ElementContent[];
}

function box(name: string, child: Element, properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName: 'div', properties: { className: [name], ...properties }, children: [child] };
}
