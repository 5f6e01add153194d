/** The page on which a client pays, in Russian, as plain markup: pay, be declined, or go back. No script is needed. */
import { pageStyle } from '../payments/page-style.ts';
import { html, type Markup } from '../web/html.ts';
import type { Payment } from './ledger.ts';

const style = pageStyle(new URL('page.css', import.meta.url));

export function payPage(payment: Payment): Markup {
  const written = new Intl.NumberFormat('ru', { style: 'currency', currency: payment.currency, trailingZeroDisplay: 'stripIfInteger' });
  const amount = written.format(payment.amount / 100);
  return html`<!doctype html>
<html lang="ru">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${payment.shop.name}, ${amount}</title>
    <style>${style}</style>
  </head>
  <body>
    <main>
      <header>
        <a href="${payment.returnUrl}">← В магазин</a>
        <small class="test">Тестовый магазин</small>
      </header>
      <section class="order">
        <p class="shop">${payment.shop.name}</p>
        <h1>${amount}</h1>
        <p class="soft what">${payment.description}</p>
      </section>
      ${bodyOf(payment, amount)}
    </main>
    <footer>Песочница ЮKassa. Деньги не спишутся.</footer>
  </body>
</html>`;
}

function bodyOf({ status, cancelled, returnUrl }: Payment, amount: string): Markup {
  const back = html`<a class="primary" href="${returnUrl}">Вернуться в магазин</a>`;
  if (status === 'canceled') {
    const late = cancelled?.reason === 'expired_on_confirmation';
    const [title, more] = late
      ? ['Время на оплату вышло', 'Деньги не списаны. Начните заново в магазине.']
      : ['Банк отклонил платёж', 'На карте не хватает денег. Ничего не списано.'];
    return html`<section class="card" role="status"><h2>${title}</h2><p class="soft">${more}</p>${back}</section>`;
  }
  if (status !== 'pending')
    return html`<section class="card" role="status"><h2>Уже оплачено</h2><p class="soft">Ещё раз платить не нужно.</p>${back}</section>`;
  return html`
      <form method="post" class="card">
        <h2>Банковская карта</h2>
        <label>Номер карты <input name="card" inputmode="numeric" autocomplete="cc-number" value="5555 5555 5555 4477" required></label>
        <div class="pair">
          <label>Месяц и год <input name="expiry" inputmode="numeric" autocomplete="cc-exp" value="12 / 34" required></label>
          <label>CVC <input name="cvc" inputmode="numeric" autocomplete="cc-csc" value="000" required></label>
        </div>
        <button class="primary" name="do" value="pay">Заплатить ${amount}</button>
        <button class="quiet" name="do" value="decline">Пусть банк откажет</button>
      </form>`;
}
