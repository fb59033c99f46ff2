import { DeclarationError } from '../../errors.ts';
import { lawTest } from '../../inference/law.ts';
import type { LawAt } from '../../protocol/law.ts';
import type { PointClaim, Reading } from './point-claim.ts';

/** A law that support must exclude, with the name that reports print. */
export interface NamedLaw extends LawAt {
  /** Such as 'divisor n'. */
  readonly name: string;
}

/** What a claim about a law may add. */
export interface FollowsOptions {
  /** Laws that a wrong program would follow; each must be of the same family as the claimed one. */
  readonly killing?: readonly (LawAt | NamedLaw)[];
}

function shown({ law, parameters }: LawAt): string {
  return `${law}(${Object.values(parameters).join(', ')})`;
}

/**
 * The claim that a number follows a law, continuous or discrete. Support excludes the laws in `killing`, a scale that is off by the
 * factor 1 ± d, the neighbours of the family, and smooth deviations of that size; it does not say that the law is near in every sense.
 *
 * @param law - See `claims.law`; its parameters are checked when the claim is decided.
 * @throws {DeclarationError} for an alternative of another family.
 * @see Ville (1939); likelihood ratios to the alternatives, and bets on the cosines of the probability integral transform: a fact of any law, derived here
 * @example claims.follows(claims.law.chiSquare(9, 9), { killing: [claims.law.chiSquare(9, 10)] }).text // => 'follows gamma(4.5, 0.2222222222222222)'
 */
export function follows(law: LawAt, options: FollowsOptions = {}): PointClaim<number> {
  return lawClaim(law, options, 'number', `follows ${shown(law)}`);
}

/**
 * The claim that every number in a list follows a law, given those before it: the one-step ratios of a trajectory, or the transforms
 * of its states by their conditional distribution functions. All steps of all replicates pool in one test, whatever the lengths. Of the
 * dependence between steps it sees that of neighbours in a list: steps that repeat or mirror the one before, or move with it, refute the
 * claim, and support excludes smooth deviations of size √2 d of their sums and differences. Of steps further apart it says nothing.
 *
 * @throws {DeclarationError} for an alternative of another family.
 * @example
 * const arrivals = experiment((random) => [random.uniform(), random.uniform()]);
 * (await decide(arrivals, claims.stepsFollow(claims.law.uniform()), { seed: 1, d: 0.1 })).verdict // => 'supported'
 * const repeated = experiment((random) => { const u = random.uniform(); return [u, u]; });
 * (await decide(repeated, claims.stepsFollow(claims.law.uniform()), { seed: 1, d: 0.1 })).verdict // => 'refuted'
 * @see Rosenblatt (1952), Remarks on a multivariate transformation, Ann. Math. Statist. 23; derived here: with U uniform given V, so is U ± V modulo 1
 */
export function stepsFollow(law: LawAt, options: FollowsOptions = {}): PointClaim<ArrayLike<number>> {
  return lawClaim(law, options, 'numbers', `each step follows ${shown(law)} given the one before`) as unknown as PointClaim<ArrayLike<number>>;
}

function lawClaim(law: LawAt, { killing = [] }: FollowsOptions, reading: Reading, text: string): PointClaim<number> {
  const stranger = killing.find((alternative) => alternative.law !== law.law);
  if (stranger !== undefined) {
    throw new DeclarationError({ owner: text, parameter: 'killing', value: stranger.law, condition: `must name laws of the family ${law.law}`, advice: 'the ratio of densities is known within a family' });
  }
  return {
    text,
    relation: 'follows',
    predicted: law,
    reading,
    arms: 1,
    begin({ levels, d, spread }) {
      const named = killing.map((alternative) => ({ name: 'name' in alternative ? alternative.name : shown(alternative), parameters: alternative.parameters }));
      const test = lawTest({ ...law, alternatives: named, d, spread, directions: true, steps: reading === 'numbers' }, levels);
      return {
        planned: test.planned,
        cap: test.cap,
        delta: null,
        get excludes() {
          return test.excluded.join(', ');
        },
        absorb: (lists) => lists.forEach((values) => test.absorb(values)),
        look: () => test.look(),
        stop: (reason) => test.stop(reason),
      };
    },
  };
}
