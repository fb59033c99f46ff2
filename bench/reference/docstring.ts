/** A docstring, taken apart. */

export interface Docstring {
  /** Paragraphs before the first tag. */
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
  readonly returns: string | undefined;
  /** Error's name and when it is thrown; a name of '' is the statement that nothing is. */
  readonly throws: readonly { readonly error: string; readonly text: string }[];
  readonly sources: readonly string[];
  /** Code, as it was indented. */
  readonly examples: readonly string[];
}

/** The last docstring in the text that stands before a declaration; one that says nothing, where there is none. */
export function docstringOf(leading: string): Docstring {
  const comments = [...leading.matchAll(/\/\*\*([\s\S]*?)\*\//g)];
  const lines = (comments.at(-1)?.[1] ?? '').split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trimEnd());
  const parts: { tag: string; lines: string[] }[] = [{ tag: '', lines: [] }];
  for (const line of lines) {
    const [, tag, rest = ''] = /^@(\w+) ?(.*)$/.exec(line) ?? [];
    if (tag === undefined) parts.at(-1)!.lines.push(line);
    else parts.push({ tag, lines: [rest] });
  }
  const of = (tag: string): string[] => parts.filter((part) => part.tag === tag).map((part) => part.lines.join('\n').trim());
  return {
    summary: linked(of('')[0]!),
    parameters: of('param').map((text) => {
      const [, name = '', rest = ''] = /^\[?(\w+)\]?(?:\s-)?\s*([\s\S]*)$/.exec(text) ?? [];
      return { name, text: linked(rest) };
    }),
    returns: of('returns').map(linked)[0],
    throws: of('throws').map((text) => {
      const [, error = '', rest = ''] = /^(?:\{(\w+)\}|nothing)\s*([\s\S]*)$/.exec(text) ?? [undefined, '?', text];
      return { error, text: linked(rest) };
    }),
    sources: of('see').map(linked),
    examples: of('example'),
  };
}

/** `{@link X}` as code. */
function linked(text: string): string {
  return text.replace(/\{@link (\S+?)\}/g, '`$1`');
}
