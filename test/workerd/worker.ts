/** The worker that the tests inside workerd run beside: an object with storage and an alarm, for the store's test. */
export class StorageUnderTest {
  readonly storage: unknown;
  /** What the test wants done when the alarm comes. */
  alarmed: () => Promise<void> = async () => {};

  constructor({ storage }: { readonly storage: unknown }) {
    this.storage = storage;
  }
  fetch(): Response {
    return new Response(null, { status: 404 });
  }
  alarm(): Promise<void> {
    return this.alarmed();
  }
}

export default { fetch: () => new Response(null, { status: 404 }) };
