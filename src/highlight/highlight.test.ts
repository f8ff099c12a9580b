import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

/** Highlighted words with their classes, `class word`, in order. */
async function marked(text: string, language: string): Promise<string[]> {
  const html = await highlight(text, language);
  return [...html.matchAll(/<span class="(code-\w+)">([^<]*)<\/span>/g)].map(
    ([, role = '', word = '']) => `${role} ${word}`,
  );
}

test('a frame: its time, its function, its offset and its module', async () => {
  expect(await marked('[  305.1] nf_queue+0x98/0x2b0 [nf_q]', 'klog')).toEqual([
    'code-comment [  305.1]',
    'code-function nf_queue',
    'code-number +0x98/0x2b0',
    'code-string [nf_q]',
  ]);
});

test('a stale stack word is dim as a whole', async () => {
  expect(await marked(' ? ip_rcv+0x1/0x2 [m]', 'klog')).toEqual(['code-comment ? ip_rcv+0x1/0x2 [m]']);
});

test('what happened stands out, in a line and in a log that was flattened to one line', async () => {
  const flat =
    'BUG: unable to handle kernel NULL pointer dereference at (null) IP: f+0x1/0x2 Kernel panic - not syncing: Fatal';
  const strong = (await marked(flat, 'klog')).filter((word) => word.startsWith('code-strong'));
  expect(strong).toEqual([
    'code-strong BUG: unable to handle kernel NULL pointer dereference',
    'code-strong Kernel panic - not syncing:',
  ]);
});

test('a crash(8) session: prompt and command, frame, and the words of the kernel', async () => {
  const words = await marked(
    'crash> bt\n #3 [ffff88003f103c00] nf_queue at ffffffff81454d98 [nf]\nOops: 0000',
    'crash',
  );
  expect(words.slice(0, 2)).toEqual(['code-keyword crash>', 'code-string bt']);
  expect(words).toContain('code-function nf_queue');
  expect(words).toContain('code-strong Oops');
});

test.each(['klog', 'crash', 'sh'])('no style attribute, which the policy would refuse: %s', async (language) => {
  const html = await highlight('for f in *; do echo "$f" 0x12; done # Oops: 0000 f+0x1/0x2', language);
  expect(html).not.toContain('style=');
  expect(html).toMatch(/^<pre class="code-text"/);
});

test('markup in a log stays text, in what is marked too', async () => {
  const html = await highlight('<img src=x onerror=alert(1)> &lt; <IRQ>', 'klog');
  expect(html).toContain('&#x3C;img src=x onerror=alert(1)> &#x26;lt; <span class="code-keyword">&#x3C;IRQ></span>');
});

test('a text ends without an empty line, and has its own', async () => {
  const html = await highlight('a\r\n\nOops: b\n', 'klog');
  expect(html).toContain(
    '<code><span class="line">a</span>\n<span class="line"></span>\n<span class="line"><span class="code-strong">Oops</span>: b</span></code>',
  );
});
