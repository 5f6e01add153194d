/** Portuguese, for what was refused. */
import type { RefusalWords } from '../refusal-words.ts';

const refusal: RefusalWords = {
  service_unavailable: 'Este serviço não pode ser marcado agora. Escolha outro.',
  feature_off: 'Esta função está desativada.',
  name_invalid: 'O nome não foi aceito. Verifique-o.',
  email_invalid: 'Este e-mail não foi aceito. Verifique-o.',
  phone_invalid: 'Este telefone não foi aceito. Verifique-o.',
  fields_invalid: 'Algumas respostas não foram aceitas. Verifique-as.',
  terms_required: 'Aceite as condições.',
  promo_unknown: 'Este código não existe.',
  promo_expired: 'Este código expirou.',
  promo_not_active: 'Este código ainda não é válido.',
  promo_wrong_service: 'Este código não vale para este serviço.',
  promo_used_up: 'Este código esgotou.',
  promo_used_by_client: 'Já usou este código.',
  promo_wrong_time: 'Este código não vale para este horário.',
  booking_expired: 'Demorou demais e nada foi marcado. Tente novamente.',
  refused_by_business: 'A marcação não foi aceita.',
  other: 'Não foi possível marcar. Tente novamente.',
};
export default refusal;
