/** `<okno-booking>` for TypeScript, whatever draws the page. test/types/ holds it against the project's own tables. */

export type OknoStep = 'service' | 'location' | 'unit' | 'time' | 'details';

/** docs/embed.md says what each means. */
export interface OknoAttributes {
  site: string;
  proxy?: string | undefined;
  mode?: 'inline' | 'popup' | 'float' | 'frame' | undefined;
  locale?: string | undefined;
  theme?: 'auto' | 'light' | 'dark' | undefined;
  surface?: 'plain' | 'card' | undefined;
  service?: string | undefined;
  unit?: string | undefined;
  location?: string | undefined;
  date?: string | undefined;
  promo?: string | undefined;
  timezone?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  fields?: string | undefined;
  readonly?: string | undefined;
  hide?: string | undefined;
  kiosk?: string | number | undefined;
  manage?: string | undefined;
  analytics?: string | undefined;
  counter?: string | number | undefined;
  consent?: string | undefined;
}

export type OknoPrefill = {
  [Name in 'service' | 'unit' | 'location' | 'date' | 'promo' | 'name' | 'email' | 'phone' | 'fields']?: string;
};

export interface OknoMethods {
  open(): void;
  close(): void;
  goTo(step: OknoStep): void;
  prefill(wish: OknoPrefill): void;
  reset(): void;
}

type Nothing = Readonly<Record<string, never>>;

/** Each event's `detail`. */
export interface OknoEvents {
  'okno-ready': Nothing;
  'okno-step': { readonly step: OknoStep };
  'okno-submit': Nothing;
  'okno-booked': {
    readonly status: 'confirmed' | 'awaiting_approval' | 'awaiting_payment';
    readonly service: string;
    readonly unit: string;
    /** On the business's clock, like `2026-12-01T10:00:00`. */
    readonly start: string;
    readonly timezone: string;
    /** In the smallest unit of its currency. */
    readonly price: { minor: number; currency: string } | null;
    readonly id: string | null;
    readonly proof: string | null;
  };
  'okno-cancelled': Nothing;
  'okno-rescheduled': Nothing;
  'okno-error': { readonly code: string };
  'okno-open': Nothing;
  'okno-close': Nothing;
}

export type OknoHandler<Name extends keyof OknoEvents> = (event: CustomEvent<OknoEvents[Name]>) => void;

/** Handlers by the name that a framework gives them: the event's own behind `Prefix`. */
export type OknoHandlers<Prefix extends string> = {
  [Name in keyof OknoEvents as `${Prefix}${Name}`]?: OknoHandler<Name> | undefined;
};

/** An attribute is a property of the same name, and a text. */
export type OknoProperties = { [Name in Exclude<keyof OknoAttributes, 'analytics' | 'counter' | 'consent'>]: string };

export interface OknoBookingElement extends HTMLElement, OknoMethods, OknoProperties {
  addEventListener<Name extends keyof OknoEvents>(
    type: Name,
    listener: (this: OknoBookingElement, event: CustomEvent<OknoEvents[Name]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'okno-booking': OknoBookingElement;
  }
}
