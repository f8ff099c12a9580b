import { defineHastPlugin } from 'satteri';
import { highlight } from '../highlight/highlight.ts';

/** ```` ```klog ```` becomes `<pre><code class="language-klog">`. */
const mark = 'language-';

/**
 * Puts the code blocks and the tables of a write-up into boxes of their own, which scroll where the page must not, and which a copy button
 * can be placed in. Code is highlighted there.
 */
export const boxes = defineHastPlugin({
  name: 'oopsdex:boxes',
  element: [
    {
      filter: ['pre'],
      async visit(node, context) {
        const [code] = node.children;
        if (code?.type !== 'element' || code.tagName !== 'code') return;
        const classes = code.properties['className'];
        const language = (Array.isArray(classes) ? classes : [])
          .map(String)
          .find((name) => name.startsWith(mark))
          ?.slice(mark.length);
        const value = await highlight(context.textContent(code), language ?? 'text');
        return {
          type: 'element',
          tagName: 'div',
          properties: { className: ['code-box'] },
          children: [{ type: 'raw', value }],
        };
      },
    },
    {
      filter: ['table'],
      visit(node, context) {
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['table-box'], tabIndex: 0 },
          children: [],
        });
      },
    },
  ],
});
