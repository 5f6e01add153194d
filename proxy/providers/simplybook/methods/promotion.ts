/** Typed calls about promotions and their codes. */
import type { Connection } from '../../../domain/provider.ts';
import type { Client } from '../client.ts';
import * as answers from './answers.ts';
import type { ClientData } from './booking.ts';
import { read } from './call.ts';

export interface PromoCodeQuestion {
  readonly code: string;
  /** "2026-12-01 14:30:00" */
  readonly startDateTime: string;
  readonly eventId: string;
  readonly count?: number;
  readonly clientData?: Pick<ClientData, 'name' | 'email' | 'phone'>;
}

/** Refused with a code of its own for each reason. */
export const validatePromoCode = (
  client: Client,
  connection: Connection,
  { code, startDateTime, eventId, count = 1, clientData = {} }: PromoCodeQuestion,
) => read(client, connection, 'validatePromoCode', [code, startDateTime, eventId, count, clientData], answers.yes);

export const getPromocodeInfo = (client: Client, connection: Connection, code: string) =>
  read(client, connection, 'getPromocodeInfo', [code], answers.promotion);

/** The same by its older name. */
export const getPluginPromoInfoByCode = (client: Client, connection: Connection, code: string) =>
  read(client, connection, 'getPluginPromoInfoByCode', [code], answers.promotion);

/** The hash is the client's own, as a booking told it. */
export const getPromotionRewardInfo = (
  client: Client,
  connection: Connection,
  { commonPromotionId, clientId, hash }: { readonly commonPromotionId: string; readonly clientId: string; readonly hash: string },
) => read(client, connection, 'getPromotionRewardInfo', [commonPromotionId, clientId, hash], answers.reward);

export const hasUpcommingPromotions = (client: Client, connection: Connection) =>
  read(client, connection, 'hasUpcommingPromotions', [], answers.yes);
