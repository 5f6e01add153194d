/** Who sells through the sandbox: the demo's barber, and a stranger. */
export interface Shop {
  readonly id: string;
  readonly name: string;
  readonly shopId: string;
  readonly secretKey: string;
}

export const shops = [
  { id: 'barber', name: 'Бритва', shopId: '100500', secretKey: 'test_barber-3e81c9f4' },
  { id: 'stranger', name: 'Чужой магазин', shopId: '100501', secretKey: 'test_stranger-6d20' },
] as const satisfies readonly Shop[];
