/** Draws strangers' text as nodes: the tree holds no markup, and none is made. */
import type { ComponentChildren } from 'preact';
import type { Block, Inline, RichText as Tree } from '../../shared/contract/rich-text.ts';

export const RichText = ({ text }: { text: Tree }) => <div class="rich">{text.map(drawBlock)}</div>;

const drawBlock = (block: Block, index: number): ComponentChildren => {
  if (block.type === 'paragraph') return <p key={index}>{block.children.map(drawInline)}</p>;
  const items = block.items.map((item, place) => <li key={place}>{item.map(drawInline)}</li>);
  return block.ordered ? <ol key={index}>{items}</ol> : <ul key={index}>{items}</ul>;
};

const drawInline = (node: Inline, index: number): ComponentChildren => {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'break':
      return <br key={index} />;
    case 'bold':
      return <strong key={index}>{node.children.map(drawInline)}</strong>;
    case 'italic':
      return <em key={index}>{node.children.map(drawInline)}</em>;
    case 'link':
      return (
        <a key={index} href={node.href} target="_blank" rel="noopener noreferrer">
          {node.children.map(drawInline)}
        </a>
      );
  }
};
