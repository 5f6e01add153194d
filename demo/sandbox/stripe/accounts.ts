/** Who sells through the sandbox: the demo's salon, and a stranger. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly secretKey: string;
  readonly webhookSecret: string;
}

export const accounts = [
  { id: 'salon', name: 'Rosewater Salon', secretKey: 'sk_test_salon_5d0c7a91', webhookSecret: 'whsec_salon_e24f9b60' },
  { id: 'stranger', name: 'Another business', secretKey: 'sk_test_stranger_77b1', webhookSecret: 'whsec_stranger_19c3' },
] as const satisfies readonly Account[];
