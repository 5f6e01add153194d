/** `embed/…/book`: booking by ordinary links and forms, where no script runs. The address is the state; nothing is remembered. */
import type { Hono } from 'hono';
import { formPathOf, routes } from '../../../shared/routes.ts';
import { addressOf, choiceOf, stepOf } from '../../forms/choice.ts';
import type { Choosing } from '../../forms/lists.ts';
import { offersOf } from '../../forms/offers.ts';
import { send } from '../../forms/send.ts';
import { drawStep, questions, redrawDetails, sessionOf } from '../../forms/steps.ts';
import { submissionOf } from '../../forms/submission.ts';
import type { AppSettings, Environment } from '../environment.ts';
import { formOf, type OpenedForm, openForm } from '../pages/form-page.ts';

export function mountForms(app: Hono<Environment>, ports: Pick<AppSettings, 'sites' | 'publicUrl' | 'runtime'>): void {
  const { publicUrl, runtime } = ports;
  const newKey = () => [...runtime.random(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const pathIn = ({ site }: Pick<OpenedForm, 'site'>) => formPathOf('form', { site: site.id });
  const choosingIn = ({ site, speech }: OpenedForm, draft: Choosing['draft'], path: string): Choosing => ({
    site,
    draft: stepOf(site, draft).draft,
    speech,
    link: (other) => addressOf(path, other),
  });

  app.get(routes.form, async (context) => {
    const opened = await openForm(ports, context);
    if (opened instanceof Response) return opened;
    const path = pathIn(opened);
    const choosing = choosingIn(opened, choiceOf(new URL(context.req.url).searchParams), path);
    const step = await drawStep(opened.served.account, choosing, { path, key: newKey() });
    if (!step.ok) return opened.trouble(step.fault);
    const first = stepOf(opened.site, choosing.draft).step === 'service';
    return opened.show({ ...step.value, ...(first && { data: offersOf(opened.site, `${publicUrl}${path}`, opened.served.origins[0]) }) });
  });

  app.post(routes.form, async (context) => {
    const opened = await openForm(ports, context);
    if (opened instanceof Response) return opened;
    const body = await formOf(ports, context);
    if (body instanceof Response) return body;
    const { account } = opened.served;
    const path = pathIn(opened);
    const chosen = choosingIn(opened, choiceOf(body), path);
    // Not all was chosen: the page that asks for the rest.
    if (stepOf(opened.site, chosen.draft).step !== 'details') return context.redirect(chosen.link(chosen.draft), 303);
    const asked = await questions(account, chosen);
    if (!asked.ok) return opened.trouble(asked.fault);
    const { detail, series } = asked.value;
    const { draft, key } = submissionOf(body, detail.fields);
    const choosing = choosingIn(opened, draft, path);
    const sent = await send(account, {
      ...choosing,
      path,
      key: key ?? newKey(),
      session: sessionOf(opened.site, choosing.draft, detail),
      errors: {},
      notice: null,
      promoError: null,
      refusal: null,
      series,
    });
    if (!sent.ok) return opened.trouble(sent.fault);
    if ('again' in sent.value) return opened.show(redrawDetails(sent.value.again), 422);
    return context.redirect(formPathOf('formTicket', { site: opened.site.id, ticket: sent.value.ticket }), 303);
  });
}
