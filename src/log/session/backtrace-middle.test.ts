import { expect, test } from 'vitest';
import { readLog } from '../read.ts';
import { onlyEvent, traceOf } from '../../../test/logs/only.fixture.ts';

const exception = `    [exception RIP: foo_post_cmd+394]
    RIP: ffffffffc0d012ba  RSP: ffffb656ca11fd98  RFLAGS: 00010206
    RAX: ffff8fb039eda228  RBX: ffff8fb039eda200  RCX: 00000000000da161
    ORIG_RAX: ffffffffffffffff  CS: 0010  SS: 0018`;

test.each([
  ['with number signs', ' #6', ' #7'],
  ['without them', ' 6', ' 7'],
])('quoted from the handler on, %s', (_how, handler, caller) => {
  const event = onlyEvent(`${handler} [ffffb656ca11fce0] page_fault at ffffffff8c00114e
${exception}
${caller} [ffffb656ca11fe08] foo_start_op at ffffffffc0241568 [foo]
${caller.replace('7', '8')} [ffffb656ca11fe98] process_one_work at ffffffff8b6cd437
`);
  expect(event).toMatchObject({ kind: 'page-fault', function: 'foo_post_cmd', offset: 394 });
  expect(traceOf(event)).toEqual(['page_fault', 'foo_start_op', 'process_one_work']);
  expect(event.registers).toMatchObject({ RBX: 'ffff8fb039eda200' });
});

test('quoted from the exception on', () => {
  expect(onlyEvent(`${exception}\n #7 [ffffb656ca11fe08] foo_start_op at ffffffffc0241568 [foo]\n`)).toMatchObject({
    kind: 'oops',
    function: 'foo_post_cmd',
  });
});

test.each(['divide_error', 'async_page_fault', 'asm_exc_stack_segment'])('quoted from %s on', (handler) => {
  const event = onlyEvent(` #6 [ffffb656ca11fce0] ${handler} at ffffffff8c00114e\n${exception}\n`);
  expect(event.function).toBe('foo_post_cmd');
  expect(traceOf(event)).toEqual([handler]);
});

test('a living task that waits for a page is no crash', () => {
  const { subjects } = readLog(`PID: 1204   TASK: ffff93dac3520000  CPU: 3   COMMAND: "cp"
 #0 [ffffb79140f738f8] __schedule at ffffffffaec64bee
 #1 [ffffb79140f73950] schedule at ffffffffaeda67fd
 #2 [ffffb79140f73a18] io_schedule at ffffffffaeda76ed
 #3 [ffffb79140f73a30] handle_mm_fault at ffffffffaec2658d
 #4 [ffffb79140f73a40] do_page_fault at ffffffffaec2658d
 #5 [ffffb79140f73a50] page_fault at ffffffffaf60111e
${exception}
`);
  expect(subjects).toEqual([]);
});

test('a frame in prose is none', () => {
  expect(readLog('the stack showed page_fault at ffffffff8c00114e and nothing else\n').subjects).toEqual([]);
});
