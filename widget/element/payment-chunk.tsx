/** Paying, fetched when something is owed or money has come: opens a page at the proxy and leaves for it. */
import { paymentRoute } from '../../shared/routes.ts';
import { exchange, type HttpOptions } from '../api/exchange.ts';
import type { Problem } from '../booking/state.ts';
import type { Say } from '../i18n/words.ts';
import { Payment } from '../payment/payment-view.tsx';
import type { PayingParts } from '../ui/view.ts';

interface Leaving {
  readonly http: HttpOptions;
  readonly say: Say;
  randomKey(): string;
  /** The page is left without the token in its address, and comes back so: no gateway is told of it. */
  readonly keeps?: true;
}

export async function payingParts({ http, say, randomKey, keeps }: Leaving): Promise<PayingParts> {
  const words = await say('payment');
  const leave = async (token: string): Promise<Problem | null> => {
    // A frame stays where it is: gateways are shown in no frame. Opened now, for later it would be taken for a nuisance.
    const tab = window.top === window ? null : window.open('', '_blank');
    const answer = await exchange<{ url: string }>(http, paymentRoute.replace(':site', encodeURIComponent(http.site)), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomKey(), 'content-type': 'application/json' },
      body: JSON.stringify(tab ? {} : { returnTo: location.href.split('#')[0] }),
    });
    if (!answer.ok) {
      tab?.close();
      return answer.problem;
    }
    if (keeps) keepToken(http.site, token);
    if (tab) tab.opener = null;
    (tab ?? window).location.assign(answer.value.url);
    return null;
  };
  return { Payment: (props) => <Payment {...props} words={words} now={Date.now} leave={leave} /> };
}

const tokenKey = (site: string) => `okno:own:${site}`;

function keepToken(site: string, token: string): void {
  try {
    sessionStorage.setItem(tokenKey(site), token);
  } catch {
    // The link opens it anew.
  }
}

/** Of whoever comes back from paying. */
export function keptToken(site: string): string {
  try {
    return sessionStorage.getItem(tokenKey(site)) ?? '';
  } catch {
    return '';
  }
}
