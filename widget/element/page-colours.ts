/** Takes the page's own accent, text and background, so that the widget looks as if it grew there. */
import { luminance, type Rgb } from '../../shared/contrast.ts';
import { palette, parseColour } from '../theme/colours.ts';

const ACCENT: Rgb = [36, 99, 84];
const LIGHT = { text: [29, 27, 26], background: [255, 255, 255] } as const;
const DARK = { text: [240, 236, 232], background: [24, 22, 21] } as const;

/** `probe` is an element of ours in which the browser works out the accent, however it is written. */
export function pageColours(host: HTMLElement, probe: HTMLElement, theme: string): Readonly<Record<string, string>> {
  const style = getComputedStyle(host);
  // Without an accent this is not valid, and says nothing.
  probe.style.color = style.getPropertyValue('--okno-accent');
  const accent = (probe.style.color && parseColour(getComputedStyle(probe).color)) || ACCENT;
  probe.style.color = '';
  if (theme === 'light' || theme === 'dark') return palette({ accent, ...(theme === 'dark' ? DARK : LIGHT) });
  const text = parseColour(style.color) ?? LIGHT.text;
  return palette({ accent, text, background: groundOf(host) ?? (luminance(text) > 0.4 ? DARK : LIGHT).background });
}

/** The first ancestor that paints anything behind the widget. */
function groundOf(host: HTMLElement): Rgb | null {
  for (let element: Element | null = host; element; element = element.parentElement ?? parentHost(element)) {
    const colour = parseColour(getComputedStyle(element).backgroundColor);
    if (colour) return colour;
  }
  return null;
}

const parentHost = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** The page's own colours, now and whenever its scheme or something around the widget changes. */
export function followColours(host: HTMLElement, frame: HTMLElement, leaving: AbortSignal) {
  const colours = {
    theme: '',
    follow() {
      for (const [name, value] of Object.entries(pageColours(host, frame, colours.theme))) frame.style.setProperty(name, value);
    },
  };
  // The page's own sheet follows the scheme first.
  const recolour = () => requestAnimationFrame(colours.follow);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour, { signal: leaving });
  // A page that goes dark, or takes another accent, says so by a class, a style or an attribute of its own.
  const changes = new MutationObserver(recolour);
  for (let element: Element | null = host; element; element = element.parentElement ?? parentHost(element)) {
    changes.observe(element, { attributes: true });
    // Where it fades from one to the other, what counts is the end.
    element.addEventListener('transitionend', ({ target }) => target === element && recolour(), { signal: leaving });
  }
  leaving.addEventListener('abort', () => changes.disconnect());
  return colours;
}
