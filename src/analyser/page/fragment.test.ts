import { expect, test } from 'vitest';
import { fragmentOf } from '../../report-link/link.ts';
import { panicFragment } from '../../panic-screen/panic-link.fixture.ts';
import { readPanicLink } from '../../panic-screen/read-link.ts';
import { linkIn, openLink, type OpenedLink } from './fragment.ts';

async function open(fragment: string): Promise<OpenedLink | null> {
  const link = linkIn(fragment);
  return link === null ? null : openLink(link, readPanicLink);
}

test('a report that was exported', async () => {
  const fragment = (await fragmentOf('BUG: soft lockup\n')) ?? '';
  expect(await open(fragment)).toEqual({ text: 'BUG: soft lockup\n', origin: { type: 'report' } });
  expect(await open('#log=%')).toEqual({ type: 'report', problem: 'broken' });
});

test('the log of a panic screen, with what its link says of the kernel', async () => {
  expect(await open(panicFragment('Kernel panic - not syncing\n', 'seven-bytes', '6.15.3+'))).toEqual({
    text: 'Kernel panic - not syncing\n',
    origin: { type: 'panic-screen', architecture: 'x86_64', release: '6.15.3+', whole: true },
  });
  expect(await open('#?a=x86_64&v=6.15.3&z=1')).toEqual({ type: 'panic-screen', problem: 'broken' });
});

test('a place in the page is no link', () => {
  expect(linkIn('#analyser')).toBeNull();
  expect(linkIn('')).toBeNull();
});
