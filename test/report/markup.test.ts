import { describe, expect, it } from 'vitest';
import { anchor, escaped, markup, trusted } from '../../src/report/html/markup.ts';
import { presentation } from '../../src/report/html/mathml.ts';

describe('the template', () => {
  it('escapes every text, in content and in attributes', () => {
    expect(markup`<a title="${'" onclick="x'}">${"<b>&'"}</a>`.html).toBe('<a title="&quot; onclick=&quot;x">&lt;b&gt;&amp;&#39;</a>');
  });

  it('does not escape markup twice', () => {
    expect(markup`<p>${markup`<b>${'&'}</b>`}${trusted('<i>')}</p>`.html).toBe('<p><b>&amp;</b><i></p>');
  });

  it('joins lists and drops what is nothing, but not zero', () => {
    expect(markup`${[1, 'a', [markup`<b>`]]}${null}${undefined}${false}${0}`.html).toBe('1a<b>0');
  });

  it('replaces characters that HTML forbids', () => {
    expect(escaped('a\u0000b\u001b\u009fc\n')).toBe('a\ufffdb\ufffd\ufffdc\n');
  });
});

describe('anchors', () => {
  it('keep ids readable and apart', () => {
    expect(anchor('bernoulli/survival-lower')).toBe('claim-bernoulli/survival-lower');
    const ids = ['a b', 'a_b', 'a-b', 'a_20b', 'a"b', 'a💥b'];
    expect(new Set(ids.map(anchor)).size).toBe(ids.length);
    for (const id of ids) expect(anchor(id)).toMatch(/^[\w/.-]+$/);
  });
});

describe('letters of mathematical alphabets', () => {
  it.each([['double-struck', 'E', '𝔼'], ['double-struck', 'P', 'ℙ'], ['double-struck', 'k', '𝕜'], ['script', 'N', '𝒩'], ['script', 'L', 'ℒ'], ['bold', 'x', '𝐱']])('%s %s is %s', (variant, plain, styled) => {
    expect(presentation(`<mi mathvariant="${variant}">${plain}</mi>`)).toBe(`<mi>${styled}</mi>`);
  });

  it('leave upright names and unknown alphabets as they are', () => {
    for (const element of ['<mi mathvariant="normal">d</mi>', '<mi mathvariant="fraktur">g</mi>', '<mi>x</mi>']) expect(presentation(element)).toBe(element);
  });
});
