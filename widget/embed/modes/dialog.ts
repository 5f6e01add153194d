/**
 * A native dialog around a widget. The platform makes the page behind it inert and puts it above everything; what is added here:
 * where the focus goes and returns to, Escape whatever the page does with keys, and a backdrop that closes only what nobody filled in.
 * The widget inside lives on while the dialog is closed: what was typed or sent is there when it opens again.
 */
import { draw } from './draw.ts';

export interface Popup {
  readonly dialog: HTMLDialogElement;
  /** They have no words yet. */
  readonly title: HTMLElement;
  readonly shut: HTMLElement;
  /** The focus returns to the opener. */
  open(opener: HTMLElement): void;
  close(): void;
}

export function createPopup(host: HTMLElement, content: () => HTMLElement): Popup {
  const title = draw('h2', { id: 'title', tabindex: '-1' });
  const shut = draw('button', { type: 'button', class: 'close' });
  const place = draw('div', { class: 'in' });
  const dialog = draw('dialog', { 'aria-labelledby': 'title', part: 'dialog' }, draw('div', { class: 'head' }, title, shut), place);
  let typed = false;
  let pressed: EventTarget | null = null;
  let returnTo: HTMLElement | null = null;
  const tell = (name: string) => host.dispatchEvent(new CustomEvent(name, { detail: {}, bubbles: true, composed: true }));
  const close = () => dialog.close();

  /** On the window and first, so that no page can keep anybody inside. */
  const onKey = (event: KeyboardEvent) => {
    if (!dialog.isConnected) window.removeEventListener('keydown', onKey, true);
    else if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      close();
    }
  };

  shut.addEventListener('click', close);
  dialog.addEventListener('input', () => {
    typed = true;
  });
  host.addEventListener('okno-booked', () => {
    typed = false;
  });
  // A selection that began inside may end outside.
  dialog.addEventListener('pointerdown', ({ target }) => {
    pressed = target;
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog && pressed === dialog && !typed) close();
  });
  dialog.addEventListener('close', () => {
    window.removeEventListener('keydown', onKey, true);
    returnTo?.focus({ preventScroll: true });
    tell('okno-close');
  });

  return {
    dialog,
    title,
    shut,
    close,
    open(opener) {
      if (dialog.open) return;
      returnTo = opener;
      if (!place.firstChild) place.append(content());
      dialog.showModal();
      title.focus({ preventScroll: true });
      window.addEventListener('keydown', onKey, true);
      tell('okno-open');
    },
  };
}
