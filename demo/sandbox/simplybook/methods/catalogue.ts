/** What a company sells, who performs it, and where. Staff contacts are in it, as in life. */
import { serviceOf } from '../company.ts';
import { pictureName, picturePath } from '../company-site.ts';
import { refuse } from '../errors.ts';
import type { SeedField, SeedService } from '../seed.ts';
import { amount, idOf, listOf, type MethodContext, type Methods, needs, nothing } from './context.ts';
import { taxOf } from './price.ts';

function eventOf(context: MethodContext, service: SeedService, position: number): { id: string | number } {
  const { company, quirks } = context;
  const paid = company.seed.plugins.includes('paid_events') && service.price !== null;
  const picture = pictureName('event', service.id);
  return {
    id: idOf(context, service.id),
    name: service.name,
    duration: String(service.duration),
    buffertime_before: '0',
    buffertime_after: String(service.bufferAfter ?? 0),
    hide_duration: '0',
    description: service.description,
    picture: service.pictured ? picture : null,
    picture_path: `${picturePath(company.seed.login, 'event')}${service.pictured ? picture : ''}`,
    is_public: service.hidden ? '0' : '1',
    is_active: '1',
    is_visible: service.hidden ? '0' : '1',
    is_recurring: service.recurring ? '1' : '0',
    position: String(position),
    ...(paid && { price: amount(service.price ?? 0), currency: company.seed.currency, ...taxOf(company, service.price ?? 0) }),
    ...(company.seed.plugins.includes('event_category') && {
      categories: service.category === null ? (quirks.categoriesNull ? [null] : []) : [idOf(context, service.category)],
    }),
    ...unitMapOf(context, service),
  } as { id: string | number };
}

function unitMapOf(context: MethodContext, { units }: SeedService): object {
  switch (context.quirks.unitMap) {
    case 'absent':
      return {};
    case 'list':
      return { unit_map: Object.keys(units).map((unit) => idOf(context, unit)) };
    case 'map':
      return {
        unit_map: Object.fromEntries(Object.entries(units).map(([unit, duration]) => [unit, duration === null ? null : String(duration)])),
      };
  }
}

const fieldOf = (field: SeedField, index: number) => ({
  id: index + 1,
  name: field.name,
  title: field.title,
  type: field.type,
  values: field.values ?? null,
  default: field.initial ?? null,
  is_null: field.required ? null : '1',
  pos: index + 1,
  length: field.length ?? null,
  on_main_page: null,
  value: null,
  plugin_event_field_value_id: null,
});

const isYes = (value: unknown): boolean => value === true || value === 1 || value === '1';

export const catalogueMethods: Methods = {
  getEventList: (context, [visibleOnly, asArray]) =>
    listOf(
      context,
      context.company.seed.services.flatMap((service, index) =>
        service.hidden && isYes(visibleOnly) ? [] : [eventOf(context, service, index)],
      ),
      asArray,
    ),

  getUnitList: (context, [, asArray]) =>
    listOf(
      context,
      context.company.seed.units.map((unit, index) => ({
        id: idOf(context, unit.id),
        name: unit.name,
        description: unit.description,
        email: unit.email,
        phone: unit.phone,
        picture: unit.pictured ? pictureName('unit_group', unit.id) : null,
        picture_path: `${picturePath(context.company.seed.login, 'unit_group')}${unit.pictured ? pictureName('unit_group', unit.id) : ''}`,
        position: String(index),
        color: unit.color ?? '',
        is_active: '1',
        is_visible: '1',
        qty: String(unit.seats),
        station_id: '1',
      })),
      asArray,
    ),

  getCategoriesList(context) {
    needs(context, 'event_category');
    const { categories, services } = context.company.seed;
    return listOf(
      context,
      categories.map(({ id, name }, index) => ({
        id: idOf(context, id),
        name,
        description: null,
        is_default: index === 0 ? '1' : '0',
        position: String(index),
        is_visible: '1',
        picture: null,
        events: services.filter(({ category }) => category === id).map((service) => idOf(context, service.id)),
        units: [],
        locations: [],
      })),
      false,
    );
  },

  getLocationsList(context, [, asArray]) {
    needs(context, 'location');
    return listOf(
      context,
      context.company.seed.locations.map((location) => ({
        ...location,
        id: idOf(context, location.id),
        units: location.units.map((unit) => idOf(context, unit)),
      })),
      asArray,
    );
  },

  getAnyUnitData: (context) => {
    const { anyUnit } = context.company.seed;
    return anyUnit === null ? nothing(context) : { name: anyUnit };
  },

  getAdditionalFields(context, [event]) {
    needs(context, 'event_field');
    const service = serviceOf(context.company, event);
    if (!service) throw refuse(-32051);
    return (service.fields ?? []).map(fieldOf);
  },
};
