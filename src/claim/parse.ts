/**
 * Formula text to tree: the one file that reaches mathjs, by dynamic import, so that nothing pays for the parser but the
 * preparation of claims. Of the syntax of mathjs only what a formula needs passes; everything else is refused by name.
 *
 * It is `mathjs/number`, because bare mathjs reads `2*t` as two tonnes and `i` as the imaginary unit.
 */
import type { MathNode } from 'mathjs';
import { DeclarationError } from '../errors.ts';
import { arithmetic, call, negate, number, symbol } from './tree.ts';
import type { ArithmeticOperator, ComparisonOperator, Tree } from './tree.ts';

/** Parses one formula. @throws {DeclarationError} for syntax that a formula does not have. */
export type Parse = (text: string, owner: string, field: string) => Tree;

/** What is read of a mathjs node, whatever its type. */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly op?: string;
  readonly args?: readonly Node[];
  readonly fn?: Node;
  readonly content?: Node;
  readonly implicit?: boolean;
  readonly conditionals?: readonly string[];
  readonly params?: readonly Node[];
}

const ARITHMETIC: ReadonlySet<string> = new Set<ArithmeticOperator>(['+', '-', '*', '/', '^']);
const COMPARISON: ReadonlySet<string> = new Set<ComparisonOperator>(['<', '<=', '>', '>=', '==', '!=']);
const CHAINED: Readonly<Record<string, ComparisonOperator>> = {
  smaller: '<', smallerEq: '<=', larger: '>', largerEq: '>=', equal: '==', unequal: '!=',
};

/** Loads the parser. About half a second the first time. */
export async function loadParser(): Promise<Parse> {
  const { parse } = (await import('mathjs/number')) as { parse: (text: string) => MathNode };
  return (text, owner, field) => {
    const refuse = (advice: string): never => {
      throw new DeclarationError({ owner, parameter: field, value: text, condition: 'must be a formula', advice });
    };
    let node: Node;
    try {
      node = parse(text) as unknown as Node;
    } catch (error) {
      return refuse((error as Error).message);
    }
    return translate(node, refuse);
  };
}

function translate(node: Node, refuse: (advice: string) => never): Tree {
  const down = (child: Node): Tree => translate(child, refuse);
  switch (node.type) {
    case 'ConstantNode':
      if (typeof node.value === 'number' && Number.isFinite(node.value)) return number(node.value);
      return refuse(`a constant must be a finite number, not ${String(node.value)}`);
    case 'SymbolNode':
      return symbol(node.name!);
    case 'ParenthesisNode':
      return down(node.content!);
    case 'FunctionNode':
      if (node.fn?.type !== 'SymbolNode') return refuse('only named functions can be called');
      return call(node.fn.name!, ...node.args!.map(down));
    case 'RelationalNode': {
      const terms = node.params!.map(down);
      const pairs = node.conditionals!.map((name, i): Tree => ({ kind: 'compare', operator: CHAINED[name]!, args: [terms[i]!, terms[i + 1]!] }));
      return { kind: 'logic', operator: 'and', args: pairs };
    }
    case 'OperatorNode': {
      if (node.implicit === true) return refuse('write every product with *');
      const operator = node.op!;
      const args = node.args!.map(down);
      if (args.length === 1) {
        if (operator === '-') return negate(args[0]!);
        if (operator === '+') return args[0]!;
        if (operator === 'not') return { kind: 'logic', operator: 'not', args };
      } else if (ARITHMETIC.has(operator)) {
        return arithmetic(operator as ArithmeticOperator, args[0]!, args[1]!);
      } else if (COMPARISON.has(operator)) {
        return { kind: 'compare', operator: operator as ComparisonOperator, args: [args[0]!, args[1]!] };
      } else if (operator === 'and' || operator === 'or') {
        return { kind: 'logic', operator, args };
      }
      return refuse(`the operator ${operator} is not available`);
    }
    default:
      return refuse(`${node.type.replace(/Node$/, '').toLowerCase()} syntax is not available in a formula`);
  }
}
