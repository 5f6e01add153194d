import { describe, expect, it } from 'vitest';
import { frameMessage, greetingFor, knows } from './frame-messages.ts';

describe('what a frame says', () => {
  it.each([
    ['a height', { height: 640 }, { height: 640 }],
    ['an event', { event: ['okno-step', { step: 'time' }] }, { event: ['okno-step', { step: 'time' }] }],
    ['a height below nothing', { height: -1 }, {}],
    ['a height beyond any page', { height: 1e9 }, {}],
    ['a height that is none', { height: Number.NaN }, {}],
    ['an event of somebody else', { event: ['click', {}] }, {}],
    ['an event without a detail', { event: ['okno-step', null] }, {}],
    ['nothing', null, {}],
    ['a word', 'okno', {}],
  ])('%s', (_, data, expected) => {
    expect(frameMessage(data)).toEqual(expected);
  });
});

describe('a greeting', () => {
  const look = { accent: '', colour: 'black', ground: 'white', font: 'serif', scheme: 'light' };
  it('is one only with the word', () => {
    expect(greetingFor('1-2', { word: '1-2', look })).toEqual({ word: '1-2', look });
    for (const data of [null, 1, {}, { word: '' }, { word: '1-3', look }, { word: '1-2' }]) expect(greetingFor('1-2', data)).toBeNull();
  });
  it('is not heard by a frame that was given no word', () => {
    expect(knows('', { word: '' })).toBe(false);
  });
});
