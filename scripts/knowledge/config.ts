import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type SiteConfig, siteConfigSchema } from '../../src/site/config.ts';
import { problemAt, readYaml } from './document.ts';
import { type Problem, problemWith } from './problem.ts';

/** The names of the configuration, in the project's root. JSON is YAML as well. */
const names = ['oopsdex.config.yaml', 'oopsdex.config.yml', 'oopsdex.config.json'];

/** The configuration with the path of its logo made whole. */
export interface ReadConfig {
  config: SiteConfig;
  /** The file that it was read from; null where there is none, and all is as by default. */
  file: string | null;
  logo: string | null;
}

/** Reads the site's configuration: the file that `CONFIG` names, or that of the project. */
export function readSiteConfig(
  root: string,
  given = process.env['CONFIG'] ?? '',
): { site: ReadConfig | null; problems: Problem[] } {
  const file = given === '' ? names.find((name) => existsSync(resolve(root, name))) : given;
  if (file === undefined) return { site: { config: siteConfigSchema.parse({}), file: null, logo: null }, problems: [] };
  const path = resolve(root, file);
  if (!existsSync(path))
    return { site: null, problems: [problemWith(file, 'named by CONFIG, but there is no such file')] };
  const text = readFileSync(path, 'utf8');
  const { data, document, problems } = readYaml({ source: { file, text }, start: 0, yaml: text }, siteConfigSchema);
  if (data === null) return { site: null, problems };
  const logo = data.logo !== undefined && 'file' in data.logo ? resolve(dirname(path), data.logo.file) : null;
  if (logo !== null && !existsSync(logo)) {
    const message = `there is no file ${relative(root, logo)}; the path counts from the configuration`;
    problems.push(problemAt(document, { path: ['logo', 'file'], ofKey: false, message }));
  }
  return { site: problems.length > 0 ? null : { config: data, file: path, logo }, problems };
}
