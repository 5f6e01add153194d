/** Kazakh, with the first step. */
import type { FirstTexts } from '../dictionary.ts';

/** Some browsers cannot name a month in it and say "M11": Russian is understood. No page's own locale, so that changing to it is a change. */
const months = new Intl.DateTimeFormat('kk', { month: 'long' });

const first: FirstTexts = {
  ...(/M\d/.test(months.format()) && { written: 'ru-u-ca-gregory' }),
  titles: {
    service: 'Қызметті таңдаңыз',
    location: 'Мекенжайды таңдаңыз',
    unit: 'Маман таңдаңыз',
    time: 'Уақытты таңдаңыз',
    details: 'Деректеріңіз',
  },
  labels: { service: 'Қызмет', location: 'Мекенжай', unit: 'Маман', time: 'Уақыты' },
  change: (label) => `Өзгерту: ${label}`,
  back: 'Артқа',
  search: 'Қызметті іздеу',
  nothingFound: (query) => `«${query}» бойынша ештеңе табылмады.`,
  found: (count) => `Табылды: ${count}`,
  other: 'Басқа',
  more: 'Толығырақ',
  free: 'Тегін',
  any: 'Кез келген маман',
  loading: 'Жүктелуде',
  unavailable: 'Онлайн жазылу қазір қолжетімсіз.',
  openPage: 'Жазылу бетін ашу',
  call: (phone) => `Қоңырау шалу: ${phone}`,
  retry: 'Қайталап көру',
  partMissing: 'Келесі қадам жүктелмеді. Интернетті тексеріңіз.',
  problem: ({ code }) =>
    code === 'offline'
      ? 'Байланыс жоқ. Бәрі сақталды: интернет пайда болғанда қайталап көріңіз.'
      : code === 'busy' || code === 'too_many_requests'
        ? 'Қазір сұраныс өте көп. Сәлден кейін қайталап көріңіз.'
        : code === 'origin_refused' || code === 'site_unknown' || code === 'upstream_misconfigured'
          ? 'Бұл бетте жазылу әлі бапталмаған.'
          : 'Бізде ақау шықты. Қайталап көріңіз.',
  region: (business) => `Жазылу: ${business}`,
};
export default first;
