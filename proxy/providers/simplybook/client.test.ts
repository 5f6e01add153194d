import { describe, expect, it } from 'vitest';
import { NotSent, Throttled, Unanswered } from '../../ports/upstream.ts';
import { Refusal, service } from './service.testing.ts';

const denied = new Refusal(-32600, 'Access denied');
const gone = () => new Response('<html>Bad gateway</html>', { status: 502 });

describe('a call', () => {
  it('logs in once, and then shows its token', async () => {
    const { client, connection, sent } = service({ getTimeframe: '15' });
    expect(await client(connection, 'getTimeframe', [])).toEqual({ ok: true, result: '15' });
    await client(connection, 'getTimeframe', []);
    expect(sent.map(({ url, method, params, token }) => [url, method, params, token])).toEqual([
      ['https://api.example/login', 'getToken', ['salon', 'public-key'], null],
      ['https://api.example/', 'getTimeframe', [], 'token 1'],
      ['https://api.example/', 'getTimeframe', [], 'token 1'],
    ]);
  });

  it.each(['read', 'write'] as const)('that is denied (%s) is sent once more with a new token', async (effect) => {
    const { client, connection, sent } = service({ book: ({ token }: { token: string }) => (token === 'token 1' ? denied : 'done') });
    expect(await client(connection, 'book', [], effect)).toEqual({ ok: true, result: 'done' });
    expect(sent.map(({ method, token, effect: how }) => [method, token, how])).toEqual([
      ['getToken', null, 'read'],
      ['book', 'token 1', effect],
      ['getToken', null, 'read'],
      ['book', 'token 2', effect],
    ]);
  });

  it('that is denied again is not repeated', async () => {
    const { client, connection, methods } = service({ book: denied });
    expect(await client(connection, 'book', [], 'write')).toMatchObject({ ok: false, code: -32600 });
    expect(methods()).toEqual(['getToken', 'book', 'getToken', 'book']);
  });

  it('is not repeated for another reason under the same code', async () => {
    const { client, connection, methods } = service({ book: new Refusal(-32600, 'Company does not exists') });
    expect(await client(connection, 'book', [], 'write')).toMatchObject({ ok: false, code: -32600 });
    expect(methods()).toEqual(['getToken', 'book']);
  });

  it.each([
    [gone(), Unanswered],
    [new Response(null), Unanswered],
    [new Response('PHP Warning'), Unanswered],
    [new Response(null, { status: 302, headers: { location: 'https://elsewhere.example' } }), Unanswered],
    [new Response('Too many', { status: 429 }), Throttled],
    [new Refusal(-32000, 'Too many requests'), Throttled],
    [new NotSent(5), NotSent],
  ])('is not certain after %j', async (answer, thrown) => {
    const { client, connection, methods } = service({ book: answer });
    await expect(client(connection, 'book', [], 'write')).rejects.toThrow(thrown);
    expect(methods()).toEqual(['getToken', 'book']);
  });

  it('tells no key and no token in what it throws', async () => {
    const { client, connection } = service({ book: gone() });
    const error = await client(connection, 'book', [], 'write').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Unanswered);
    expect(`${error instanceof Error ? error.stack : ''}${JSON.stringify(error)}`).not.toMatch(/public-key|token 1/);
  });
});

describe('a login', () => {
  it.each([-33001, -33002, -33004, -33005, -32600, -1])(
    'refused with %i is a wrong configuration, never the business speaking',
    async (code) => {
      const { client, connection, methods } = service({ getToken: new Refusal(code, 'Wrong API key') });
      expect(await client(connection, 'book', [], 'write')).toMatchObject({ ok: false, code: -32600 });
      expect(methods()).toEqual(['getToken']);
    },
  );

  it.each([
    ['a gateway', () => gone()],
    ['an internal error', () => new Refusal(-32603, 'Internal error')],
    ['no token', () => ''],
  ])('answered by %s leaves the booking unsent, so that it may be tried again', async (_, getToken) => {
    const { client, connection, methods } = service({ getToken });
    await expect(client(connection, 'book', [], 'write')).rejects.toThrow(NotSent);
    await expect(client(connection, 'getTimeframe', [])).rejects.toThrow(Unanswered);
    expect(methods()).toEqual(['getToken', 'getToken']);
  });
});
