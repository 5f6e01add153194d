import { describe, expect, it } from 'vitest';
import { catalogue, Refusal, service } from './service.testing.ts';
import { readServiceDetail } from './service-detail.ts';

async function read(answers: Readonly<Record<string, unknown>>, change: Partial<typeof catalogue> = {}, attributionField?: string) {
  const { client, connection, methods } = service(answers);
  const answer = await readServiceDetail(client, connection, { attributionField }, { ...catalogue, ...change }, '7');
  return { answer, methods: methods().filter((method) => method !== 'getToken') };
}

describe('a service’s detail', () => {
  it('has its fields in the owner’s order, and whether it is paid at once', async () => {
    const getAdditionalFields = [
      { name: 'b', title: 'Second', type: 'select', values: 'one,two', default: 'three', pos: 2, is_null: '1' },
      { name: 'a', title: 'First', type: 'digits', pos: '1', is_null: null },
    ];
    const { answer } = await read({ getAdditionalFields, isPaymentRequired: '1' });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        id: '7',
        paymentRequired: true,
        fields: [
          { key: 'a', type: 'digits', required: true },
          { key: 'b', type: 'select', required: false, options: ['one', 'two'], initial: '' },
        ],
      },
    });
  });

  it('costs nothing when both plugins are off', async () => {
    const { answer, methods } = await read({}, { fields: false, provider: {} });
    expect(answer).toEqual({ ok: true, value: { id: '7', fields: [], paymentRequired: false } });
    expect(methods).toEqual([]);
  });

  it.each([
    [{ getAdditionalFields: new Refusal(-32001), isPaymentRequired: new Refusal(-32001) }],
    [{ getAdditionalFields: [], isPaymentRequired: false }],
    [{ getAdditionalFields: null, isPaymentRequired: null }],
  ])('is empty: %j', async (answers) => {
    expect((await read(answers)).answer).toEqual({ ok: true, value: { id: '7', fields: [], paymentRequired: false } });
  });

  it.each([
    [{ getAdditionalFields: 'none', isPaymentRequired: false }, 'upstream_failed'],
    [{ getAdditionalFields: new Refusal(-32051), isPaymentRequired: false }, 'service_unavailable'],
    [{ getAdditionalFields: [], isPaymentRequired: new Refusal(-32603) }, 'upstream_failed'],
  ])('is not half known: %j is %s', async (answers, code) => {
    expect((await read(answers)).answer).toMatchObject({ ok: false, fault: { code } });
  });
  it('keeps the campaign’s field from the client, and knows how much it takes', async () => {
    const getAdditionalFields = [
      { name: 'a', title: 'First', type: 'text', pos: '1', is_null: '1' },
      { name: 'came', title: 'Came by', type: 'text', pos: '2', is_null: '1', length: 120 },
    ];
    const { answer } = await read({ getAdditionalFields, isPaymentRequired: '0' }, {}, 'came');
    expect(answer).toMatchObject({ value: { fields: [{ key: 'a' }], attribution: { key: 'came', maxLength: 120 } } });
    const elsewhere = await read({ getAdditionalFields, isPaymentRequired: '0' }, {}, 'gone');
    expect(elsewhere.answer).toMatchObject({ value: { fields: [{ key: 'a' }, { key: 'came' }] } });
    expect(elsewhere.answer.ok && elsewhere.answer.value.attribution).toBeUndefined();
  });
});
