/** One declaration of an exported thing: its text, and its fields. */
import ts from 'typescript';
import { type Docstring, docstringOf } from './docstring.ts';

/** A field or a method of an exported type, class or object. */
export interface Member {
  readonly name: string;
  readonly doc: Docstring;
}

/** The declaration without `export` and without its own docstring; of data its name alone. */
export function codeOf(declaration: ts.Declaration): string {
  if (ts.isVariableDeclaration(declaration) && declaration.type !== undefined && ts.isTypeLiteralNode(declaration.type) && membersOf(declaration).length === 0) {
    return `const ${declaration.name.getText()}: { … };`;
  }
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return statement.getText().replace(/^export (default )?(declare )?/, '').replace(/^ {4}#private;\n/m, '').replace(/^( {4})+/gm, (indent) => indent.slice(indent.length / 2));
}

/**
 * Fields and methods, an overload once. Of a constant those that can be called, since the rest of it is data; of a type that is no interface
 * none, since its own docstring says what it is; nothing that has one value only.
 */
export function membersOf(declaration: ts.Declaration): Member[] {
  const found = new Map<string, Member>();
  const add = (node: ts.TypeElement | ts.ClassElement): void => {
    const name = node.name?.getText() ?? 'call';
    if (name.startsWith('#') || found.has(name)) return;
    found.set(name, { name, doc: docstringOf(node.getFullText().slice(0, node.getLeadingTriviaWidth())) });
  };
  if (ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration)) {
    for (const node of declaration.members) {
      const fixed = ts.isPropertySignature(node) && node.type !== undefined && ts.isLiteralTypeNode(node.type);
      if (!fixed && !ts.isConstructorDeclaration(node)) add(node);
    }
  }
  const type = ts.isVariableDeclaration(declaration) ? declaration.type : undefined;
  if (type !== undefined && ts.isTypeLiteralNode(type)) {
    for (const node of type.members) if (ts.isMethodSignature(node) || (ts.isPropertySignature(node) && node.type !== undefined && ts.isFunctionTypeNode(node.type))) add(node);
  }
  return [...found.values()];
}
