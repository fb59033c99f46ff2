/** What the paper says is accounted for, and what of it is wrong is a pair of claims. */
import { describe, expect, it } from 'vitest';
import { erratum } from '../../src/claim/erratum.ts';
import { DeclarationError } from '../../src/errors.ts';
import { comparisons, properties } from '../../properties/index.ts';
import { errata, statements, theory } from '../../theory/index.ts';

const claims = new Map(theory.map((claim) => [claim.id, claim]));

/** Ids that are no claim's. */
function unknown(ids: readonly string[]): string[] {
  return ids.filter((id) => !claims.has(id));
}

describe('the errata', () => {
  it('are fifteen, numbered as they are listed', () => {
    expect(errata.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
  });

  it('name claims that exist', () => {
    expect(unknown(errata.flatMap(({ asPublished, corrected }) => [asPublished, corrected]))).toEqual([]);
    expect(unknown(['bernoulli/survival', 'bernoulli/no-such-claim'])).toEqual(['bernoulli/no-such-claim']);
  });

  it.each(errata.map((one) => [one.number, one] as const))('%d pairs a claim that is known to be false, under the name of the erratum, with one that is not', (number, { asPublished, corrected }) => {
    const published = claims.get(asPublished)!;
    expect(published.status).toBe('known-false');
    expect(published.aliases).toContain(`suresh2025/erratum-${number}`);
    expect(published.source.key).toBe('suresh2025');
    expect(claims.get(corrected)!.expected).toBeUndefined();
    expect(claims.get(corrected)!.status).not.toBe('known-false');
    for (const id of [asPublished, corrected]) expect([...properties, ...comparisons].some(({ claim }) => claim.id === id), id).toBe(true);
  });

  it('leave no claim that is known to be false without a place: an erratum, or a statement of the paper', () => {
    const placed = new Set([...errata.map(({ asPublished }) => asPublished), ...statements.flatMap(({ claims: ids }) => ids)]);
    const known = theory.filter(({ expected, source }) => expected !== undefined && source.key === 'suresh2025').map(({ id }) => id);
    expect(known.length).toBeGreaterThanOrEqual(15);
    expect(known.filter((id) => !placed.has(id))).toEqual([]);
  });

  it.each([{ number: 0 }, { number: 1.5 }, { title: '' }, { where: '' }, { says: '' }, { found: '' }, { asPublished: '' }, { corrected: 'a/b' }])('are refused with %o', (change) => {
    const sound = { number: 1, title: 't', where: 'w', says: 's', found: 'f', asPublished: 'a/b', corrected: 'a/c' };
    expect(erratum(sound)).toEqual(sound);
    expect(() => erratum({ ...sound, ...change })).toThrow(DeclarationError);
  });
});

describe('the statements of the paper', () => {
  it('are all there: theorems, corollary, comparisons, headlines and figures', () => {
    const labels = statements.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    const counted = (word: RegExp): number => labels.filter((label) => word.test(label)).length;
    expect([1, 2, 3, 4].map((i) => counted(new RegExp(`^Theorem ${i}`)) > 0)).toEqual([true, true, true, true]);
    expect(counted(/^Corollary 1/)).toBe(2);
    expect(counted(/Bernoulli figure/)).toBe(4);
    expect(counted(/Poisson figure/)).toBe(2);
    expect(counted(/Zipf figure/)).toBe(2);
    expect(counted(/Figure 2\((a|b)\)|Gaussian figure|Unigram figure|n-gram figure|mixture, (scatter|tail)/)).toBe(7);
    expect(counted(/Seddik|Bertrand/)).toBe(3);
  });

  it('name claims that exist, or else a reason, and never both', () => {
    expect(unknown(statements.flatMap(({ claims: ids }) => ids))).toEqual([]);
    for (const { label, claims: ids, reason } of statements) expect((reason === undefined) === ids.length > 0, label).toBe(true);
  });

  it('account for every claim that cites the paper', () => {
    const named = new Set([...statements.flatMap(({ claims: ids }) => ids), ...errata.flatMap(({ asPublished, corrected }) => [asPublished, corrected])]);
    expect(theory.filter(({ source, id }) => source.key === 'suresh2025' && !named.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
