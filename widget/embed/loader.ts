/** `okno.js`: fetches the core and the page's language at once, from the version that it was built with. */
import { chooseLanguage } from '../i18n/choose-language.ts';

/** Written in by the build. */
declare const OKNO_VERSION: string;
declare const OKNO_LANGUAGES: readonly string[];

const root = new URL(/* @vite-ignore */ '.', import.meta.url).href;
const files = `${root}okno/${OKNO_VERSION}/`;
const isSupported = 'adoptedStyleSheets' in document && 'container' in document.documentElement.style;

if (isSupported && !customElements.get('okno-booking')) {
  const element = document.querySelector('okno-booking');
  const wishes = [element?.getAttribute('locale'), element?.closest('[lang]')?.getAttribute('lang'), navigator.language];
  const language = chooseLanguage(wishes, OKNO_LANGUAGES, 'en');
  const core: Promise<{ register(defaults: { proxy: string }): void }> = import(/* @vite-ignore */ `${files}core.js`);
  // Only to have it on its way: the core asks for it itself.
  import(/* @vite-ignore */ `${files}${language}-first.js`).catch(() => undefined);
  core.then(({ register }) => register({ proxy: root.replace(/\/$/, '') })).catch(() => undefined);
}
