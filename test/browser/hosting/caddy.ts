import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Served } from '../../../scripts/server/serve.ts';
import { configurations, copySite } from './site.ts';
import { freePort, startServer } from './start.ts';

/** A site block around the configuration. */
const around = (root: string, port: number): string => `{
	admin off
	auto_https off
}

http://127.0.0.1:${String(port)} {
	root * ${root}
	import ${join(configurations, 'Caddyfile')}
}
`;

export async function startCaddy(program: string): Promise<Served> {
  const { folder, root } = copySite();
  const port = await freePort();
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, around(root, port));
  return startServer({ program, args: ['run', '--config', file, '--adapter', 'caddyfile'], port, folder });
}
