import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signaturesFolder } from '../src/site/knowledge.ts';
import { root } from './knowledge/bases.ts';
import { signatureSchemaText } from './knowledge/schema.ts';

const file = `${signaturesFolder}/schema.json`;
writeFileSync(join(root, file), signatureSchemaText());
console.log(
  `Wrote ${file}. The first line of a frontmatter tells an editor of it: # yaml-language-server: $schema=../schema.json`,
);
