/** What the entry points of the package export, read from the declarations that its users' compilers read. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { codeOf, type Member, membersOf } from './declaration.ts';
import { type Docstring, docstringOf } from './docstring.ts';
import { groupsOf, moduleDoc } from './source.ts';

/** Types that only check formulas while they are compiled: nothing that a reader writes or reads. */
const COMPILE_TIME = '/claim/formula.d.ts';

const dist = fileURLToPath(new URL('../../', import.meta.url));

export interface Exported {
  readonly name: string;
  readonly kind: 'function' | 'class' | 'constant' | 'type' | 'namespace';
  /** Without its own docstring; with those of its members. */
  readonly code: string;
  /** Module, relative to the project. */
  readonly file: string;
  readonly doc: Docstring;
  readonly members: readonly Member[];
  /** Exports of a namespace. */
  readonly inside: readonly Exported[];
  /** Heading of the entry point under which it stands. */
  readonly group: string;
}

export interface Entry {
  /** What is imported. */
  readonly specifier: string;
  readonly doc: Docstring;
  readonly exports: readonly Exported[];
  /** Types of the package that the exports mention and that are not exported. */
  readonly mentioned: readonly Exported[];
}

/** The entry points, in the order of package.json. */
export function entriesOf(): Entry[] {
  const { name, exports } = JSON.parse(readFileSync(`${dist}../package.json`, 'utf8')) as { name: string; exports: Record<string, { types: string } | string> };
  const files = Object.entries(exports).flatMap(([path, to]) => (typeof to === 'string' ? [] : [[name + path.slice(1), fileURLToPath(new URL(`../../../${to.types}`, import.meta.url))] as const]));
  const program = ts.createProgram(files.map(([, file]) => file), { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, allowImportingTsExtensions: true, noEmit: true, noLib: true, types: [] });
  const reader = new Reader(program.getTypeChecker());
  return files.map(([specifier, file]) => reader.entry(specifier, program.getSourceFile(file)!));
}

class Reader {
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  entry(specifier: string, file: ts.SourceFile): Entry {
    const module = this.#checker.getSymbolAtLocation(file)!;
    const known = new Set(this.#within(module));
    const mentioned: Exported[] = [];
    for (const symbol of known) {
      for (const found of this.#mentions(symbol)) {
        if (known.has(found)) continue;
        known.add(found);
        mentioned.push(this.#exported(found, found.name, ''));
      }
    }
    mentioned.sort((a, b) => (a.name < b.name ? -1 : 1));
    return { specifier, doc: moduleDoc(file.fileName), exports: this.#exportsOf(module, groupsOf(file.fileName)), mentioned };
  }

  #target(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  /** What a module exports, namespaces unfolded. */
  #within(module: ts.Symbol): ts.Symbol[] {
    return this.#checker.getExportsOfModule(module).flatMap((symbol) => {
      const target = this.#target(symbol);
      return target.flags & ts.SymbolFlags.ValueModule ? [target, ...this.#within(target)] : [target];
    });
  }

  #exportsOf(module: ts.Symbol, groups: ReadonlyMap<string, string>): Exported[] {
    return this.#checker.getExportsOfModule(module).map((symbol) => this.#exported(this.#target(symbol), symbol.name, groups.get(symbol.name) ?? ''));
  }

  #exported(symbol: ts.Symbol, name: string, group: string): Exported {
    const declarations = symbol.declarations!;
    const [first] = declarations as [ts.Declaration];
    const file = first.getSourceFile();
    const shared = { name, group, file: file.fileName.slice(dist.length).replace(/\.d\.ts$/, '.ts') };
    if (ts.isSourceFile(first)) {
      return { ...shared, kind: 'namespace', code: '', doc: moduleDoc(file.fileName), members: [], inside: this.#exportsOf(symbol, new Map()) };
    }
    const statement = ts.isVariableDeclaration(first) ? first.parent.parent : first;
    const kind = ts.isFunctionDeclaration(first) ? 'function' : ts.isClassDeclaration(first) ? 'class' : ts.isVariableDeclaration(first) ? 'constant' : 'type';
    return { ...shared, kind, code: declarations.map(codeOf).join('\n'), doc: docstringOf(statement.getFullText().slice(0, statement.getLeadingTriviaWidth())), members: membersOf(first), inside: [] };
  }

  /** Types of this package that a declaration names. */
  #mentions(symbol: ts.Symbol): Set<ts.Symbol> {
    const found = new Set<ts.Symbol>();
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && (ts.isTypeReferenceNode(node.parent) || ts.isExpressionWithTypeArguments(node.parent) || ts.isTypeQueryNode(node.parent))) {
        const local = this.#checker.getSymbolAtLocation(node);
        const target = local === undefined ? undefined : this.#target(local);
        const [declaration] = target?.declarations ?? [];
        if (declaration === undefined || !(ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration) || ts.isClassDeclaration(declaration))) return;
        const { fileName } = declaration.getSourceFile();
        if (!fileName.includes('node_modules') && !fileName.endsWith(COMPILE_TIME)) found.add(target!);
      }
      ts.forEachChild(node, visit);
    };
    for (const declaration of symbol.declarations ?? []) if (!ts.isSourceFile(declaration)) visit(declaration);
    return found;
  }
}
