/** The few words that stand on our own pages before any script runs. */
export interface PageTexts {
  readonly book: (site: string) => string;
  readonly own: string;
  /** Back to the business's own website. */
  readonly home: (host: string) => string;
  /** Of the frame in which a captcha stands. */
  readonly captcha: string;
  /** Without JavaScript, or before it. */
  readonly needsScript: string;
}

const texts = {
  en: {
    book: (site) => `Book at ${site}`,
    own: 'Your booking',
    home: (host) => `Back to ${host}`,
    captcha: 'Security check',
    needsScript: 'This page needs JavaScript. Without it, please contact the business.',
  },
  ru: {
    book: (site) => `Запись: ${site}`,
    own: 'Ваша запись',
    home: (host) => `На сайт ${host}`,
    captcha: 'Защита от роботов',
    needsScript: 'Странице нужен JavaScript. Без него, пожалуйста, свяжитесь с компанией.',
  },
  uk: {
    book: (site) => `Запис: ${site}`,
    own: 'Ваш запис',
    home: (host) => `На сайт ${host}`,
    captcha: 'Захист від роботів',
    needsScript: 'Сторінці потрібен JavaScript. Без нього, будь ласка, зв’яжіться з компанією.',
  },
  kk: {
    book: (site) => `Жазылу: ${site}`,
    own: 'Сіздің жазылуыңыз',
    home: (host) => `${host} сайтына`,
    captcha: 'Қауіпсіздік тексеруі',
    needsScript: 'Бұл бетке JavaScript қажет. Онсыз компаниямен хабарласыңыз.',
  },
  de: {
    book: (site) => `Buchung: ${site}`,
    own: 'Ihre Buchung',
    home: (host) => `Zurück zu ${host}`,
    captcha: 'Sicherheitsprüfung',
    needsScript: 'Diese Seite braucht JavaScript. Ohne JavaScript wenden Sie sich bitte an den Anbieter.',
  },
  fr: {
    book: (site) => `Réserver\u00a0: ${site}`,
    own: 'Votre réservation',
    home: (host) => `Retour à ${host}`,
    captcha: 'Contrôle de sécurité',
    needsScript: 'Cette page a besoin de JavaScript. Sans JavaScript, veuillez contacter l’établissement.',
  },
  es: {
    book: (site) => `Reservar: ${site}`,
    own: 'Su reserva',
    home: (host) => `Volver a ${host}`,
    captcha: 'Control de seguridad',
    needsScript: 'Esta página necesita JavaScript. Sin él, póngase en contacto con el establecimiento.',
  },
  pt: {
    book: (site) => `Marcar: ${site}`,
    own: 'A sua marcação',
    home: (host) => `Voltar a ${host}`,
    captcha: 'Verificação de segurança',
    needsScript: 'Esta página precisa de JavaScript. Sem ele, entre em contato com o estabelecimento.',
  },
  it: {
    book: (site) => `Prenota: ${site}`,
    own: 'La Sua prenotazione',
    home: (host) => `Torna a ${host}`,
    captcha: 'Controllo di sicurezza',
    needsScript: 'Questa pagina richiede JavaScript. Senza, contatti la struttura.',
  },
  pl: {
    book: (site) => `Rezerwacja: ${site}`,
    own: 'Państwa rezerwacja',
    home: (host) => `Wróć do ${host}`,
    captcha: 'Kontrola bezpieczeństwa',
    needsScript: 'Ta strona wymaga JavaScriptu. Bez niego prosimy o kontakt z firmą.',
  },
  tr: {
    book: (site) => `Randevu: ${site}`,
    own: 'Randevunuz',
    home: (host) => `Siteye dön: ${host}`,
    captcha: 'Güvenlik kontrolü',
    needsScript: 'Bu sayfa için JavaScript gerekir. JavaScript yoksa lütfen işletmeyle iletişime geçin.',
  },
  he: {
    book: (site) => `הזמנת תור: ${site}`,
    own: 'ההזמנה שלכם',
    home: (host) => `חזרה אל ${host}`,
    captcha: 'בדיקת אבטחה',
    needsScript: 'דף זה דורש JavaScript. בלעדיו אנא פנו לבית העסק.',
  },
  ar: {
    book: (site) => `الحجز: ${site}`,
    own: 'حجزك',
    home: (host) => `العودة إلى ${host}`,
    captcha: 'تحقق أمني',
    needsScript: 'تحتاج هذه الصفحة إلى JavaScript. من دونه يُرجى التواصل مع المكان.',
  },
  ja: {
    book: (site) => `${site}の予約`,
    own: 'ご予約',
    home: (host) => `${host}に戻る`,
    captcha: 'セキュリティ確認',
    needsScript: 'このページにはJavaScriptが必要です。ご利用いただけない場合は店舗へお問い合わせください。',
  },
} as const satisfies Record<string, PageTexts>;

export type PageLanguage = keyof typeof texts;

export const pageTexts: Readonly<Record<PageLanguage, PageTexts>> = texts;

/** Which way a page in it runs. */
export const pageDirection = (language: PageLanguage): 'ltr' | 'rtl' => (language === 'he' || language === 'ar' ? 'rtl' : 'ltr');

/** The first of the browser's languages that there is; English when there is none. Pure. */
export function pageLanguage(accepted: string | undefined): PageLanguage {
  const wishes = (accepted ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', weight] = entry.trim().split(/;\s*q=/);
      return { language: tag.toLowerCase().split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return wishes.map(({ language }) => language).find((language): language is PageLanguage => Object.hasOwn(texts, language)) ?? 'en';
}
