/** Why something was refused, by error code: one interface, a file per language, fetched with the first refusal. */
import type { ErrorCode } from '../../shared/errors.ts';

export interface RefusalWords {
  readonly service_unavailable: string;
  readonly feature_off: string;
  readonly name_invalid: string;
  readonly email_invalid: string;
  readonly phone_invalid: string;
  readonly fields_invalid: string;
  readonly terms_required: string;
  readonly promo_unknown: string;
  readonly promo_expired: string;
  readonly promo_not_active: string;
  readonly promo_wrong_service: string;
  readonly promo_used_up: string;
  readonly promo_used_by_client: string;
  readonly promo_wrong_time: string;
  readonly booking_expired: string;
  readonly refused_by_business: string;
  /** What has no words of its own. */
  readonly other: string;
}

/** `detail` is what the business said to this very client: it knows best. */
export const whyRefused = (words: RefusalWords, code: ErrorCode, detail: string | null): string =>
  detail ?? (words as Partial<Readonly<Record<ErrorCode, string>>>)[code] ?? words.other;
