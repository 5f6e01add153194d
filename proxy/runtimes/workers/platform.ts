/** What of the Workers platform is used, in our words. Types only. */
import type { ObjectStorage } from '../../stores/durable-object/create.ts';

interface ObjectId {
  toString(): string;
}

/** The binding to the accounts' objects. */
export interface ObjectNamespace {
  idFromName(name: string): ObjectId;
  get(id: ObjectId): { fetch(request: Request): Promise<Response> };
}

/** Secrets are bindings too, under the names that the configuration uses. */
export interface Bindings {
  readonly ACCOUNTS: ObjectNamespace;
  readonly [name: string]: unknown;
}

/** What an object is given when it begins. */
export interface ObjectState {
  readonly id: ObjectId;
  readonly storage: ObjectStorage;
  /** Nothing else begins in the object until it is done. */
  blockConcurrencyWhile(run: () => Promise<void>): Promise<void>;
}
