/** Reads an HTML page as far as our tests need: elements with attributes and text, and whether they nest. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  text: string;
}

const empty = new Set(['meta', 'input', 'br', 'hr', 'img', 'link', '!doctype']);
const raw = new Set(['script', 'style']);

const decode = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ 'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', '#39': "'" })[name]!);

/** Elements in document order. @throws if a tag is malformed, closes another element, or stays open. */
export function parsePage(html: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const tag = /<(\/?)([!A-Za-z][A-Za-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:="[^"<]*")?)*)\s*(\/?)>/y;
  let i = 0;
  while (i < html.length) {
    const next = html.indexOf('<', i);
    const text = decode(html.slice(i, next < 0 ? undefined : next));
    for (const element of open) element.text += text;
    if (next < 0) break;
    tag.lastIndex = next;
    const match = tag.exec(html);
    if (match === null) throw new Error(`malformed tag: ${html.slice(next, next + 80)}`);
    const [whole, closing, spelt, attributes, selfClosing] = match;
    const name = spelt!.toLowerCase();
    i = next + whole.length;
    if (closing === '/') {
      const top = open.pop();
      if (top?.name !== name) throw new Error(`</${name}> closes <${top?.name}> before ${html.slice(i, i + 60)}`);
      continue;
    }
    const element: Element = {
      name, parent: open.at(-1) ?? null, text: '',
      attributes: Object.fromEntries([...attributes!.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key!, decode(value ?? '')])),
    };
    elements.push(element);
    if (raw.has(name)) {
      const end = html.indexOf(`</${name}`, i);
      element.text = html.slice(i, end);
      i = html.indexOf('>', end) + 1;
    } else if (selfClosing !== '/' && !empty.has(name)) open.push(element);
  }
  if (open.length > 0) throw new Error(`left open: ${open.map(({ name }) => name).join(' ')}`);
  return elements;
}

/** Whether `element` lies within an element that `test` accepts. */
export function within(element: Element, test: (ancestor: Element) => boolean): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (test(at)) return true;
  return false;
}
