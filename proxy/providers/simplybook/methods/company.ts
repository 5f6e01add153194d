/** Typed calls about the company itself. They know nothing of our catalogue. */
import type { Connection } from '../../../domain/provider.ts';
import type { Client } from '../client.ts';
import * as schema from '../schema.ts';
import * as answers from './answers.ts';
import { read } from './call.ts';

/** All that the page names; a company may have more. */
export const companyParameters = [
  'allow_delay_payment',
  'allow_event_breaktime_break',
  'allow_event_day_break',
  'changable_prefix_by_client',
  'company_timezone',
  'date_format',
  'fixed_country_prefix',
  'hide_sale_tax',
  'max_group_bookings',
  'max_time_till_event',
  'min_time_till_event',
  'monday_is_first_day',
  'payment_timeout',
  'require_fields',
  'sale_tax',
  'send_notifications_in_client_timezone',
  'show_booking_page_in_client_timezone',
  'time_format',
  'timeframe',
  'user_public_timeline_type',
] as const;
export type CompanyParameter = (typeof companyParameters)[number];

export const companyPlugins = [
  'advanced_notification',
  'any_unit',
  'api',
  'approve_booking',
  'back_to_site',
  'contact_widget',
  'counter',
  'custom_css',
  'data_security',
  'description',
  'event_category',
  'event_field',
  'facebookImage',
  'financial_dashboard',
  'google_analytics',
  'google_calendar_export',
  'group_booking',
  'hipaa',
  'limit_bookings',
  'location',
  'mobile_app_backend',
  'multiple_booking',
  'news',
  'paid_events',
  'promo',
  'recap',
  'secure',
  'status',
  'unit_colors',
  'user_license',
] as const;
export type CompanyPlugin = (typeof companyPlugins)[number];

export const getCompanyInfo = (client: Client, connection: Connection) =>
  read(client, connection, 'getCompanyInfo', [], answers.companyInfo);

export const getCompanyParam = (client: Client, connection: Connection, name: CompanyParameter) =>
  read(client, connection, 'getCompanyParam', [name], answers.parameter);

/** The page does not have it; older editions neither. */
export const getCompanyParams = (client: Client, connection: Connection, names: readonly CompanyParameter[]) =>
  read(client, connection, 'getCompanyParams', [names], answers.parameters);

export const isPluginActivated = (client: Client, connection: Connection, name: CompanyPlugin) =>
  read(client, connection, 'isPluginActivated', [name], answers.yes);

export const getPluginStatuses = (client: Client, connection: Connection, names: readonly CompanyPlugin[]) =>
  read(client, connection, 'getPluginStatuses', [names], answers.statuses);

/** Minutes. */
export const getTimeframe = (client: Client, connection: Connection) => read(client, connection, 'getTimeframe', [], schema.timeframe);

/** Refused while the plugin for it is off. */
export const getUserLicenseText = (client: Client, connection: Connection) =>
  read(client, connection, 'getUserLicenseText', [], schema.text);
