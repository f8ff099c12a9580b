import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSiteConfig } from './config.ts';
import { KnowledgeFolder } from './page.fixture.ts';
import { formatProblem } from './problem.ts';

let folder: KnowledgeFolder;

beforeEach(() => {
  folder = new KnowledgeFolder();
});

afterEach(() => {
  folder.remove();
});

/** What is told of a configuration that is wrong. */
function told(text: string): string {
  folder.write('oopsdex.config.yaml', text);
  return `\n${readSiteConfig(folder.path, '').problems.map(formatProblem).join('\n')}\n`;
}

const byDefault = { title: 'Oopsdex', languages: ['en', 'zh-cn'] };

describe('a configuration', () => {
  test('may be missing, or hold nothing', () => {
    expect(readSiteConfig(folder.path, '').site).toEqual({ config: byDefault, file: null, logo: null });
    folder.write('oopsdex.config.yaml', '# nothing\n');
    expect(readSiteConfig(folder.path, '').site?.config).toEqual(byDefault);
  });

  test('says title, help and logo; the path of the logo counts from the file', () => {
    folder.write(
      'brand/site.yaml',
      'title: ACME crashes\nlogo: { file: acme.svg }\nsupport: { label: Ask us, url: mailto:kernel@example.com }\n',
    );
    folder.write('brand/acme.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const { site, problems } = readSiteConfig(folder.path, 'brand/site.yaml');
    expect(problems).toEqual([]);
    expect(site).toMatchObject({
      config: { title: 'ACME crashes', support: { label: 'Ask us', url: 'mailto:kernel@example.com' } },
      logo: `${folder.path}/brand/acme.svg`,
    });
  });

  test('may be JSON', () => {
    folder.write('oopsdex.config.json', '{ "title": "ACME crashes", "logo": { "text": "ACME" } }');
    expect(readSiteConfig(folder.path, '').site?.config).toMatchObject({
      title: 'ACME crashes',
      logo: { text: 'ACME' },
    });
  });
});

describe('what is wrong with one', () => {
  test('a file that is not there', () => {
    expect(readSiteConfig(folder.path, 'gone.yaml').problems.map(formatProblem)).toEqual([
      'gone.yaml: named by CONFIG, but there is no such file',
    ]);
  });

  test('a key that is spelt wrong', () => {
    expect(told('titel: ACME crashes\n')).toMatchInlineSnapshot(`
      "
      oopsdex.config.yaml:1:1: unknown key "titel"; did you mean "title"? (expected one of title, logo, support, languages)
        1 | titel: ACME crashes
          | ^^^^^
      "
    `);
  });

  test('a logo that is not there, or of two sorts', () => {
    expect(told('title: ACME crashes\nlogo: { file: logo.svg }\n')).toMatchInlineSnapshot(`
      "
      oopsdex.config.yaml:2:15: there is no file logo.svg; the path counts from the configuration
        2 | logo: { file: logo.svg }
          |               ^^^^^^^^
      "
    `);
    expect(told('logo: { file: logo.gif }\n')).toMatchInlineSnapshot(`
      "
      oopsdex.config.yaml:1:15: expected the path of an .svg or .png file, not "logo.gif"
        1 | logo: { file: logo.gif }
          |               ^^^^^^^^
      "
    `);
    expect(told('logo: logo.svg\n')).toMatchInlineSnapshot(`
      "
      oopsdex.config.yaml:1:7: expected { file: a path } or { text: a few letters }
        1 | logo: logo.svg
          |       ^^^^^^^^
      "
    `);
  });

  test('an address that is none', () => {
    expect(told('support:\n  label: Help\n  url: intranet/help\n')).toMatchInlineSnapshot(`
      "
      oopsdex.config.yaml:3:8: expected an address that begins with https://, http:// or mailto:, not "intranet/help"
        3 |   url: intranet/help
          |        ^^^^^^^^^^^^^
      "
    `);
    expect(told('support:\n  label: Help\n  url: javascript:alert(1)\n')).toMatchInlineSnapshot(`
      "
      oopsdex.config.yaml:3:8: expected an address that begins with https://, http:// or mailto:, not "javascript:alert(1)"
        3 |   url: javascript:alert(1)
          |        ^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('a language without a translation', () => {
    expect(told('languages: [en, de]\n')).toMatchInlineSnapshot(`
      "
      oopsdex.config.yaml:1:17: unknown value "de"; expected one of en, zh-cn
        1 | languages: [en, de]
          |                 ^^
      "
    `);
    expect(told('languages: []\n')).toMatchInlineSnapshot(`
      "
      oopsdex.config.yaml:1:12: expected en among them
        1 | languages: []
          |            ^^
      "
    `);
  });
});
