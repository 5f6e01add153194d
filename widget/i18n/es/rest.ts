/** Spanish, after the first step. */
import type { RestTexts } from '../dictionary.ts';

const rules = new Intl.PluralRules('es');
const forms: Readonly<Record<string, string>> = { one: 'hora disponible' };

const rest: RestTexts = {
  previousMonth: 'Mes anterior',
  nextMonth: 'Mes siguiente',
  calendarKeys: 'Flechas: por días; Re Pág y Av Pág: por meses; N: siguiente día libre.',
  soonest: (time, unit) => `Lo antes posible: ${time}${unit ? ` con ${unit}` : ''}`,
  asList: 'En lista',
  laterDays: 'Días siguientes',
  withUnit: (unit) => `con ${unit}`,
  noneInMonth: (month) => `No hay horas libres: ${month}.`,
  noneAtAll: 'Por ahora no hay horas que se puedan reservar en línea.',
  goTo: (day) => `Ir al ${day}`,
  reading: 'Leyendo la agenda…',
  today: 'Hoy',
  dayFree: 'horas libres',
  dayNone: 'sin horas libres',
  dayUnknown: 'aún no se sabe',
  parts: { morning: 'Mañana', afternoon: 'Tarde', evening: 'Noche' },
  timesOn: (day) => `Horas, ${day}`,
  count: (times, day) => `${times} ${forms[rules.select(times)] ?? 'horas disponibles'}, ${day}`,
  noneOn: (day) => `Sin horas, ${day}`,
  chooseDay: 'Elija un día para ver sus horas.',
  age: (time) => `Horas consultadas hace ${time}`,
  zone: (name) => `Hora local, ${name}`,
  picked: (time) => `${time} seleccionada`,
  goOn: 'Continuar',
  name: 'Nombre',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  optional: 'opcional',
  error: (error, field) =>
    error === 'required'
      ? field === 'terms'
        ? 'Acepte las condiciones'
        : 'Rellene este campo'
      : error === 'too_long'
        ? 'Demasiado largo'
        : error === 'digits'
          ? 'Solo cifras'
          : field === 'email'
            ? 'Una dirección como nombre@example.com'
            : field === 'phone'
              ? 'El número con su prefijo'
              : 'Compruebe este campo',
  terms: 'Acepto las condiciones',
  showTerms: 'Leer las condiciones',
  promoAsk: '¿Tiene un código promocional?',
  price: 'Precio',
  discount: 'Descuento',
  total: 'Total',
  paidLater: 'El pago se hace en línea después de reservar.',
  book: (price) => (price === null ? 'Reservar' : `Reservar por ${price}`),
  booking: 'Reservando…',
  made: { confirmed: 'Su cita está reservada', awaiting_approval: 'Su solicitud se ha enviado', awaiting_payment: 'Su hora está apartada' },
  approvalMore: 'El establecimiento debe confirmar esta hora y le escribirá.',
  code: 'Código',
  addToCalendar: 'Añadir al calendario',
  calendarFile: 'Archivo de calendario',
  manage: 'Ver o cambiar',
  bookAnother: 'Reservar otra cita',
  cancelled: 'Esta reserva se ha cancelado',
  unresolved: 'No sabemos si su cita está reservada',
  unresolvedMore: 'La agenda no respondió. No vuelva a reservar: llame y lo comprobarán.',
  taken: (time) => `Acaban de ocupar esta hora: ${time}.`,
  nearest: 'Libre cerca:',
  takenNone: 'Elija otra hora.',
  withdrawn: 'No se ha reservado nada.',
};
export default rest;
