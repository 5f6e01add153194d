import { describe, expect, it } from 'vitest';
import { draft, site } from './fixtures.testing.ts';
import { openStep, settle, stepBefore, stepsOf } from './steps.ts';

describe('the steps', () => {
  it.each([
    [{}, ['service', 'location', 'time', 'details']],
    [{ service: 'cut' }, ['service', 'location', 'unit', 'time', 'details']],
    [{ service: 'shave' }, ['service', 'time', 'details']],
    [{ service: 'dye', location: 'south' }, ['service', 'location', 'unit', 'time', 'details']],
    [{ service: 'dye', location: 'north' }, ['service', 'location', 'time', 'details']],
  ])('for %j are %j', (choice, expected) => {
    expect(stepsOf(site, draft(choice))).toEqual(expected);
  });
  it('leave out places where the business has one or none', () => {
    expect(stepsOf({ ...site, locations: [] }, draft({ service: 'cut' }))).toEqual(['service', 'unit', 'time', 'details']);
  });
  it('lead back one by one', () => {
    expect(stepBefore(site, draft({ service: 'shave' }), 'time')).toBe('service');
    expect(stepBefore(site, draft({ service: 'cut' }), 'time')).toBe('unit');
    expect(stepBefore(site, draft(), 'service')).toBeNull();
  });
});

describe('settle', () => {
  it.each([
    ['fills in what has one answer', { service: 'shave' }, { location: 'north', unit: 'bob' }],
    ['asks where there are two', { service: 'cut' }, { location: null, unit: null }],
    ['keeps who works at the place', { service: 'cut', location: 'north', unit: 'ann' }, { location: 'north', unit: 'ann' }],
    ['drops who does not', { service: 'dye', location: 'north', unit: 'cid' }, { location: 'north', unit: 'ann' }],
    ['keeps "any"', { service: 'cut', location: 'north', unit: 'any' }, { unit: 'any' }],
    ['drops a place where it is not done', { service: 'shave', location: 'south' }, { location: 'north' }],
    ['drops what does not exist', { service: 'x', location: 'y', unit: 'z' }, { service: null, location: null, unit: null }],
    ['keeps a unit that the page chose before any service', { unit: 'ann' }, { service: null, unit: 'ann' }],
  ])('%s', (_, choice, expected) => {
    expect(settle(site, draft(choice))).toMatchObject(expected);
  });
});

describe('the open step', () => {
  it.each([
    [{}, 'service'],
    [{ service: 'cut' }, 'location'],
    [{ service: 'cut', location: 'north' }, 'unit'],
    [{ service: 'shave' }, 'time'],
    [{ service: 'shave', slot: { start: '2026-11-25T10:00:00', units: [] } }, 'details'],
  ])('after %j is %s', (choice, expected) => {
    expect(openStep(site, settle(site, draft(choice)))).toBe(expected);
  });
});
