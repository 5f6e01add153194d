/**
 * The closed table of error codes that cross the border between proxy and widget.
 * A code gives the HTTP status and whether the same request may succeed later. It holds no text: words belong to the
 * widget's dictionaries.
 */
interface ErrorEntry {
  readonly status: number;
  readonly retryable: boolean;
}

const table = {
  // The request itself.
  bad_request: { status: 400, retryable: false },
  idempotency_key_missing: { status: 400, retryable: false },
  idempotency_key_reused: { status: 422, retryable: false },
  origin_refused: { status: 403, retryable: false },
  not_found: { status: 404, retryable: false },
  site_unknown: { status: 404, retryable: false },
  method_not_allowed: { status: 405, retryable: false },
  body_too_large: { status: 413, retryable: false },
  media_type_unsupported: { status: 415, retryable: false },
  /** One visitor asks more than one visitor can mean. */
  too_many_requests: { status: 429, retryable: true },

  // What was chosen.
  service_unavailable: { status: 409, retryable: false },
  unit_unavailable: { status: 409, retryable: false },
  date_unavailable: { status: 409, retryable: false },
  slot_taken: { status: 409, retryable: false },
  slots_partly_taken: { status: 409, retryable: false },
  time_not_allowed: { status: 409, retryable: false },
  recurrence_not_offered: { status: 409, retryable: false },

  // What was typed.
  name_invalid: { status: 422, retryable: false },
  email_invalid: { status: 422, retryable: false },
  phone_invalid: { status: 422, retryable: false },
  fields_invalid: { status: 422, retryable: false },
  terms_required: { status: 422, retryable: false },
  client_unknown: { status: 422, retryable: false },
  /** The business books only for clients who have logged in on its own page. */
  login_required: { status: 409, retryable: false },
  /** No answer to the captcha, or one that does not count (any more): a fresh challenge is needed. */
  captcha_refused: { status: 422, retryable: false },
  /** The business's own rule refused; its text comes as `detail` and is shown as plain text. */
  refused_by_business: { status: 422, retryable: false },

  // The promo code.
  promo_unknown: { status: 422, retryable: false },
  promo_expired: { status: 422, retryable: false },
  promo_not_active: { status: 422, retryable: false },
  promo_wrong_service: { status: 422, retryable: false },
  promo_used_up: { status: 422, retryable: false },
  promo_used_by_client: { status: 422, retryable: false },
  promo_wrong_time: { status: 422, retryable: false },

  // A booking that exists.
  booking_unknown: { status: 404, retryable: false },
  /** No manage link, or one that nothing of ours opens. */
  link_invalid: { status: 401, retryable: false },
  link_expired: { status: 410, retryable: false },
  /** A link for looking only. */
  link_forbids: { status: 403, retryable: false },
  cancellation_refused: { status: 409, retryable: false },
  reschedule_refused: { status: 409, retryable: false },
  batch_unknown: { status: 404, retryable: false },
  confirmation_refused: { status: 409, retryable: false },
  payment_unsupported: { status: 409, retryable: false },
  payment_failed: { status: 402, retryable: false },
  /** Nothing is owed (any more). */
  payment_not_due: { status: 409, retryable: false },

  // A booking under way.
  ticket_unknown: { status: 404, retryable: false },
  withdrawal_too_late: { status: 409, retryable: false },
  booking_withdrawn: { status: 409, retryable: false },
  booking_expired: { status: 409, retryable: false },
  outcome_unknown: { status: 409, retryable: false },

  // The service behind us, and we ourselves.
  feature_off: { status: 409, retryable: false },
  busy: { status: 503, retryable: true },
  upstream_failed: { status: 502, retryable: true },
  upstream_misconfigured: { status: 502, retryable: false },
  internal: { status: 500, retryable: true },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof table;

export const errorTable: Readonly<Record<ErrorCode, ErrorEntry>> = table;
export const errorCodes = Object.keys(table) as readonly ErrorCode[];

export const isErrorCode = (value: unknown): value is ErrorCode => typeof value === 'string' && Object.hasOwn(table, value);
