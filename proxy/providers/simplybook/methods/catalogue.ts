/** Typed calls for what a company sells, who performs it, and where. Lists are in the owner's order, staff contacts left out. */
import type { Connection } from '../../../domain/provider.ts';
import type { Client } from '../client.ts';
import * as schema from '../schema.ts';
import { read } from './call.ts';

export interface ListQuestion {
  /** What the public may see; everything without it. */
  readonly isVisibleOnly?: boolean;
  /** A list instead of a map by id; either is read. */
  readonly asArray?: boolean;
}

const paramsOf = ({ isVisibleOnly = true, asArray = true }: ListQuestion) => [isVisibleOnly, asArray] as const;

export const getEventList = (client: Client, connection: Connection, question: ListQuestion = {}) =>
  read(client, connection, 'getEventList', paramsOf(question), schema.events);

export const getUnitList = (client: Client, connection: Connection, question: ListQuestion = {}) =>
  read(client, connection, 'getUnitList', paramsOf(question), schema.units);

export const getLocationsList = (
  client: Client,
  connection: Connection,
  { isPublic = true, asArray = true }: { readonly isPublic?: boolean; readonly asArray?: boolean } = {},
) => read(client, connection, 'getLocationsList', [isPublic, asArray], schema.locations);

export const getCategoriesList = (client: Client, connection: Connection, isPublic = true) =>
  read(client, connection, 'getCategoriesList', [isPublic], schema.categories);
