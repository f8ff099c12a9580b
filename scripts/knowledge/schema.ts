import { z } from 'zod';
import { signatureSchema } from '../../src/matcher/schema/signature.ts';

/** JSON Schema of a signature's frontmatter, for editors and other programs: what may be written, before defaults are filled in. */
export function signatureJsonSchema(): object {
  return {
    ...z.toJSONSchema(signatureSchema, { io: 'input' }),
    title: 'Frontmatter of an Oopsdex signature',
  };
}

/** As it is written to files. */
export function signatureSchemaText(): string {
  return `${JSON.stringify(signatureJsonSchema(), null, 2)}\n`;
}
