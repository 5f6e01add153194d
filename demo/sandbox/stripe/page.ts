/** The page on which a client pays, as plain markup: pay, be declined, or go back. No script is needed. */
import { pageStyle } from '../payments/page-style.ts';
import { html, type Markup } from '../web/html.ts';
import type { Account } from './accounts.ts';
import { inWords } from './amounts.ts';
import type { Session } from './ledger.ts';

const style = pageStyle(new URL('page.css', import.meta.url));

/** The service's own test card that every bank declines. */
export const DECLINED_CARD = '4000000000000002';

export interface Shown {
  readonly account: Account;
  readonly session: Session;
  readonly declined: boolean;
}

export function payPage({ account, session, declined }: Shown): Markup {
  const amount = inWords(session.amount, session.currency);
  const back = session.cancelUrl ?? session.successUrl;
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${declined && 'Declined: '}${account.name}, ${amount}</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
      <section class="order" aria-labelledby="amount">
        <p class="shop">${session.status === 'open' && html`<a class="back" href="${back}" aria-label="Back to ${account.name}">←</a>`}
          <span>${account.name}</span> <small class="test">Test mode</small></p>
        <p class="what">${session.productName}</p>
        <h1 id="amount">${amount}</h1>
      </section>
      <section class="pay">${bodyOf({ account, session, declined }, amount)}</section>
    </main>
    <footer>A sandbox of Stripe Checkout. No money moves.</footer>
  </body>
</html>`;
}

function bodyOf({ account, session, declined }: Shown, amount: string): Markup {
  if (session.status === 'complete')
    return html`<h2>You have paid already</h2><p class="soft">Nothing more is taken.</p><a class="primary" href="${session.successUrl}">Return to ${account.name}</a>`;
  if (session.status === 'expired')
    return html`<h2>This page has expired</h2><p class="soft">Nothing was taken. Start again from the shop.</p><a class="primary" href="${session.cancelUrl ?? session.successUrl}">Return to ${account.name}</a>`;
  return html`
        <h2>Pay by card</h2>
        ${declined && html`<p class="fault" id="fault" role="alert">Your card was declined. Nothing was taken; try another one.</p>`}
        <form method="post">
          <label>Card number <input name="card" inputmode="numeric" autocomplete="cc-number" value="${declined ? '' : '4242 4242 4242 4242'}" required
            ${declined && html`aria-invalid="true" aria-describedby="fault" autofocus placeholder="4242 4242 4242 4242"`}></label>
          <div class="pair">
            <label>Expiry <input name="expiry" inputmode="numeric" autocomplete="cc-exp" value="12 / 34" required></label>
            <label>CVC <input name="cvc" inputmode="numeric" autocomplete="cc-csc" value="123" required></label>
          </div>
          <label>Name on the card <input name="name" autocomplete="cc-name" value="Nadia Brown" required></label>
          <button class="primary" name="do" value="pay">Pay ${amount}</button>
          <button class="quiet" name="do" value="decline">Have the card declined</button>
        </form>
        <p class="soft">Any details will do, except 4000 0000 0000 0002: that card is declined.</p>`;
}
