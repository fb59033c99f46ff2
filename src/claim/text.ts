/** A formula tree as formula text, with the parentheses it needs and no more; reading it back gives the same tree. */
import type { Tree } from './tree.ts';

const SUM = 1;
const PRODUCT = 2;
const SIGN = 3;
const POWER = 4;
const ATOM = 5;

/** @example textOf(arithmetic('*', number(2), arithmetic('+', symbol('n'), number(1)))) // => '2 * (n + 1)' */
export function textOf(tree: Tree): string {
  return write(tree)[0];
}

/** Text, and how tightly it binds. */
function write(tree: Tree): readonly [string, number] {
  const within = (child: Tree, least: number): string => {
    const [text, binds] = write(child);
    return binds >= least ? text : `(${text})`;
  };
  switch (tree.kind) {
    case 'number': return [String(tree.value), tree.value < 0 ? SIGN : ATOM];
    case 'symbol': return [tree.name, ATOM];
    case 'call': return [`${tree.name}(${tree.args.map(textOf).join(', ')})`, ATOM];
    case 'negate': return [`-${within(tree.args[0], SIGN)}`, SIGN];
    case 'compare': return [`${within(tree.args[0], SUM)} ${tree.operator} ${within(tree.args[1], SUM)}`, 0];
    case 'logic':
      if (tree.operator === 'not') return [`not ${within(tree.args[0]!, ATOM)}`, 0];
      return [tree.args.map((arg) => within(arg, SUM)).join(` ${tree.operator} `), 0];
    case 'arithmetic': {
      const [a, b] = tree.args;
      switch (tree.operator) {
        case '+':
        case '-': return [`${within(a, SUM)} ${tree.operator} ${within(b, PRODUCT)}`, SUM];
        case '*': return [`${within(a, PRODUCT)} * ${within(b, SIGN)}`, PRODUCT];
        case '/': return [`${within(a, PRODUCT)} / ${within(b, SIGN)}`, PRODUCT];
        // The parser reads -x^2 as -(x^2) and x^y^z as x^(y^z).
        case '^': return [`${within(a, ATOM)}^${within(b, POWER)}`, POWER];
      }
    }
  }
}
