/**
 * The names that a claim's formulas may use, checked when they are parsed: the same rules that the compiler applies, for
 * formulas that it could not see.
 */
import { DeclarationError } from '../errors.ts';
import type { Claim } from './claim.ts';
import { functions } from './functions.ts';
import { nearest } from './nearest.ts';
import { children, symbolsOf } from './tree.ts';
import type { Tree } from './tree.ts';

/**
 * @param trees - Every formula of the claim, by field.
 * @throws {DeclarationError} for an unknown name, a wrong number of arguments, a condition used as a number or a number used
 *   as a condition.
 */
export function checkNames(claim: Claim, trees: Readonly<Record<string, Tree>>): void {
  for (const [field, tree] of Object.entries(trees)) {
    const symbols = Object.keys(claim.parameters);
    if (field === 'of' && 'observable' in claim.estimand) symbols.push(claim.estimand.observable);
    checkTree(tree, { claim, field, symbols });
    if (isCondition(tree) !== (field === 'requires')) {
      const wanted = field === 'requires' ? 'must be a condition' : 'must be a number';
      throw new DeclarationError({ owner: claim.id, parameter: field, condition: wanted, advice: 'comparisons belong in requires, numbers everywhere else' });
    }
  }
}

/**
 * @throws {DeclarationError} for a parameter that no formula mentions, or one that is said to be absent and is not. An oracle
 *   sees the whole point, so a claim that has one is not asked.
 */
export function checkUse(claim: Claim, trees: Readonly<Record<string, Tree>>): void {
  const { estimand, oracle, relation, id } = claim;
  const used = new Set<string>();
  for (const [field, tree] of Object.entries(trees)) if (field !== 'requires') symbolsOf(tree, used);
  for (const name of claim.independentOf ?? []) {
    if (trees['formula'] !== undefined && symbolsOf(trees['formula']).has(name)) throw new DeclarationError({ owner: id, parameter: name, condition: 'must not be in the formula, since independentOf says so', advice: 'remove it from one of the two' });
  }
  const hidden = oracle !== undefined || relation === 'precedes' || (estimand.kind === 'expectation' && typeof estimand.sd === 'object') || (estimand.kind === 'identity' && typeof estimand.left !== 'string');
  if (hidden) return;
  for (const name of Object.keys(claim.parameters)) {
    if (used.has(name) || claim.independentOf?.includes(name)) continue;
    throw new DeclarationError({ owner: id, parameter: name, condition: 'must be used by a formula', advice: 'remove it, or list it under independentOf if the claim is that it does not matter' });
  }
}

interface Place { readonly claim: Claim; readonly field: string; readonly symbols: readonly string[] }

function checkTree(tree: Tree, place: Place): void {
  const { claim, field, symbols } = place;
  const where = claim.where ?? {};
  if (tree.kind === 'symbol' && tree.name !== 'pi' && !symbols.includes(tree.name)) throw unknownName(place, tree.name, symbols);
  if (tree.kind === 'call' && !Object.hasOwn(where, tree.name)) {
    if (!Object.hasOwn(functions, tree.name)) throw unknownName(place, tree.name, [...Object.keys(functions), ...Object.keys(where)]);
    const [fewest, most] = functions[tree.name as keyof typeof functions].arity;
    if (tree.args.length < fewest || tree.args.length > most) {
      throw new DeclarationError({ owner: claim.id, parameter: field, condition: `must call ${tree.name} with ${fewest === most ? fewest : `${fewest} to ${most}`} arguments`, value: tree.args.length });
    }
  }
  if (tree.kind === 'call' && Object.hasOwn(where, tree.name) && tree.args.length < where[tree.name]!.length) {
    throw new DeclarationError({ owner: claim.id, parameter: field, condition: `must call ${tree.name} with ${where[tree.name]!.length} arguments`, value: tree.args.length });
  }
  for (const child of children(tree)) {
    if (tree.kind !== 'logic' && isCondition(child)) throw new DeclarationError({ owner: claim.id, parameter: field, condition: 'must not compute with a condition', advice: 'a comparison is not a number' });
    if (tree.kind === 'logic' && !isCondition(child)) throw new DeclarationError({ owner: claim.id, parameter: field, condition: 'must join conditions', advice: 'and, or and not take comparisons' });
    checkTree(child, place);
  }
}

function unknownName({ claim, field }: Place, name: string, known: readonly string[]): DeclarationError {
  const near = nearest(name, known);
  return new DeclarationError({ owner: claim.id, parameter: field, value: name, condition: 'must use known names', advice: near === undefined ? `known are ${known.join(', ')}` : `did you mean ${near}?` });
}

function isCondition(tree: Tree): boolean {
  return tree.kind === 'compare' || tree.kind === 'logic';
}
