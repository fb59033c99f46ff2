/** What the declarations leave out of a module: its own docstring, and the headings between its exports. */
import { readFileSync } from 'node:fs';
import { type Docstring, docstringOf } from './docstring.ts';

function textOf(declarations: string): string {
  return readFileSync(declarations.replace(/\/dist\/((?:src|theory|properties)\/.*)\.d\.ts$/, '/$1.ts'), 'utf8');
}

/** The docstring with which a module begins. */
export function moduleDoc(declarations: string): Docstring {
  return docstringOf(/^(?:#!.*\n)?\s*\/\*\*[\s\S]*?\*\//.exec(textOf(declarations))?.[0] ?? '');
}

/** Under which heading comment of an entry point each name is exported. */
export function groupsOf(declarations: string): Map<string, string> {
  const groups = new Map<string, string>();
  let group = '';
  for (const [, heading, names, namespace] of textOf(declarations).matchAll(/^\/\/ (.*)$|^export (?:type )?\{([^}]*)\}|^export \* as (\w+)/gm)) {
    if (heading !== undefined) group = heading;
    for (const name of (names ?? '').split(',')) groups.set(name.trim().split(' ').at(-1)!, group);
    if (namespace !== undefined) groups.set(namespace, 'Namespaces');
  }
  return groups;
}
