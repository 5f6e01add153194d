/** What of the runner of tests inside workerd is used; its own types want those of the whole platform. */
declare module 'cloudflare:test' {
  type Id = object;
  type Stub = { fetch(request: Request): Promise<Response> };
  export const env: { readonly OBJECTS: { newUniqueId(): Id; idFromName(name: string): Id; get(id: Id): Stub } };
  export function runInDurableObject<Result>(stub: Stub, run: (instance: unknown) => Result | Promise<Result>): Promise<Result>;
  /** Rings the object's alarm now; false when none is set. */
  export function runDurableObjectAlarm(stub: Stub): Promise<boolean>;
  export function abortAllDurableObjects(): Promise<void>;
}
