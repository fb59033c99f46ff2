/** Text that is HTML already. Made by {@link markup} and {@link trusted} only. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** What may stand in a template: text is escaped, markup is not, lists are joined, null and false vanish. */
export type Child = Markup | string | number | false | null | undefined | readonly Child[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe between tags and between quotes. Control characters, which HTML forbids, become U+FFFD. */
export function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[&<>"']/g, (character) => entities[character]!).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd');
}

function flat(child: Child): string {
  if (child === null || child === undefined || child === false) return '';
  if (child instanceof Markup) return child.html;
  if (typeof child === 'object') return child.map(flat).join('');
  return escaped(String(child));
}

/**
 * Tagged template for HTML and SVG in which nothing can be forgotten: every value is escaped unless it is markup. Attributes must be
 * written in quotes.
 *
 * @example markup`<td title="${title}">${text}</td>`
 */
export function markup(strings: TemplateStringsArray, ...children: readonly Child[]): Markup {
  return new Markup(strings.reduce((html, part, index) => html + flat(children[index - 1]) + part));
}

/** HTML from a source that escapes for itself: the typesetter, the style sheet. */
export function trusted(html: string): Markup {
  return new Markup(html);
}

/** A fragment identifier that depends on the id alone, so that links to a claim stay good: other characters become `_hex`. */
export function anchor(id: string): string {
  return `claim-${id.replace(/[^A-Za-z0-9/.-]/gu, (character) => `_${character.codePointAt(0)!.toString(16)}`)}`;
}
