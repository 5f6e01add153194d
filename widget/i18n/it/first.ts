/** Italian, with the first step. */
import type { FirstTexts } from '../dictionary.ts';

const first: FirstTexts = {
  titles: {
    service: 'Scelga un servizio',
    location: 'Scelga una sede',
    unit: 'Con chi?',
    time: 'Scelga un orario',
    details: 'I Suoi dati',
  },
  labels: { service: 'Servizio', location: 'Sede', unit: 'Con', time: 'Quando' },
  change: (label) => `Modifica: ${label}`,
  back: 'Indietro',
  search: 'Cerca un servizio',
  nothingFound: (query) => `Nessun risultato per «${query}».`,
  found: (count) => `Risultati: ${count}`,
  other: 'Altro',
  more: 'Dettagli',
  free: 'Gratis',
  any: 'Nessuna preferenza',
  loading: 'Caricamento',
  unavailable: 'La prenotazione online non è disponibile al momento.',
  openPage: 'Apri la pagina di prenotazione',
  call: (phone) => `Chiama ${phone}`,
  retry: 'Riprova',
  partMissing: 'Impossibile caricare il passo successivo. Controlli la connessione.',
  problem: ({ code }) =>
    code === 'offline'
      ? 'Nessuna connessione. Non è andato perso nulla: riprovi quando sarà online.'
      : code === 'busy' || code === 'too_many_requests'
        ? 'Ci sono molte richieste. Riprovi tra un momento.'
        : code === 'origin_refused' || code === 'site_unknown' || code === 'upstream_misconfigured'
          ? 'La prenotazione non è ancora configurata per questa pagina.'
          : 'Qualcosa non ha funzionato da parte nostra. Riprovi.',
  region: (business) => `Prenota: ${business}`,
};
export default first;
