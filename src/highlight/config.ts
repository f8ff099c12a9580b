import { kernelLanguages } from './klog.ts';
import { styleToClass } from './style-to-class.ts';
import { theme } from './theme.ts';

/** What Astro's highlighter of write-ups takes. */
export const highlighting = {
  langs: kernelLanguages,
  theme,
  transformers: [styleToClass],
  // Overflow is the style sheet's business.
  wrap: null,
};
