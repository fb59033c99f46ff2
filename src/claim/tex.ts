/**
 * LaTeX of a formula tree, for KaTeX: parentheses exactly where precedence asks for them, products by juxtaposition, quotients
 * as fractions, exp as a power of e. Every piece is joined by a space, so that no command swallows the letter after it.
 */
import { functions } from './functions.ts';
import type { FormulaFunction, TableEntry } from './functions.ts';
import type { CallNode, ComparisonOperator, Tree } from './tree.ts';

/** How names are set: LaTeX of each symbol, and the functions of `where`. */
export interface Typesetting {
  readonly symbols: Readonly<Record<string, string>>;
  readonly where: Readonly<Record<string, FormulaFunction>>;
}

/** How tightly a piece binds: pieces that bind less than their place asks for get parentheses. */
const LOGIC = 0;
const COMPARISON = 1;
const SUM = 2;
const SIGN = 3;
const PRODUCT = 4;
const POWER = 5;
const ATOM = 6;

interface Piece { readonly tex: string; readonly binds: number }

const SIGNS: Readonly<Record<ComparisonOperator, string>> = { '<': '<', '<=': '\\le', '>': '>', '>=': '\\ge', '==': '=', '!=': '\\neq' };

/** LaTeX of a formula. @example texOf(tree, { symbols: { n: 'n', p0: 'p_0' }, where: {} }) */
export function texOf(tree: Tree, typesetting: Typesetting): string {
  return piece(tree, typesetting).tex;
}

/** LaTeX of a finite number: 1e-9 is 10^{-9}. */
export function numberTex(value: number): string {
  const [mantissa, exponent] = String(value).split('e');
  if (exponent === undefined) {
    const zeros = /^(-?[1-9]\d*?)(0{4,})$/.exec(mantissa!);
    return zeros === null ? mantissa! : scientific(zeros[1]!, String(zeros[2]!.length));
  }
  return scientific(mantissa!, exponent.replace('+', ''));
}

function scientific(mantissa: string, exponent: string): string {
  if (mantissa === '1') return `10^{${exponent}}`;
  return mantissa === '-1' ? `-10^{${exponent}}` : `${mantissa} \\cdot 10^{${exponent}}`;
}

function piece(tree: Tree, t: Typesetting): Piece {
  const within = (child: Tree, least: number): string => enclosed(piece(child, t), least);
  switch (tree.kind) {
    case 'number': {
      const tex = numberTex(tree.value);
      return { tex, binds: tree.value < 0 ? SIGN : tex.includes('\\cdot') ? PRODUCT : tex.includes('^') ? POWER : ATOM };
    }
    case 'symbol': {
      const tex = t.symbols[tree.name] ?? (tree.name === 'pi' ? '\\pi' : tree.name.length > 1 ? `\\mathrm{${tree.name.replaceAll('_', '\\_')}}` : tree.name);
      return { tex, binds: tex.includes('^') ? POWER : ATOM };
    }
    case 'negate':
      return { tex: `-${within(tree.args[0], PRODUCT)}`, binds: SIGN };
    case 'compare':
      return { tex: `${within(tree.args[0], SUM)} ${SIGNS[tree.operator]} ${within(tree.args[1], SUM)}`, binds: COMPARISON };
    case 'logic': {
      if (tree.operator === 'not') return { tex: `\\lnot ${within(tree.args[0]!, ATOM)}`, binds: POWER };
      const sign = tree.operator === 'and' ? '\\;\\text{and}\\;' : '\\;\\text{or}\\;';
      return { tex: tree.args.map((arg) => within(arg, COMPARISON)).join(` ${sign} `), binds: LOGIC };
    }
    case 'call':
      return application(tree, t);
    case 'arithmetic': {
      const [a, b] = tree.args;
      switch (tree.operator) {
        case '+':
          return { tex: `${within(a, SUM)} + ${within(b, PRODUCT)}`, binds: SUM };
        case '-':
          return { tex: `${within(a, SUM)} - ${within(b, PRODUCT)}`, binds: SUM };
        case '*': {
          const left = within(a, SIGN);
          const right = within(b, PRODUCT);
          return { tex: `${left} ${/^[-\d]/.test(right) ? '\\cdot ' : ''}${right}`, binds: left.startsWith('-') ? SIGN : PRODUCT };
        }
        case '/': {
          const over = piece(a, t);
          const under = within(b, LOGIC);
          // A sign is easier to see before the fraction than inside it.
          if (over.binds === SIGN) return { tex: `-\\frac{${over.tex.slice(1)}}{${under}}`, binds: SIGN };
          return { tex: `\\frac{${over.tex}}{${under}}`, binds: PRODUCT };
        }
        case '^':
          return { tex: `${within(a, ATOM)}^{${within(b, LOGIC)}}`, binds: POWER };
      }
    }
  }
}

function application(tree: CallNode, t: Typesetting): Piece {
  const args = tree.args.map((arg) => texOf(arg, t));
  if (tree.name === 'exp') return { tex: `e^{${args[0] ?? ''}}`, binds: POWER };
  const own = Object.hasOwn(t.where, tree.name) ? t.where[tree.name] : undefined;
  const entry: TableEntry | undefined = own === undefined ? functions[tree.name as keyof typeof functions] : undefined;
  const template = own === undefined ? templateFor(entry, args.length) : own.tex;
  if (template === undefined) return { tex: `\\operatorname{${tree.name.replaceAll('_', '\\_')}}\\left(${args.join(', ')}\\right)`, binds: POWER };
  const tex = template.replaceAll('#*', args.join(', ')).replaceAll(/#(\d)/g, (_, i: string) => args[Number(i) - 1] ?? '');
  return { tex, binds: POWER };
}

function templateFor(entry: TableEntry | undefined, count: number): string | undefined {
  if (entry === undefined || typeof entry.tex === 'string') return entry?.tex as string | undefined;
  return entry.tex[count - entry.arity[0]];
}

function enclosed({ tex, binds }: Piece, least: number): string {
  return binds >= least ? tex : `\\left(${tex}\\right)`;
}
