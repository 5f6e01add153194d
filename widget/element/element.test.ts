import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventsJsonSchema, pageEvents as eventTable } from '../../shared/contract/index.ts';
import { atDetails, booked, choosing, draft, filled, site } from '../booking/fixtures.testing.ts';
import type { State } from '../booking/state.ts';
import { clientZoneOf } from './client-zone.ts';
import { countingDocs, methodDocs, optionDocs, partDocs } from './docs.ts';
import { pageEvents } from './events.ts';
import { customElementsManifest } from './manifest.ts';
import { optionNames, options, prefillNames, readOptions } from './options.ts';
import { createMemory, type MemoryPorts } from './storage.ts';

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

describe('where the client is', () => {
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  it.each([
    ['Asia/Novosibirsk', 'Asia/Novosibirsk'],
    ['', here],
    ['Mars/Olympus Mons', here],
    ['x'.repeat(100), here],
  ])('is told by %j', (told, zone) => expect(clientZoneOf(told)).toBe(zone));
});

describe('what is remembered', () => {
  const setting = (more: Partial<MemoryPorts> = {}) => {
    const [local, session] = [storage(), storage()];
    let time = 1_000_000;
    const ports: MemoryPorts = {
      site: 'salon',
      now: () => time,
      local: () => local,
      session: () => session,
      preset: () => ({ client: {}, fields: {} }),
      keeps: true,
      ...more,
    };
    return {
      memory: createMemory(ports),
      local,
      session,
      later: (ms: number) => createMemory({ ...ports, now: () => time + ms }),
      tick: () => (time += 1),
    };
  };

  it('is the choices for a day, and the person for the tab alone', () => {
    const { memory, local, later } = setting();
    memory.saveDraft(filled);
    expect(memory.load(site).draft).toMatchObject({ service: 'shave', unit: 'bob', client: { name: 'Nadia' }, slot: null, terms: false });
    expect(local.getItem('okno:salon')).not.toContain('Nadia');
    expect(later(86_400_001).load(site).draft).toMatchObject({ service: null, client: { name: 'Nadia' } });
  });
  it('is the lines of a visit for a day too, as far as the business still has them', () => {
    const { memory, local, later } = setting();
    const several = { ...site, capabilities: { ...site.capabilities, maxLines: 3 } };
    const line = (service: string, start: string) => ({ service, unit: 'ann', location: null, start, seats: 1 });
    const [kept, another] = [line('cut', '2026-11-24T10:00:00'), line('shave', '2026-11-25T10:00:00')];
    memory.saveDraft({ ...filled, more: [line('cut', '2026-11-23T10:00:00'), line('gone', '2026-11-24T10:00:00'), kept, another] });
    expect(memory.load(several).draft.more).toEqual([kept, another]);
    expect(memory.load(site).draft.more).toEqual([]);
    expect(later(86_400_001).load(several).draft.more).toEqual([]);
    for (const more of ['7', '[7,null,{}]', '{"service":"cut"}']) {
      local.setItem('okno:salon', `{"at":1000000,"more":${more}}`);
      expect(memory.load(several).draft.more).toEqual([]);
    }
  });
  it('gives way to what the page has set', () => {
    const { memory } = setting({ preset: () => ({ service: 'cut', client: {}, fields: {} }) });
    memory.saveDraft(filled);
    expect(memory.load(site).draft.service).toBe('cut');
  });
  it('fills in the person from the page, until they type', () => {
    const preset = () => ({ client: { name: 'From the page', email: 'page@client.example' }, fields: { pet: 'Rex' } });
    const { memory } = setting({ preset });
    memory.saveDraft({ ...filled, client: { name: 'Nadia', email: '', phone: '' } });
    expect(memory.load(site).draft).toMatchObject({ client: { name: 'Nadia', email: 'page@client.example' }, fields: { pet: 'Rex' } });
  });
  it('is whose clock comes first, beside what was typed, for the tab', () => {
    const { memory, local } = setting();
    expect(memory.tab()).toEqual({});
    memory.tab({ mine: true });
    memory.saveDraft(filled);
    expect(memory.tab().mine).toBe(true);
    expect(memory.load(site).draft.client.name).toBe('Nadia');
    expect(local.getItem('okno:salon')).not.toContain('mine');
    memory.forget();
    expect(memory.tab()).toEqual({});
  });
  it('is nothing where many share one browser', () => {
    const { memory, local, session } = setting({ keeps: false });
    memory.saveDraft(filled);
    memory.saveTicket('t');
    memory.tab({ mine: true });
    expect([local.length, session.length]).toEqual([0, 0]);
    expect(memory.load(site)).toEqual({ draft: draft(), ticket: null });
  });
  it('holds the ticket until it is settled', () => {
    const { memory } = setting();
    memory.saveTicket('t');
    memory.saveDraft(filled);
    expect(memory.load(site).ticket).toBe('t');
    memory.forget();
    expect(memory.load(site)).toEqual({ draft: draft(), ticket: null });
  });
  it('costs nothing where it is forbidden or broken', () => {
    const forbidden = () => {
      throw new Error('denied');
    };
    const { memory } = setting({ local: forbidden, session: forbidden });
    memory.saveDraft(filled);
    memory.saveTicket('t');
    memory.forget();
    expect(memory.load(site)).toEqual({ draft: draft(), ticket: null });
    const broken = setting();
    broken.local.setItem('okno:salon', '{"service":7,"at":1000000}');
    for (const text of ['not json', 'null', '7', '"text"', '[1]']) {
      broken.session.setItem('okno:salon', text);
      expect(broken.memory.load(site).draft).toEqual(draft());
    }
  });
});

describe('what the page is told', () => {
  const names = (before: State, after: State) => pageEvents(before, after).map(({ name }) => name);
  const submitting: State = { ...atDetails, phase: 'submitting', tries: 1 };
  const finished: State = { ...atDetails, phase: 'finished', ticket: booked };

  it.each<[string, State, State, string[]]>([
    ['the beginning', { phase: 'loading' }, choosing(), ['okno-ready', 'okno-step']],
    ['a step', choosing(), atDetails, ['okno-step']],
    ['nothing new', atDetails, atDetails, []],
    ['sending, which was asked before', atDetails, submitting, []],
    ['a booking', submitting, finished, ['okno-booked']],
    [
      'no proxy',
      { phase: 'loading' },
      { phase: 'unavailable', problem: { code: 'offline', detail: null, retryAfter: null } },
      ['okno-error'],
    ],
    ['no answer', submitting, { ...atDetails, phase: 'finished', ticket: { state: 'unresolved', ticket: 't' } }, ['okno-error']],
  ])('%s', (_, before, after, expected) => {
    expect(names(before, after)).toEqual(expected);
  });
  it('tells of a booking once more when it is paid for, and of nothing else that becomes of it', () => {
    const as = (phase: 'waiting' | 'finished', status: 'awaiting_payment' | 'awaiting_approval' | 'confirmed', jws: string | null) =>
      ({
        ...atDetails,
        phase,
        tries: 1,
        ticket: { ...booked, confirmation: { ...booked.confirmation, status, proof: { id: 'b1', jws } } },
      }) as State;
    const owed = as('waiting', 'awaiting_payment', null);
    expect(names(submitting, owed)).toEqual(['okno-booked']);
    expect(names(owed, as('waiting', 'awaiting_payment', null))).toEqual([]);
    expect(pageEvents(owed, as('finished', 'confirmed', 'signed'))).toMatchObject([
      { name: 'okno-booked', detail: { status: 'confirmed', id: 'b1', proof: 'signed' } },
    ]);
    expect(names(as('waiting', 'awaiting_approval', 'signed'), as('finished', 'confirmed', 'signed again'))).toEqual([]);
  });
  it('names nobody', () => {
    expect(JSON.stringify(pageEvents(submitting, finished))).not.toMatch(/Nadia|client\.example|abc123/);
  });
});

describe('the public tables', () => {
  it('give every option its default', () => {
    expect(readOptions(() => null)).toEqual(options);
    expect(readOptions((name) => (name === 'theme' ? ' dark ' : null)).theme).toBe('dark');
  });
  it('name every part that is drawn, and none beside', () => {
    const folder = new URL('../', import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx$/.test(file) && !/test/.test(file));
    const drawn = sources.flatMap((file) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(/\bpart(?:=|: |', )["'](\w+)["']/g)].map(([, name]) => name),
    );
    expect([...new Set(drawn)].toSorted()).toEqual(Object.keys(partDocs).toSorted());
  });
  it('are in docs/embed.md', () => {
    const document = readFileSync(new URL('../../docs/embed.md', import.meta.url), 'utf8');
    for (const name of optionNames)
      expect(document).toContain(`| \`${name}\` | ${options[name] ? `\`${options[name]}\`` : ''} | ${optionDocs[name]} |`);
    for (const [name, doc] of Object.entries(countingDocs)) expect(document).toContain(`| \`${name}\` |  | ${doc} |`);
    for (const [name, doc] of Object.entries(partDocs)) expect(document).toContain(`| \`${name}\` | ${doc} |`);
    for (const [name, { description }] of Object.entries(eventTable)) expect(document).toContain(`| \`${name}\` | ${description} |`);
    for (const [call, doc] of Object.values(methodDocs)) expect(document).toContain(`| \`${call}\` | ${doc} |`);
    for (const name of prefillNames) expect(document).toContain(`\`okno-${name}\``);
  });
  it('are published as JSON Schemas', () => {
    expect(readFileSync(new URL('../../docs/okno-events.schema.json', import.meta.url), 'utf8')).toBe(eventsJsonSchema());
  });
  it('are the custom elements manifest', () => {
    expect(readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8')).toBe(customElementsManifest(eventTable));
  });
  it('take from a link what fills in, and nothing that leads elsewhere', () => {
    const link = (name: string) => ({ 'okno-service': '7', 'okno-proxy': 'https://evil.example', 'okno-manage': 'x' })[name] ?? null;
    const read = readOptions((name) => (name === 'service' ? '1' : null), link);
    expect([read.service, read.proxy, read.manage]).toEqual(['7', '', '']);
  });
  it('may be locked by a link, and not hidden', () => {
    const read = readOptions(
      () => null,
      (name) => (name.startsWith('okno-') ? 'email' : null),
    );
    expect([read.email, read.readonly, read.hide]).toEqual(['email', 'email', '']);
  });
});
