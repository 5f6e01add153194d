/** The page that makes the code to paste: what is chosen on the left stands on the right, and its code below. */
import { contrastOf } from '/made/contrast.js';
import { snippet } from '/made/snippet.js';
import { systems } from '/made/systems.js';

const byId = (id) => document.getElementById(id);
const [form, preview, code, where, contrast, said] = ['choices', 'preview', 'code', 'where', 'contrast', 'said'].map(byId);

for (const [name, { title }] of Object.entries(systems)) byId('system').append(new Option(title, name));

function draw(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function showFaults(faults) {
  for (const fault of form.querySelectorAll('.fault')) fault.remove();
  for (const input of form.querySelectorAll('[name]')) {
    const text = faults[input.name];
    input.toggleAttribute('aria-invalid', text !== undefined);
    if (text === undefined) {
      input.removeAttribute('aria-describedby');
      continue;
    }
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', `${input.id}-fault`);
    (input.closest('.pair') ?? input).after(draw('p', { className: 'fault', id: `${input.id}-fault`, textContent: text }));
  }
}

function showContrast(accent) {
  contrast.replaceChildren(
    ...(accent ? contrastOf(accent) : []).map(({ text, ratio, aa }) => {
      const sample = draw('b', { textContent: 'Aa' });
      sample.ariaHidden = 'true';
      sample.style.background = accent;
      sample.style.color = text === 'white' ? '#fff' : '#12100f';
      return draw('li', {}, sample, `${text === 'white' ? 'White' : 'Dark'} text ${ratio.toFixed(1)}:1, ${aa ? 'AA' : 'below AA'}`);
    }),
  );
  contrast.hidden = !accent;
}

/** The demo's own proxy knows its two businesses alone. Only a change of the mode or the business begins anew. */
function showPreview({ mode, site, locale, theme }, accent) {
  const business = site === 'barber' ? 'barber' : 'salon';
  preview.className = `${theme} ${mode === 'float' ? 'empty' : ''}`;
  const kind = `${mode} ${business}`;
  if (preview.dataset.kind !== kind) {
    preview.dataset.kind = kind;
    const link = draw('a', { textContent: 'Book online' });
    const widget = mode === 'link' ? link : draw('okno-booking', {}, link);
    if (mode !== 'link') {
      widget.setAttribute('site', business);
      if (mode !== 'inline') widget.setAttribute('mode', mode);
    }
    preview.replaceChildren(...(mode === 'float' ? [draw('p', { textContent: 'It is in the corner of the window.' })] : []), widget);
  }
  const made = snippet({ proxy: preview.dataset.proxy, site: business, mode: 'link', locale, theme, system: 'wix' });
  const link = preview.querySelector('a');
  if (made.ok && link) link.href = made.code;
  const widget = preview.querySelector('okno-booking');
  if (!widget) return;
  for (const [name, value] of Object.entries({ locale, theme })) {
    if (value) widget.setAttribute(name, value);
    else widget.removeAttribute(name);
  }
  const look = `${accent} ${theme}`;
  if (look === preview.dataset.look) return;
  preview.dataset.look = look;
  if (accent) widget.style.setProperty('--okno-accent', accent);
  else widget.style.removeProperty('--okno-accent');
  // A widget cannot see that the colours of its place have changed; a changed attribute makes it look.
  widget.toggleAttribute('surface', true);
  widget.toggleAttribute('surface', false);
}

function show() {
  const choices = Object.fromEntries(new FormData(form));
  const made = snippet(choices);
  showFaults(made.ok ? {} : made.faults);
  said.textContent = '';
  byId('copy').disabled = !made.ok;
  if (!made.ok) return;
  code.textContent = made.code;
  where.textContent = made.where;
  if (made.accent) byId('picker').value = made.accent;
  showContrast(made.accent);
  showPreview(choices, made.accent);
}

byId('picker').addEventListener('input', ({ target }) => {
  byId('accent').value = target.value;
});
form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());

byId('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(code.textContent);
    said.textContent = 'Copied.';
  } catch {
    // Not allowed, or not over https: then it is marked, for a person's own keys.
    getSelection().selectAllChildren(code);
    said.textContent = 'Marked: copy it with your keyboard.';
  }
});

show();
