/** The salon as a provider's settings, its plan's limits included. Needs no Node: it is used within Workers too. */
import type { SimplybookSettings } from '../../proxy/providers/simplybook/settings.ts';

export const salonSettings = (apiUrl: string): SimplybookSettings => ({
  provider: 'simplybook',
  apiUrl,
  companyUrl: `${apiUrl}/v2`,
  companyLogin: 'salon',
  apiKey: 'salon-public-key-3f9a51c2',
  secretKey: 'salon-secret-key-77d0e4b8',
  limits: { perDay: 5000, perSecond: 5, parallel: 2 },
  clientTimeOffset: 'seconds',
  manage: { cancelUntil: 0, rescheduleUntil: 0 },
  clientLogin: 'required',
});
