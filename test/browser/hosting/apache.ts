import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Served } from '../../../scripts/server/serve.ts';
import { configurations, copySite, subPath } from './site.ts';
import { freePort, startServer } from './start.ts';

const modulesFolder = '/usr/lib/apache2/modules';

/** Those that the configuration needs, and those of Debian's default that could stand in its way. */
const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'rewrite', 'headers', 'filter', 'deflate', 'autoindex'];

const configuration = join(configurations, 'apache.conf');

/** How the configuration reaches the server: included by its own, or as a file in the folder. */
export type ApacheWay = 'included' | '.htaccess';

/** A server around the configuration that compresses and lists folders by itself, as Debian's does. */
const around = (folder: string, root: string, port: number, way: ApacheWay): string => `
ServerRoot "${folder}"
ServerName localhost
Listen 127.0.0.1:${String(port)}
PidFile "${folder}/apache.pid"
ErrorLog "${folder}/error.log"
${modules.map((name) => `LoadModule ${name}_module ${modulesFolder}/mod_${name}.so`).join('\n')}
User www-data
Group www-data
TypesConfig "${folder}/mime.types"
AddType application/x-gzip .gz .tgz
AddOutputFilterByType DEFLATE text/html text/plain text/css text/javascript
DocumentRoot "${root}"
<Directory "${root}">
    Options Indexes FollowSymLinks
    Require all granted
</Directory>
<Directory "${join(root, subPath)}">
    Require all granted
    ${way === 'included' ? `Include "${configuration}"` : 'AllowOverride FileInfo Indexes'}
</Directory>
`;

/** Lines of Debian's /etc/mime.types, which the package of the server alone does not bring. */
const types = ['text/html html', 'text/css css', 'text/plain txt', 'application/gzip gz'];

export async function startApache(program: string, way: ApacheWay): Promise<Served> {
  const { folder, root } = copySite();
  const port = await freePort();
  const file = join(folder, 'apache.conf');
  writeFileSync(file, around(folder, root, port, way));
  writeFileSync(join(folder, 'mime.types'), `${types.join('\n')}\n`);
  if (way === '.htaccess') cpSync(configuration, join(root, subPath, '.htaccess'));
  return startServer({ program, args: ['-f', file, '-D', 'FOREGROUND'], port, folder });
}
