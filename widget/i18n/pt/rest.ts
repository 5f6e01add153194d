/** Portuguese, after the first step. */
import type { RestTexts } from '../dictionary.ts';

const rules = new Intl.PluralRules('pt');
const forms: Readonly<Record<string, string>> = { one: 'horário disponível' };

const rest: RestTexts = {
  previousMonth: 'Mês anterior',
  nextMonth: 'Próximo mês',
  calendarKeys: 'Setas: por dia; Page Up e Page Down: por mês; N: próximo dia livre.',
  soonest: (time, unit) => `Mais cedo: ${time}${unit ? ` com ${unit}` : ''}`,
  asList: 'Em lista',
  laterDays: 'Dias seguintes',
  withUnit: (unit) => `com ${unit}`,
  noneInMonth: (month) => `Sem horários livres: ${month}.`,
  noneAtAll: 'No momento não há horários para marcar online.',
  goTo: (day) => `Ir para ${day}`,
  reading: 'Lendo a agenda…',
  today: 'Hoje',
  dayFree: 'horários livres',
  dayNone: 'sem horários livres',
  dayUnknown: 'ainda não se sabe',
  parts: { morning: 'Manhã', afternoon: 'Tarde', evening: 'Noite' },
  timesOn: (day) => `Horários, ${day}`,
  count: (times, day) => `${times} ${forms[rules.select(times)] ?? 'horários disponíveis'}, ${day}`,
  noneOn: (day) => `Sem horários, ${day}`,
  chooseDay: 'Escolha um dia para ver os horários.',
  age: (time) => `Horários consultados há ${time}`,
  zone: (name) => `Hora local, ${name}`,
  picked: (time) => `${time} selecionado`,
  goOn: 'Continuar',
  name: 'Nome',
  email: 'E-mail',
  phone: 'Telefone',
  optional: 'opcional',
  error: (error, field) =>
    error === 'required'
      ? field === 'terms'
        ? 'Aceite as condições'
        : 'Preencha este campo'
      : error === 'too_long'
        ? 'Longo demais'
        : error === 'digits'
          ? 'Somente algarismos'
          : field === 'email'
            ? 'Um endereço como nome@example.com'
            : field === 'phone'
              ? 'O número com o código de área'
              : 'Verifique este campo',
  terms: 'Aceito as condições',
  showTerms: 'Ler as condições',
  promoAsk: 'Tem um código promocional?',
  price: 'Preço',
  discount: 'Desconto',
  total: 'Total',
  paidLater: 'O pagamento é feito online, depois da marcação.',
  book: (price) => (price === null ? 'Marcar' : `Marcar por ${price}`),
  booking: 'Marcando…',
  made: {
    confirmed: 'O seu horário está marcado',
    awaiting_approval: 'O seu pedido foi enviado',
    awaiting_payment: 'O seu horário está reservado',
  },
  approvalMore: 'O estabelecimento vai confirmar este horário e enviar uma mensagem.',
  code: 'Código',
  addToCalendar: 'Adicionar ao calendário',
  calendarFile: 'Arquivo de calendário',
  manage: 'Ver ou alterar',
  bookAnother: 'Marcar outro horário',
  cancelled: 'Esta marcação foi cancelada',
  unresolved: 'Não sabemos se o seu horário está marcado',
  unresolvedMore: 'A agenda não respondeu. Não marque de novo: ligue, e vão verificar.',
  taken: (time) => `Este horário acaba de ser ocupado: ${time}.`,
  nearest: 'Livre por perto:',
  takenNone: 'Escolha outro horário.',
  withdrawn: 'Nada foi marcado.',
};
export default rest;
