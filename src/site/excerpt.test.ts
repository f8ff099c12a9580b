import { expect, test } from 'vitest';
import { excerptParts } from './excerpt.ts';

test('marks stand apart from the text around them', () => {
  expect(excerptParts('in <mark>nf_queue</mark> at 0')).toEqual([
    { text: 'in ', marked: false },
    { text: 'nf_queue', marked: true },
    { text: ' at 0', marked: false },
  ]);
});

test('entities become the characters that they stand for, once', () => {
  expect(excerptParts('&lt;IRQ&gt; a &amp;lt; b')).toEqual([{ text: '<IRQ> a &lt; b', marked: false }]);
});

test('other elements stay text', () => {
  expect(excerptParts('<img src=x> <mark>&lt;b&gt;</mark>')).toEqual([
    { text: '<img src=x> ', marked: false },
    { text: '<b>', marked: true },
  ]);
});

test('an empty excerpt has no parts', () => {
  expect(excerptParts('')).toEqual([]);
});
