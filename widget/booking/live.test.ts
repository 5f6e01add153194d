/** A value that can be followed. */
import { describe, expect, it } from 'vitest';
import { live } from './live.ts';

describe('a live value', () => {
  it('tells those who follow it, until they stop', () => {
    const count = live(1);
    const heard: number[] = [];
    const stop = count.follow(() => heard.push(count.value));
    count.value = 2;
    stop();
    count.value = 3;
    expect(heard).toEqual([2]);
  });
  it('says nothing when the value is the same', () => {
    const same = live('a');
    let told = 0;
    same.follow(() => (told += 1));
    same.value = 'a';
    expect(told).toBe(0);
  });
  it('tells everybody of what a follower sets meanwhile, and nobody of an older value last', () => {
    const count = live(0);
    const heard: string[] = [];
    count.follow(() => {
      heard.push(`first ${count.value}`);
      if (count.value === 1) count.value = 2;
    });
    count.follow(() => heard.push(`second ${count.value}`));
    count.value = 1;
    expect(heard).toEqual(['first 1', 'second 2', 'first 2', 'second 2']);
  });
  it('goes on after a follower that failed', () => {
    const count = live(0);
    const stop = count.follow(() => {
      throw new Error('broken');
    });
    expect(() => (count.value = 1)).toThrow('broken');
    stop();
    let heard = 0;
    count.follow(() => (heard = count.value));
    count.value = 2;
    expect(heard).toBe(2);
  });
});
