/**
 * Mutants of a built file, from its syntax tree. Guards (an `if` that only throws) and what is thrown are left alone: they speak of input
 * that no claim uses, which the unit tests judge.
 */
import ts from 'typescript';
import type { Mutant } from './mutant.ts';

const { SyntaxKind } = ts;

const OPERATORS: Readonly<Record<string, readonly [operator: string, replacement: string]>> = {
  '+': ['arithmetic', '-'],
  '-': ['arithmetic', '+'],
  '*': ['arithmetic', '/'],
  '/': ['arithmetic', '*'],
  '%': ['arithmetic', '*'],
  '+=': ['arithmetic', '-='],
  '-=': ['arithmetic', '+='],
  '*=': ['arithmetic', '/='],
  '/=': ['arithmetic', '*='],
  '<': ['comparison', '<='],
  '<=': ['comparison', '<'],
  '>': ['comparison', '>='],
  '>=': ['comparison', '>'],
  '===': ['comparison', '!=='],
  '!==': ['comparison', '==='],
  '&&': ['boolean', '||'],
  '||': ['boolean', '&&'],
};

/** Where an edit of one line lies. */
interface Edit {
  readonly operator: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly within: string;
}

function throws(statement: ts.Statement): boolean {
  return ts.isThrowStatement(statement) || (ts.isBlock(statement) && statement.statements.length > 0 && statement.statements.every(throws)) || (ts.isIfStatement(statement) && throws(statement.thenStatement));
}

function nameAround(node: ts.Node): string | undefined {
  if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) && node.name !== undefined) {
    return node.name.getText();
  }
  return ts.isConstructorDeclaration(node) ? 'constructor' : undefined;
}

function constants(value: number): number[] {
  return [value + 1, value - 1, value * 2, 0].filter((other, i, all) => other !== value && all.indexOf(other) === i);
}

function edits(source: ts.SourceFile): Edit[] {
  const found: Edit[] = [];
  const visit = (node: ts.Node, within: string): void => {
    const replace = (operator: string, target: ts.Node, replacement: string): void => {
      found.push({ operator, start: target.getStart(source), end: target.getEnd(), replacement, within });
    };
    const negate = (condition: ts.Expression | undefined): void => {
      if (condition !== undefined) replace('boolean', condition, `!(${condition.getText(source)})`);
    };
    if (ts.isImportDeclaration(node) || ts.isThrowStatement(node)) return;
    if (ts.isIfStatement(node) && throws(node.thenStatement)) {
      if (node.elseStatement !== undefined) visit(node.elseStatement, within);
      return;
    }
    if (ts.isBinaryExpression(node)) {
      const swap = OPERATORS[node.operatorToken.getText(source)];
      if (swap !== undefined) replace(swap[0], node.operatorToken, swap[1]);
    } else if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
      const text = node.getText(source);
      const operand = node.operand.getText(source);
      if (node.operator === SyntaxKind.PlusPlusToken || node.operator === SyntaxKind.MinusMinusToken) {
        replace('arithmetic', node, text.includes('++') ? text.replace('++', '--') : text.replace('--', '++'));
      } else if (node.operator === SyntaxKind.MinusToken) replace('arithmetic', node, operand);
      else if (node.operator === SyntaxKind.ExclamationToken) replace('boolean', node, operand);
    } else if (ts.isNumericLiteral(node)) {
      for (const value of constants(Number(node.text))) replace('constant', node, value < 0 ? `(${value})` : String(value));
    } else if (node.kind === SyntaxKind.TrueKeyword || node.kind === SyntaxKind.FalseKeyword) {
      replace('boolean', node, node.kind === SyntaxKind.TrueKeyword ? 'false' : 'true');
    } else if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) negate(node.expression);
    else if (ts.isForStatement(node) || ts.isConditionalExpression(node)) negate(node.condition);
    else if (ts.isReturnStatement(node) && node.expression !== undefined && !ts.isNumericLiteral(node.expression)) {
      for (const value of ['0', '1']) replace('return', node.expression, value);
    } else if (ts.isArrowFunction(node) && !ts.isBlock(node.body) && !ts.isNumericLiteral(node.body)) {
      for (const value of ['0', '1']) replace('return', node.body, value);
    } else if (ts.isPropertyAccessExpression(node)) {
      const text = node.getText(source);
      if (text === 'Math.min') replace('extremum', node, 'Math.max');
      if (text === 'Math.max') replace('extremum', node, 'Math.min');
    }
    if (ts.isExpressionStatement(node) || ts.isBreakStatement(node) || ts.isContinueStatement(node)) replace('removal', node, ';');
    const inner = nameAround(node) ?? within;
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(source, '');
  return found;
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 57)}...`;
};

/**
 * All mutants of a built file, in the order of its tree.
 *
 * @param file - Its path under `src`.
 * @param text - JavaScript, as the compiler wrote it.
 */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const seen = new Map<string, number>();
  return edits(source).map(({ operator, start, end, replacement, within }) => {
    const from = text.lastIndexOf('\n', start) + 1;
    const to = text.indexOf('\n', start);
    const line = text.slice(from, to < 0 ? text.length : to).trim();
    const edit = replacement === ';' ? `${short(text.slice(start, end))} removed` : `${short(text.slice(start, end))} → ${short(replacement)}`;
    const name = `${line}\n${edit}`;
    const place = (seen.get(name) ?? 0) + 1;
    seen.set(name, place);
    return { file, operator, start, end, replacement, within, line, edit: place === 1 ? edit : `${edit} (${place})` };
  });
}
