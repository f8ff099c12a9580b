import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Served } from '../../../scripts/server/serve.ts';
import { configurations, copySite } from './site.ts';
import { freePort, startServer } from './start.ts';

/** Where Debian's package puts the module that sends `.br` files. */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export const nginxHasBrotli = existsSync(brotliModule);

const configuration = join(configurations, 'nginx.conf');

/** The file with the lines that it leaves to its reader to switch on. */
function switchedOn(folder: string): string {
  const file = join(folder, 'oopsdex.conf');
  writeFileSync(file, readFileSync(configuration, 'utf8').replace(/^( *)#(?=\w+ .*;$)/gm, '$1'));
  return file;
}

/** A server block around the configuration; without a master process all runs as whoever starts it. */
const around = (folder: string, root: string, port: number, included: string, everything: boolean): string => `
${everything ? `load_module ${brotliModule};` : ''}
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path ${folder}/body;
    proxy_temp_path ${folder}/proxy;
    fastcgi_temp_path ${folder}/fastcgi;
    uwsgi_temp_path ${folder}/uwsgi;
    scgi_temp_path ${folder}/scgi;
    server {
        listen 127.0.0.1:${String(port)};
        root ${root};
        include ${included};
    }
}
`;

/** nginx with the configuration as it stands, or with everything in it that is left to switch on. */
export async function startNginx(program: string, everything = false): Promise<Served> {
  const { folder, root } = copySite();
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, around(folder, root, port, everything ? switchedOn(folder) : configuration, everything));
  return startServer({ program, args: ['-e', 'stderr', '-p', folder, '-c', file], port, folder });
}
