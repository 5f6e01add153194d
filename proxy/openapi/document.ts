/** Our HTTP interface as OpenAPI, from the contract's own schemas and the table of routes. Made while building, never while serving. */
import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import * as contract from '../../shared/contract/index.ts';
import { errorCodes, errorTable } from '../../shared/errors.ts';
import { type RouteName, routes } from '../../shared/routes.ts';

type Method = 'get' | 'post' | 'delete';
interface Operation {
  readonly method: Method;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly key?: true;
  readonly bearer?: true;
  /** By status. */
  readonly answers: Readonly<Record<number, { readonly description: string; readonly schema?: z.ZodType; readonly type?: string }>>;
}

const json = (description: string, schema: z.ZodType) => ({ description, schema });
const file = (description: string, type: string) => ({ description, type });
const settling: Operation = {
  method: 'post',
  summary: "Settles a doubt, by a form of the operator's page",
  answers: { 303: file('Done, or too late', 'text/html') },
};

/** Every route, or the reason why it is none of a client's. */
const operations: Readonly<Record<RouteName, readonly Operation[]>> = {
  site: [{ method: 'get', summary: 'What the widget needs to start', answers: { 200: json('The business', contract.site) } }],
  service: [{ method: 'get', summary: 'What only a chosen service needs', answers: { 200: json('The service', contract.serviceDetail) } }],
  availability: [
    {
      method: 'get',
      summary: 'Free slots',
      query: contract.availabilityQuery,
      answers: { 200: json('Days with slots, as far as they are known', contract.availability) },
    },
  ],
  series: [
    {
      method: 'get',
      summary: 'The dates of a service that repeats',
      query: contract.seriesQuery,
      answers: { 200: json('Every date, and how it stands', contract.series) },
    },
  ],
  quote: [{ method: 'post', summary: 'The price', body: contract.quoteRequest, answers: { 200: json('The price', contract.quote) } }],
  bookings: [
    {
      method: 'post',
      summary: 'Books, once per key',
      body: contract.bookingRequest,
      key: true,
      answers: { 201: json('Made', contract.ticket), 202: json('Under way: ask for the ticket', contract.ticket) },
    },
  ],
  ticket: [
    { method: 'get', summary: 'What has become of a booking', answers: { 200: json('The ticket', contract.ticket) } },
    {
      method: 'delete',
      summary: 'Withdraws what was not sent; of a visit that is not whole, takes back what was made',
      answers: { 200: json('The ticket', contract.ticket) },
    },
  ],
  booking: [
    {
      method: 'get',
      summary: "A client's own booking",
      bearer: true,
      answers: { 200: json('The booking', contract.ownBooking) },
    },
  ],
  cancellation: [
    {
      method: 'post',
      summary: 'Gives it up, or all that was booked in the same visit',
      body: contract.cancellationRequest,
      bearer: true,
      key: true,
      answers: { 200: json('The booking, cancelled', contract.ownBooking) },
    },
  ],
  rescheduling: [
    {
      method: 'post',
      summary: 'Moves it, once per key',
      body: contract.rescheduleRequest,
      bearer: true,
      key: true,
      answers: { 201: json('Moved', contract.ticket), 202: json('Under way: ask for the ticket', contract.ticket) },
    },
  ],
  payment: [
    {
      method: 'post',
      summary: 'Opens the page on which it is paid; the same one as long as it is open',
      body: contract.paymentRequest,
      bearer: true,
      key: true,
      answers: { 200: json('The page', contract.paymentPage) },
    },
  ],
  calendar: [{ method: 'get', summary: 'As a calendar file', bearer: true, answers: { 200: file('RFC 5545', 'text/calendar') } }],
  picture: [{ method: 'get', summary: "One of the business's pictures", answers: { 200: file('The picture', 'image/*') } }],
  captcha: [
    { method: 'get', summary: 'A captcha as the document of a frame, where one is asked', answers: { 200: file('The page', 'text/html') } },
  ],
  webhook: [
    {
      method: 'post',
      summary: "The service's notification; the address is secret",
      body: z.object({}).loose(),
      answers: { 200: file('Taken down', 'text/plain') },
    },
  ],
  paymentNotice: [
    {
      method: 'post',
      summary: "A payment gateway's notification; the address is secret",
      body: z.object({}).loose(),
      answers: { 200: file('Taken down', 'text/plain') },
    },
  ],
  manage: [{ method: 'get', summary: "The page behind a client's link", answers: { 200: file('The page', 'text/html') } }],
  embed: [{ method: 'get', summary: 'The widget as a page', answers: { 200: file('The page', 'text/html') } }],
  form: [
    {
      method: 'get',
      summary: 'Booking without scripts: the step that the address has come to',
      answers: { 200: file('The page', 'text/html') },
    },
    {
      method: 'post',
      summary: 'Sends the form; its key is a field of it',
      answers: { 303: file('To the page of the booking', 'text/html'), 422: file('The form, with what is wrong', 'text/html') },
    },
  ],
  formTicket: [
    { method: 'get', summary: 'What has become of a booking, without scripts', answers: { 200: file('The page', 'text/html') } },
    {
      method: 'post',
      summary: 'Withdraws it, pays it, or gives its calendar file',
      answers: { 200: file('The way to pay, or the file', 'text/html'), 303: file('Back to its page', 'text/html') },
    },
  ],
  openapi: [{ method: 'get', summary: 'This document', answers: { 200: file('OpenAPI 3.1', 'application/json') } }],
  keys: [
    {
      method: 'get',
      summary: 'The public keys of the proofs of bookings',
      answers: { 200: file('A JWK set', 'application/jwk-set+json') },
    },
  ],
  script: [{ method: 'get', summary: 'The script', answers: { 200: file('The loader', 'text/javascript') } }],
  assets: [{ method: 'get', summary: 'A file of one version', answers: { 200: file('Never changes', 'text/javascript') } }],
  health: [{ method: 'get', summary: 'Whether the process runs', answers: { 200: file('It does', 'application/json') } }],
  ready: [{ method: 'get', summary: 'Whether a booking could be stored now', answers: { 200: file('It could', 'application/json') } }],
  metrics: [
    { method: 'get', summary: "What is measured, by the operator's token", answers: { 200: file('Prometheus text', 'text/plain') } },
  ],
  siteMetrics: [{ method: 'get', summary: "The same of one site's account", answers: { 200: file('Prometheus text', 'text/plain') } }],
  operator: [
    { method: 'get', summary: "The operator's page, by the operator's token", answers: { 200: file('The page', 'text/html') } },
    settling,
  ],
  siteOperator: [{ method: 'get', summary: "The same of one site's account", answers: { 200: file('The page', 'text/html') } }, settling],
};

const codes = errorCodes.map((code) => `- \`${code}\`: ${errorTable[code].status}`).join('\n');

export function openApiDocument(version: string): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, path] of Object.entries(routes)) {
    const item = Object.fromEntries(
      operations[name as RouteName].map((operation) => [operation.method, describe(name, path, operation)] as const),
    );
    paths[path.replace(/:(\w+)/g, '{$1}')] = item;
  }
  return createDocument({
    openapi: '3.1.1',
    info: { title: 'Okno', version, description: `Errors are RFC 9457 problem details with one of these codes:\n\n${codes}` },
    paths,
    components: {
      schemas: {
        Site: contract.site,
        ServiceDetail: contract.serviceDetail,
        Availability: contract.availability,
        Series: contract.series,
        Quote: contract.quote,
        QuoteRequest: contract.quoteRequest,
        BookingRequest: contract.bookingRequest,
        Ticket: contract.ticket,
        OwnBooking: contract.ownBooking,
        RescheduleRequest: contract.rescheduleRequest,
        PaymentPage: contract.paymentPage,
        Problem: contract.problem,
      },
      securitySchemes: { link: { type: 'http', scheme: 'bearer', description: 'The token of a manage link.' } },
    },
  });
}

function describe(name: string, path: string, operation: Operation): ZodOpenApiOperationObject {
  const parameters = [...path.matchAll(/:(\w+)/g)].map(([, parameter]) => [parameter ?? '', z.string()] as const);
  const headers = operation.key ? { 'Idempotency-Key': contract.idempotencyKey } : null;
  const responses = Object.fromEntries(
    Object.entries(operation.answers).map(([status, { description, schema, type }]) => [
      status,
      { description, content: schema ? { 'application/json': { schema } } : { [type ?? 'application/json']: {} } },
    ]),
  );
  return {
    operationId: operation.method === 'get' ? name : `${operation.method}_${name}`,
    summary: operation.summary,
    ...(operation.bearer && { security: [{ link: [] }] }),
    requestParams: {
      ...(parameters.length > 0 && { path: z.object(Object.fromEntries(parameters)) }),
      ...(operation.query && { query: operation.query }),
      ...(headers && { header: z.object(headers) }),
    },
    ...(operation.body && { requestBody: { required: true, content: { 'application/json': { schema: operation.body } } } }),
    responses: { ...responses, default: { description: 'Why not', content: { 'application/problem+json': { schema: contract.problem } } } },
  };
}
