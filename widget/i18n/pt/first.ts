/** Portuguese, with the first step. */
import type { FirstTexts } from '../dictionary.ts';

const first: FirstTexts = {
  titles: {
    service: 'Escolha um serviço',
    location: 'Escolha um local',
    unit: 'Com quem?',
    time: 'Escolha um horário',
    details: 'Seus dados',
  },
  labels: { service: 'Serviço', location: 'Local', unit: 'Com', time: 'Quando' },
  change: (label) => `Alterar: ${label}`,
  back: 'Voltar',
  search: 'Procurar serviços',
  nothingFound: (query) => `Nenhum resultado para “${query}”.`,
  found: (count) => `Resultados: ${count}`,
  other: 'Outros',
  more: 'Detalhes',
  free: 'Grátis',
  any: 'Sem preferência',
  loading: 'Carregando',
  unavailable: 'A marcação online não está disponível no momento.',
  openPage: 'Abrir a página de marcação',
  call: (phone) => `Ligar para ${phone}`,
  retry: 'Tentar novamente',
  partMissing: 'Não foi possível carregar o próximo passo. Verifique a sua internet.',
  problem: ({ code }) =>
    code === 'offline'
      ? 'Sem internet. Nada se perdeu: tente novamente quando estiver online.'
      : code === 'busy' || code === 'too_many_requests'
        ? 'Há muitos pedidos agora. Tente novamente em instantes.'
        : code === 'origin_refused' || code === 'site_unknown' || code === 'upstream_misconfigured'
          ? 'A marcação ainda não está configurada nesta página.'
          : 'Algo falhou do nosso lado. Tente novamente.',
  region: (business) => `Marcar: ${business}`,
};
export default first;
