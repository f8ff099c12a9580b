import { boxes } from './boxes.ts';
import { included } from './included.ts';

/** How every write-up is read, whoever renders it. */
export const processing = {
  mdastPlugins: [included],
  hastPlugins: [boxes],
  features: { gfm: true, smartPunctuation: false },
};
