/** Spanish, for a service that repeats. */
import type { SeriesWords } from '../series-words.ts';

const rules = new Intl.PluralRules('es');
const forms = (count: number): string =>
  (({ one: 'Una fecha' }) as Readonly<Record<string, string>>)[rules.select(count)] ?? `${count} fechas, reservadas juntas`;

const series: SeriesWords = {
  dates: 'Todas las fechas',
  count: (dates) => forms(dates),
  first: 'Este servicio se repite. Elija el comienzo; verá todas las fechas antes de reservar.',
  states: { free: 'libre', taken: 'ocupada', unknown: 'aún no se sabe' },
  someTaken: (dates) => `No todas las fechas están libres, ocupadas: ${dates.join('; ')}. Se reservan juntas; elija otro comienzo.`,
  refused: 'No se ha reservado nada: no todas las fechas estaban libres. Elija otro comienzo.',
  lost: 'Acaban de ocupar la primera fecha.',
  unknown: 'Ahora no se pueden mostrar las fechas.',
  another: 'Elegir otra hora',
};
export default series;
