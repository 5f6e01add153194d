/** What the owner of a SimplyBook.me company is asked by `okno init`. */
import type { OwnerQuestions } from '../../domain/owner-question.ts';

export const simplybookQuestions: OwnerQuestions = {
  title: 'SimplyBook.me',
  asked: [
    { key: 'companyLogin', text: 'Company login, as in the address of your booking site' },
    { key: 'apiUrl', text: 'Address of the API', usual: 'https://user-api.simplybook.me' },
    { key: 'apiKey', text: 'API key (Settings → Integrations → API)', secret: true },
    { key: 'secretKey', text: 'Secret API key, from the same page', secret: true },
  ],
};
