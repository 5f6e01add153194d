/** Spanish, with the first step. */
import type { FirstTexts } from '../dictionary.ts';

const first: FirstTexts = {
  titles: { service: 'Elija un servicio', location: 'Elija un lugar', unit: '¿Con quién?', time: 'Elija una hora', details: 'Sus datos' },
  labels: { service: 'Servicio', location: 'Lugar', unit: 'Con', time: 'Cuándo' },
  change: (label) => `Cambiar: ${label}`,
  back: 'Atrás',
  search: 'Buscar servicios',
  nothingFound: (query) => `No hay resultados para «${query}».`,
  found: (count) => `Resultados: ${count}`,
  other: 'Otros',
  more: 'Detalles',
  free: 'Gratis',
  any: 'Sin preferencia',
  loading: 'Cargando',
  unavailable: 'La reserva en línea no está disponible en este momento.',
  openPage: 'Abrir la página de reservas',
  call: (phone) => `Llamar al ${phone}`,
  retry: 'Reintentar',
  partMissing: 'No se pudo cargar el paso siguiente. Compruebe su conexión.',
  problem: ({ code }) =>
    code === 'offline'
      ? 'Sin conexión. No se ha perdido nada: inténtelo cuando vuelva a tener conexión.'
      : code === 'busy' || code === 'too_many_requests'
        ? 'Hay muchas solicitudes. Inténtelo de nuevo en un momento.'
        : code === 'origin_refused' || code === 'site_unknown' || code === 'upstream_misconfigured'
          ? 'La reserva aún no está configurada en esta página.'
          : 'Algo ha fallado por nuestra parte. Inténtelo de nuevo.',
  region: (business) => `Reservar: ${business}`,
};
export default first;
