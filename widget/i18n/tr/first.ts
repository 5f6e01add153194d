/** Turkish, with the first step. */
import type { FirstTexts } from '../dictionary.ts';

const first: FirstTexts = {
  titles: { service: 'Hizmet seçin', location: 'Yer seçin', unit: 'Kiminle?', time: 'Saat seçin', details: 'Bilgileriniz' },
  labels: { service: 'Hizmet', location: 'Yer', unit: 'Kişi', time: 'Zaman' },
  change: (label) => `Değiştir: ${label}`,
  back: 'Geri',
  search: 'Hizmet ara',
  nothingFound: (query) => `“${query}” için sonuç yok.`,
  found: (count) => `${count} sonuç`,
  other: 'Diğer',
  more: 'Ayrıntılar',
  free: 'Ücretsiz',
  any: 'Fark etmez',
  loading: 'Yükleniyor',
  unavailable: 'Online randevu şu anda kullanılamıyor.',
  openPage: 'Randevu sayfasını aç',
  call: (phone) => `Ara: ${phone}`,
  retry: 'Yeniden dene',
  partMissing: 'Sonraki adım yüklenemedi. Bağlantınızı kontrol edin.',
  problem: ({ code }) =>
    code === 'offline'
      ? 'Bağlantı yok. Hiçbir şey kaybolmadı: çevrimiçi olunca yeniden deneyin.'
      : code === 'busy' || code === 'too_many_requests'
        ? 'Şu anda çok yoğun. Biraz sonra yeniden deneyin.'
        : code === 'origin_refused' || code === 'site_unknown' || code === 'upstream_misconfigured'
          ? 'Bu sayfada randevu henüz ayarlanmadı.'
          : 'Bizim tarafımızda bir sorun oluştu. Yeniden deneyin.',
  region: (business) => `Randevu: ${business}`,
};
export default first;
