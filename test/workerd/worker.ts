/** The worker that the tests inside workerd run beside: an object with storage and an alarm, which a test fills. */

/** What the object does, if a test says so: made anew whenever the object begins. */
export interface Filling {
  fetch(request: Request): Promise<Response>;
  alarm(): Promise<void>;
}

declare global {
  var fillObject: ((state: never, bindings: never) => Filling) | undefined;
}

export class ObjectUnderTest {
  readonly storage: unknown;
  readonly filling: Filling | undefined;
  /** What the test wants done when the alarm comes. */
  alarmed: () => Promise<void> = async () => {};

  constructor(state: { readonly storage: unknown }, bindings: unknown) {
    this.storage = state.storage;
    this.filling = globalThis.fillObject?.(state as never, bindings as never);
  }
  async fetch(request: Request): Promise<Response> {
    return this.filling?.fetch(request) ?? new Response(null, { status: 404 });
  }
  alarm(): Promise<void> {
    return this.filling?.alarm() ?? this.alarmed();
  }
}

export default { fetch: () => new Response(null, { status: 404 }) };
