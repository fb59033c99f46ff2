import { describe, expect, it } from 'vitest';
import { expectationOf, identity, lawOf, precedenceOf, probabilityOf, quantileOf, slopeOf } from '../../src/claim/estimand.ts';
import { oracle } from '../../src/claim/oracle.ts';
import { integer, real, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { DeclarationError, DomainError } from '../../src/errors.ts';
import { prepared, survival, unchecked } from './survival.ts';

const mean = expectationOf('value', 'P_k', { sd: 'n * p0 * k' });
const { n, p0 } = survival.parameters;
const gamma = { law: 'gamma', parameters: { shape: 'n * p0', scale: '1 / k' } };
const exact = oracle({ tex: 'u', evaluate: () => 0.5 });
const sloping = { relation: 'scales-as', parameters: { n, p0 }, formula: '1' };
const own = { tex: 'x', meaning: 'x' };

describe('a declaration is refused', () => {
  it.each<[string, object, RegExp]>([
    ['an id without a family', { id: 'survival' }, /^survival: id must be family\/name/],
    ['an id with capitals', { id: 'Bernoulli/x' }, /id must be family\/name/],
    ['an alias that is no id', { aliases: ['Theorem 1'] }, /aliases must be ids/],
    ['no title', { title: '' }, /title must be a sentence/],
    ['an unknown status', { status: 'certain' }, /status must be one of proved, .*got "certain"/],
    ['an unknown relation', { relation: 'tends-to' }, /relation must be one of/],
    ['an unknown field', { formulae: 'n' }, /formulae must be a field of a claim \(did you mean formula\?\)/],
    ['no source', { source: undefined }, /source must name a source/],
    ['a source without a place', { source: cite('suresh2025', '') }, /source must name a source and a place in it/],
    ['no estimator', { assumes: { family: 'bernoulli', protocol: 'replace' } }, /assumes.estimator must be named/],
    ['no formula', { formula: undefined }, /formula must be given, or else an oracle.*add formula/],
    ['a formula and an oracle', { oracle: exact }, /formula must be given, or else an oracle, and not both/],
    ['a law where a number is claimed', { law: gamma }, /law must be left out unless the claim follows a law/],
    ['alternatives without a law', { alternatives: {} }, /alternatives must be left out/],
    ['one end of an interval', { relation: 'between' }, /formula must have two ends/],
    ['two ends of an equality', { relation: 'equals', formula: { lo: 'n', hi: 'n * p0 * k' } }, /formula must be one prediction/],
    ['a law without parameters', { relation: 'follows', estimand: lawOf('value', 'X'), formula: undefined }, /law must be given/],
    ['a law with a formula', { relation: 'follows', estimand: lawOf('value', 'X'), law: gamma }, /formula must be left out where a law is predicted/],
    ['a law of a probability', { relation: 'follows', formula: undefined, law: gamma }, /relation must be follows exactly where the estimand is a law/],
    ['an alternative of another law', { relation: 'follows', estimand: lawOf('value', 'X'), formula: undefined, law: gamma, alternatives: { a: { mean: 'n' } } }, /alternatives.a must change parameters of the law, got "mean" \(they are shape, scale\)/],
    ['a slope that equals', { estimand: slopeOf('time', 'n', 'T', { horizon: 'n' }) }, /relation must be scales-as exactly/],
    ['an order that equals', { estimand: precedenceOf('a', 'b', 'T') }, /relation must be precedes exactly/],
    ['an order with a number', { relation: 'precedes', estimand: precedenceOf('a', 'b', 'T') }, /formula must be left out of an order/],
    ['an order by no generation', { relation: 'precedes', formula: undefined, parameters: { n, p0 }, estimand: precedenceOf('a', 'b', 'T') }, /parameters must include k where an order is claimed/],
    ['a slope against a stranger', { ...sloping, estimand: slopeOf('survived', 'm', 'T', { horizon: 'n' }) }, /estimand.against must be a parameter of the claim, got "m"/],
    ['a slope at one size', { ...sloping, estimand: slopeOf('survived', 'p0', 'T', { horizon: 'n', factors: [2] }) }, /estimand.factors must be two or more/],
    ['a slope without an end', { ...sloping, estimand: slopeOf('survived', 'p0', 'T', { horizon: '' }) }, /estimand.horizon must be given/],
    ['a slope at level zero', { ...sloping, estimand: slopeOf('survived', 'p0', 'T', { horizon: 'n', level: 0 }) }, /estimand.level must be above 0/],
    ['a slope at a generation', { relation: 'scales-as', estimand: slopeOf('survived', 'p0', 'T', { horizon: 'n' }) }, /parameters must not include k/],
    ['a step of nothing', { relation: 'equals', estimand: { ...mean, step: 0 } }, /estimand.step must be a positive number.*got 0/],
    ['a mean without a bound on its spread', { relation: 'equals', estimand: { ...mean, sd: undefined } }, /estimand.sd must bound the spread.*cannot be decided.*add sd.*lawOf/],
    ['a quantile at level one', { estimand: quantileOf('survived', 1, 'T') }, /estimand.level must be above 0 and below 1, got 1/],
    ['a quantile at a generation', { estimand: quantileOf('survived', 0.5, 'T') }, /parameters must not include k/],
    ['a parameter named as a constant', { parameters: { ...survival.parameters, e: p0 } }, /e must be a name that a formula can use/],
    ['a parameter named as a function', { parameters: { ...survival.parameters, exp: p0 } }, /exp must be a name/],
    ['a parameter that is also in where', { parameters: { ...survival.parameters, g: p0 } }, /g must not be a parameter and a function at once/],
    ['a function that the table has', { where: { exp: Math.exp } }, /where.exp must be a name that the standard table does not have/],
    ['a parameter named as the observable', { estimand: probabilityOf('n', 'n') }, /n must not be a parameter and the observable at once/],
    ['an unbounded parameter', { parameters: { ...survival.parameters, n: sampleSize('n', { max: Infinity }) } }, /n must have finite bounds/],
    ['an integer between fractions', { parameters: { ...survival.parameters, n: integer({ ...own, min: 0.5, max: 2 }) } }, /n must have integer bounds/],
    ['draws outside the range', { parameters: { ...survival.parameters, n: real({ ...own, min: 1, max: 2, sample: [0, 2] }) } }, /n must be sampled inside its range/],
    ['draws at an excluded end', { parameters: { ...survival.parameters, n: real({ ...own, min: 1, openMin: true, max: 2 }) } }, /n must be sampled inside its range, got \[1,2\] \(1 itself is excluded\)/],
    ['a default outside the range', { parameters: { ...survival.parameters, n: sampleSize('n', { default: 0 }) } }, /n must have a default inside its range/],
    ['a parameter without meaning', { parameters: { ...survival.parameters, n: sampleSize('n', { meaning: '' }) } }, /n must have LaTeX and a meaning/],
    ['a stranger said not to matter', { independentOf: ['m'] }, /independentOf must list parameters of the claim, got "m"/],
    ['a known falsehood without points', { status: 'known-false' }, /expected must be given/],
    ['an expectation without a point', { status: 'known-false', expected: { verdict: 'refuted', reason: 'r', at: [] } }, /expected must be/],
    ['a proved falsehood', { expected: { verdict: 'refuted', reason: 'r', at: [{ n: 1, p0: 1, k: 1 }] } }, /expected must be left out for a claim that is proved/],
  ])('with %s', (_, change, message) => {
    expect(() => unchecked({ ...survival, ...change })).toThrow(DeclarationError);
    expect(() => unchecked({ ...survival, ...change })).toThrow(message);
  });
});

describe('a formula is refused when it is prepared', () => {
  it.each<[string, object, RegExp]>([
    ['an unknown symbol', { formula: 'n * p0 * k * sigm' }, /formula must use known names, got "sigm"/],
    ['an unknown function', { formula: 'n * p0 * lgo(k)' }, /got "lgo" \(did you mean log\?\)/],
    ['an unused parameter', { formula: 'n * p0' }, /k must be used by a formula \(remove it, or list it under independentOf/],
    ['a parameter that is said not to matter', { formula: 'n * p0 * k', independentOf: ['k'] }, /k must not be in the formula, since independentOf says so/],
    ['too many arguments', { formula: 'exp(n, p0) * k' }, /formula must call exp with 1 arguments, got 2/],
    ['too few arguments', { formula: 'polygamma(n) * p0 * k' }, /must call polygamma with 2 arguments/],
    ['too few arguments of its own function', { formula: 'n * p0 * k * g()' }, /must call g with 1 arguments, got 0/],
    ['a comparison as a number', { formula: 'n * p0 > k' }, /formula must be a number/],
    ['a comparison inside a number', { formula: 'n * (p0 > k)' }, /formula must not compute with a condition/],
    ['a number as a condition', { requires: 'n + 1' }, /requires must be a condition/],
    ['a number inside a condition', { requires: 'n and k > 1' }, /requires must join conditions/],
    ['the observable outside of its value', { relation: 'equals', estimand: expectationOf('value', 'P', { sd: 'value' }) }, /sd must use known names, got "value"/],
    ['text that is no formula', { formula: 'n *' }, /formula must be a formula, got "n \*"/],
  ])('with %s', async (_, change, message) => {
    await expect(prepared(change)).rejects.toThrow(DeclarationError);
    await expect(prepared(change)).rejects.toThrow(message);
  });

  it('with an expected point outside the domain', async () => {
    const at = [{ n: 0, p0: 1, k: 1 }];
    await expect(prepared({ status: 'known-false', expected: { verdict: 'refuted', reason: 'r', at } })).rejects.toThrow(DomainError);
  });
});

describe('a declared claim', () => {
  it('is frozen all the way down', () => {
    const declared = unchecked({ ...survival, parameters: { n, p0, k: survival.parameters.k } });
    expect(Object.isFrozen(declared)).toBe(true);
    expect(Object.isFrozen(declared.parameters)).toBe(true);
    expect(Object.isFrozen(declared.assumes)).toBe(true);
    expect(() => ((declared as { title: string }).title = 'x')).toThrow(TypeError);
  });

  it('may compare two numbers', () => {
    unchecked({ ...survival, estimand: identity('g_k', 'g(k)'), relation: 'at-most', formula: '2/(k + 1)', independentOf: ['n', 'p0'] });
  });
});
