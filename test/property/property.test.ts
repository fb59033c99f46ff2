import { describe, expect, it } from 'vitest';
import { DeclarationError } from '../../src/errors.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { poisson } from '../../src/process/families/poisson.ts';
import { property } from '../../src/property/property.ts';
import type { Site } from '../../src/property/trial.ts';
import { claimVerdict, type PointVerdict, type Result } from '../../src/property/verdict.ts';
import { survival } from '../../theory/bernoulli/survival.ts';

describe('property', () => {
  it('pairs a claim with a simulator that provides what it assumes', () => {
    expect(property({ claim: survival, simulator: bernoulli })).toMatchObject({ id: 'bernoulli/survival@bernoulli', points: [], telling: [] });
  });

  it('refuses another family, at compile time and at run time', () => {
    // @ts-expect-error a Poisson simulator does not provide a Bernoulli family
    expect(() => property({ claim: survival, simulator: poisson })).toThrow(/family must be what the claim assumes, bernoulli, got "poisson"/);
  });

  it('refuses a simulator without the observable', () => {
    expect(() => property({ claim: survival, simulator: { ...bernoulli, observables: { value: 'value' } } })).toThrow(DeclarationError);
  });

  it('refuses an observable that reads otherwise than the estimand', () => {
    const counted = { ...bernoulli, observables: { survived: 'value', interior: 'indicator' } } as const;
    expect(() => property({ claim: survival, simulator: counted })).toThrow(/observable must be one that the simulator reports as an indicator: interior, got "survived"/);
  });

  it.each([
    ['simulate', undefined, /simulate must be a function that returns a Float64Array, got undefined/],
    ['simulate', 'bernoulli', /simulate must be a function/],
    ['cost', 3, /cost must be a function/],
    ['observables', undefined, /observables must be a record/],
    ['module', undefined, /module must be its module's import.meta.url/],
    ['name', '', /name must be a word/],
  ])('refuses a simulator whose %s is %s, by name', (field, value, message) => {
    expect(() => property({ claim: survival, simulator: { ...bernoulli, [field]: value } })).toThrow(message);
  });

  it('refuses what is no simulator at all', () => {
    expect(() => property({ claim: survival, simulator: undefined as unknown as typeof bernoulli })).toThrow(DeclarationError);
  });
});

function points(...verdicts: readonly PointVerdict[]): Result[] {
  return verdicts.map((verdict) => ({ site: { origin: 'draw' } as Site, verdict, reason: `because ${verdict}` }));
}
const many = (verdict: PointVerdict, count: number): PointVerdict[] => Array.from({ length: count }, () => verdict);

describe('the verdict of a claim', () => {
  it.each([
    ['refuted', ['supported', 'invalid', 'refuted', 'inconclusive']],
    ['invalid', ['supported', 'invalid', 'inconclusive']],
    ['inconclusive', [...many('supported', 30), 'inconclusive']],
    ['not-run', [...many('supported', 30), 'not-run']],
    ['vacuous', ['vacuous', 'vacuous']],
    ['inconclusive', many('supported', 11)],
    ['supported', [...many('supported', 12), 'vacuous']],
    ['exact', many('exact', 12)],
  ] as const)('is %s for %j', (verdict, verdicts) => {
    expect(claimVerdict(points(...verdicts), true).verdict).toBe(verdict);
  });

  it('asks declared points for no minimum', () => {
    expect(claimVerdict(points('supported'), false).verdict).toBe('supported');
  });
});
