import { expect, test } from 'vitest';
import { searchedText } from './searched-text.ts';

const html = (lang: string, text: string): string =>
  `<!doctype html><html lang="${lang}"><head><title>x</title></head><body><header>menu</header>
<article data-pagefind-body>${text}</article><footer>foot</footer></body></html>`;

test('the text of a page is indexed, without its frame and its colours', () => {
  const page = html('en', '<pre><span class="code-function">f</span>+0x1</pre>');
  expect(searchedText('signatures/x/index.html', page)).toBe(
    '<html lang="en"><body><article data-pagefind-body><pre>f+0x1</pre></article></body></html>',
  );
});

test('a page that is not to be searched is none', () => {
  expect(searchedText('search/index.html', '<html><body><article></article></body></html>')).toBeNull();
});

test('each Chinese character is a word, and no attribute is changed', () => {
  const page = html('zh-CN', '<h2 id="软锁">软死锁 rcu 停滞</h2>');
  expect(searchedText('zh-cn/signatures/x/index.html', page)).toContain('<h2 id="软锁">软 死 锁 rcu 停 滞</h2>');
});

test('of a log, what no other crash has is not indexed', () => {
  const log = [
    '[  305.123456][ T1234] BUG: unable to handle page fault for address: dead000000000100',
    'RAX: ffff88003f103c00 RBX: 0000000000000246',
    '[&#x3C;ffffffff81454d98>] nf_queue+0x98/0x2b0 [nf]',
    'Code: 48 8b &#x3C;0f> 0b',
  ].join('\n');
  const page = html('en', `<p>[  305.123456]</p><details data-sample="a.log"><pre>${log}</pre></details>`);
  const text = searchedText('signatures/x/index.html', page);
  expect(text).toContain(
    [
      '<p>[  305.123456]</p><details data-sample="a.log"><pre>BUG: unable to handle page fault for address: dead000000000100',
      'RAX: … RBX: 0000000000000246',
      'nf_queue+0x98/0x2b0 [nf]',
      'Code: …</pre>',
    ].join('\n'),
  );
});
