/**
 * Strangers' HTML into the contract's small tree: paragraphs, breaks, lists, bold, italic, safe links. Whatever else there
 * is becomes its text or nothing; no markup gets through.
 */
import { type ChildNode, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Block, Inline, RichText } from '../../shared/contract/rich-text.ts';

const LENGTH_AT_MOST = 20_000;
const DEPTH_AT_MOST = 12;
const SAFE_LINK = /^(https?:\/\/|mailto:|tel:)/i;
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'head',
  'title',
  'textarea',
  'select',
]);
const BLOCK = new Set(
  'p div section article header footer main aside h1 h2 h3 h4 h5 h6 blockquote pre table caption thead tbody tr td th address figure hr dl dt dd form fieldset'.split(
    ' ',
  ),
);

export function parseRichText(html: string | null | undefined): RichText {
  const text = (html ?? '').slice(0, LENGTH_AT_MOST);
  if (text.trim() === '') return [];
  const nodes = parseDocument(text).children;
  // Without a tag its lines are what its author meant.
  return nodes.every(isText) ? paragraphsOf(nodes.map(({ data }) => data).join('')) : blocksOf(nodes, 0);
}

/** All of its words on one line. */
export const plainText = (html: string | null | undefined): string =>
  parseRichText(html).map(wordsOfBlock).join(' ').replace(/\s+/g, ' ').trim();

function paragraphsOf(text: string): RichText {
  return text
    .split(/(?:\r?\n[ \t]*){2,}/)
    .map(
      (paragraph): Block => ({
        type: 'paragraph',
        children: tidy(
          paragraph
            .split(/\r?\n/)
            .flatMap((line, index): Inline[] => [...(index > 0 ? [BREAK] : []), { type: 'text', text: line.replace(/\s+/g, ' ') }]),
        ),
      }),
    )
    .filter(isFilled);
}

const BREAK: Inline = { type: 'break' };

function blocksOf(nodes: readonly ChildNode[], depth: number): Block[] {
  const blocks: Block[] = [];
  let run: Inline[] = [];
  const flush = () => {
    blocks.push({ type: 'paragraph', children: tidy(run) });
    run = [];
  };
  for (const node of nodes) {
    if (isTag(node) && (node.name === 'ul' || node.name === 'ol')) {
      flush();
      blocks.push({ type: 'list', ordered: node.name === 'ol', items: itemsOf(node.children, depth + 1) });
    } else if (isTag(node) && holdsBlocks(node) && depth < DEPTH_AT_MOST) {
      flush();
      blocks.push(...blocksOf(node.children, depth + 1));
    } else {
      run.push(...inlineOf(node, depth));
    }
  }
  flush();
  return blocks.filter(isFilled);
}

/** Blocks, and what wraps them for no reason (a `span` around paragraphs). */
const holdsBlocks = (node: ChildNode): boolean =>
  isTag(node) &&
  !SILENT.has(node.name) &&
  (BLOCK.has(node.name) || node.children.some((child) => isTag(child) && (BLOCK.has(child.name) || /^[uo]l$/.test(child.name))));

const itemsOf = (nodes: readonly ChildNode[], depth: number): Inline[][] =>
  nodes
    .flatMap((node) => (isTag(node) ? [tidy(node.children.flatMap((child) => inlineOf(child, depth)))] : []))
    .filter((item) => item.length > 0);

function inlineOf(node: ChildNode, depth: number): Inline[] {
  if (isText(node)) return [{ type: 'text', text: node.data.replace(/\s+/g, ' ') }];
  if (!isTag(node) || SILENT.has(node.name) || depth > DEPTH_AT_MOST) return [];
  const children = node.children.flatMap((child) => inlineOf(child, depth + 1));
  switch (node.name) {
    case 'br':
      return [BREAK];
    case 'b':
    case 'strong':
      return wrap(children, (kept) => ({ type: 'bold', children: kept }));
    case 'i':
    case 'em':
      return wrap(children, (kept) => ({ type: 'italic', children: kept }));
    case 'a': {
      const href = (node.attribs['href'] ?? '').trim();
      return SAFE_LINK.test(href) ? wrap(children, (kept) => ({ type: 'link', href, children: kept })) : children;
    }
    default:
      // A block within a line, such as a list in a list: on a line of its own.
      return BLOCK.has(node.name) || node.name === 'li' ? [BREAK, ...children] : children;
  }
}

const wrap = (children: readonly Inline[], as: (children: readonly Inline[]) => Inline): Inline[] =>
  children.length > 0 ? [as(merge(children))] : [];

/** Neighbouring texts as one; no spaces or breaks at either end. */
function tidy(children: readonly Inline[]): Inline[] {
  const merged = merge(children);
  while (merged[0] && isEmpty(merged[0])) merged.shift();
  for (let end = merged.at(-1); end && isEmpty(end); end = merged.at(-1)) merged.pop();
  const [first, last] = [merged[0], merged.at(-1)];
  if (first?.type === 'text') merged[0] = { type: 'text', text: first.text.trimStart() };
  const end = merged.length - 1;
  const final = end === 0 ? merged[0] : last;
  if (final?.type === 'text') merged[end] = { type: 'text', text: final.text.trimEnd() };
  return merged;
}

function isEmpty(node: Inline): boolean {
  switch (node.type) {
    case 'break':
      return true;
    case 'text':
      return node.text.trim() === '';
    default:
      return node.children.every(isEmpty);
  }
}

function merge(children: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text') merged[merged.length - 1] = { type: 'text', text: last.text + child.text };
    else merged.push(child);
  }
  return merged;
}

const isFilled = (block: Block): boolean => (block.type === 'list' ? block.items.length > 0 : block.children.length > 0);
const wordsOfBlock = (block: Block): string => (block.type === 'list' ? block.items.map(wordsOf).join(' ') : wordsOf(block.children));
const wordsOf = (children: readonly Inline[]): string =>
  children.map((child) => (child.type === 'text' ? child.text : child.type === 'break' ? ' ' : wordsOf(child.children))).join('');
