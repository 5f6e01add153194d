import { describe, expect, it } from 'vitest';
import { parseRichText, plainText } from './rich-text.ts';

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('parseRichText', () => {
  it.each([
    ['nothing', null, []],
    ['spaces', '  \n ', []],
    ['plain text', 'Hello', [paragraph(text('Hello'))]],
    ['plain text in lines', 'One\nTwo\n\nThree', [paragraph(text('One'), { type: 'break' }, text('Two')), paragraph(text('Three'))]],
    ['entities', 'Cut &amp; finish &#8211; &nbsp;now', [paragraph(text('Cut & finish – now'))]],
    ['paragraphs', '<p>One</p> <p> Two </p><p></p>', [paragraph(text('One')), paragraph(text('Two'))]],
    ['a break', 'a<br>b<br />', [paragraph(text('a'), { type: 'break' }, text('b'))]],
    [
      'bold and italic',
      '<b>a</b><em>b</em>',
      [paragraph({ type: 'bold', children: [text('a')] }, { type: 'italic', children: [text('b')] })],
    ],
    ['a list', '<ul><li>a</li><li> b </li></ul>', [{ type: 'list', ordered: false, items: [[text('a')], [text('b')]] }]],
    ['a numbered list', '<ol><li>a</li></ol>', [{ type: 'list', ordered: true, items: [[text('a')]] }]],
    ['a link', '<a href="https://a.example/x">a</a>', [paragraph({ type: 'link', href: 'https://a.example/x', children: [text('a')] })]],
    ['an address', '<a href="MAILTO:a@b.example">a</a>', [paragraph({ type: 'link', href: 'MAILTO:a@b.example', children: [text('a')] })]],
    ['unknown tags', '<blink>a</blink>', [paragraph(text('a'))]],
    [
      'a list in a list',
      '<ul><li>a<ul><li>b</li><li>c</li></ul></li></ul>',
      [{ type: 'list', ordered: false, items: [[text('a'), { type: 'break' }, text('b'), { type: 'break' }, text('c')]] }],
    ],
    [
      'paragraphs in a list',
      '<ul><li><p>a</p><p>b</p></li></ul>',
      [{ type: 'list', ordered: false, items: [[text('a'), { type: 'break' }, text('b')]] }],
    ],
    ['a table', '<table><tr><td>a</td><td>b</td></tr></table>', [paragraph(text('a')), paragraph(text('b'))]],
    ['entities in lines', 'Cut &amp; dry\nor 1 < 2', [paragraph(text('Cut & dry'), { type: 'break' }, text('or 1 < 2'))]],
    ['bold nothing', '<p><b>&nbsp;</b></p><p>a</p>', [paragraph(text('a'))]],
    ['a wrapper around blocks', '<span><p>a</p><p>b</p></span>', [paragraph(text('a')), paragraph(text('b'))]],
  ])('%s', (_, html, expected) => {
    expect(parseRichText(html)).toEqual(expected);
  });

  it.each([
    ['<script>alert(1)</script>a'],
    ['<style>a{}</style>a'],
    ['<img src=x onerror=alert(1)>a'],
    ['<a href="javascript:alert(1)">a</a>'],
    ['<a href=" java&#x0A;script:alert(1)">a</a>'],
    ['<a href="data:text/html,x">a</a>'],
    ['<svg onload=alert(1)><script>alert(1)</script></svg>a'],
    ['<p onclick="alert(1)">a</p>'],
    ['<iframe src="https://evil.example"></iframe>a'],
    ['<!-- <b>x</b> -->a'],
  ])('%s leaves nothing but words', (html) => {
    const tree = JSON.stringify(parseRichText(html));
    expect(tree).not.toMatch(/alert|script:|data:|onerror|<[a-z]/i);
    expect(tree).toContain('a');
  });

  it('stays small and shallow, however deep the markup', () => {
    expect(() => parseRichText(`${'<div>'.repeat(5000)}a`)).not.toThrow();
    expect(JSON.stringify(parseRichText('x'.repeat(100_000))).length).toBeLessThan(21_000);
  });
});

describe('plainText', () => {
  it('is all of the words on one line', () => {
    expect(plainText('<p>We only take <b>regulars</b></p><ul><li>on</li><li>Mondays</li></ul>')).toBe('We only take regulars on Mondays');
  });
});
