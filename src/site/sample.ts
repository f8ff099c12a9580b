import { type SignatureFrontmatter } from '../matcher/schema/signature.ts';

/** A sample with the text of its file. */
export type Sample = SignatureFrontmatter['samples'][number] & { text: string };
