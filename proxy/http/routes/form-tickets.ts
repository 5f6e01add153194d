/** `embed/…/book/{ticket}`: what has become of a booking that was sent by a form, asked for again until that is known. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Confirmation, Ticket } from '../../../shared/contract/index.ts';
import { formPathOf, pathOf, routes } from '../../../shared/routes.ts';
import { outcome } from '../../forms/outcome.ts';
import { calendarFile } from '../calendar-file.ts';
import type { AppSettings, Environment } from '../environment.ts';
import { formOf, openForm } from '../pages/form-page.ts';

const confirmationOf = (ticket: Ticket): Confirmation | null => (ticket.state === 'booked' ? ticket.confirmation : null);

export function mountFormTickets(app: Hono<Environment>, ports: Pick<AppSettings, 'sites' | 'publicUrl' | 'runtime'>): void {
  const { publicUrl } = ports;

  app.get(routes.formTicket, async (context) => {
    const opened = await openForm(ports, context);
    if (opened instanceof Response) return opened;
    const { site, speech, served } = opened;
    const name = context.req.param('ticket') ?? '';
    const answer = await served.account.ticket(site.id, name);
    if (!answer.ok) return opened.trouble(answer.fault);
    const path = formPathOf('formTicket', { site: site.id, ticket: name });
    const own = (manage: string) => `${pathOf('manage', { site: site.id })}#${manage}`;
    return opened.show(outcome({ site, ticket: answer.value, speech, path, start: formPathOf('form', { site: site.id }), own }));
  });

  app.post(routes.formTicket, async (context) => {
    const opened = await openForm(ports, context);
    if (opened instanceof Response) return opened;
    const body = await formOf(ports, context);
    if (body instanceof Response) return body;
    const { site, speech, served } = opened;
    const name = context.req.param('ticket') ?? '';
    const path = formPathOf('formTicket', { site: site.id, ticket: name });
    if (body.get('do') === 'withdraw') {
      const answer = await served.account.withdraw(site.id, name);
      // Too late is what the page itself shows.
      return answer.ok || answer.fault.ticket ? context.redirect(path, 303) : opened.trouble(answer.fault);
    }
    const answer = await served.account.ticket(site.id, name);
    if (!answer.ok) return opened.trouble(answer.fault);
    const confirmation = confirmationOf(answer.value);
    if (!confirmation) return context.redirect(path, 303);
    if (body.get('do') === 'calendar') {
      const entry = await served.account.calendar(site.id, confirmation.manage);
      if (!entry.ok) return opened.trouble(entry.fault);
      const text = calendarFile(entry.value, `${publicUrl}${pathOf('manage', { site: site.id })}#${entry.value.view}`);
      return context.body(text, 200, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="booking.ics"',
      });
    }
    if (body.get('do') !== 'pay') return context.redirect(path, 303);
    const page = await served.account.pay(site.id, confirmation.manage, publicUrl + path);
    if (!page.ok) return opened.trouble(page.fault);
    const { url } = page.value;
    // Not a redirect: a form's policy would hold the gateway's page to it.
    const link = html`<p><a href="${url}" target="_top" rel="noopener">${speech.payment.elsewhere}</a></p>`;
    return opened.show({ title: speech.payment.opening, body: link, again: 1, to: url });
  });
}
