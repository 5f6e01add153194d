/** HTML as it is written here: everything that is put in is escaped, and strangers' text is a tree. */
import { html } from 'hono/html';
import type { Inline, RichText } from '../../shared/contract/rich-text.ts';

export type Html = ReturnType<typeof html>;

const inline = (part: Inline): Html => {
  switch (part.type) {
    case 'text':
      return html`${part.text}`;
    case 'break':
      return html`<br>`;
    case 'link':
      return html`<a href="${part.href}" rel="noopener nofollow">${part.children.map(inline)}</a>`;
    case 'bold':
      return html`<b>${part.children.map(inline)}</b>`;
    case 'italic':
      return html`<i>${part.children.map(inline)}</i>`;
  }
};

export const drawText = (text: RichText): Html =>
  html`<div class="rich">${text.map((block) =>
    block.type === 'paragraph'
      ? html`<p>${block.children.map(inline)}</p>`
      : block.ordered
        ? html`<ol>${block.items.map((item) => html`<li>${item.map(inline)}</li>`)}</ol>`
        : html`<ul>${block.items.map((item) => html`<li>${item.map(inline)}</li>`)}</ul>`,
  )}</div>`;

/** Opened by whoever wants to read it. */
export const aside = (summary: string, text: RichText): Html =>
  text.length === 0 ? html`` : html`<details><summary>${summary}</summary>${drawText(text)}</details>`;
