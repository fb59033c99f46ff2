import { log } from '../elementary/log.ts';
import { DeclarationError } from '../errors.ts';
import { logAddExp, logSumExp } from '../special/log-sum-exp.ts';
import { CosineBets } from './cosine-bets.ts';
import { CosineTilts } from './cosine-tilts.ts';
import { lawAlternatives, type LawAlternative } from './law-alternatives.ts';
import type { Law, LawParameters } from './laws/law-family.ts';
import { lawFamily } from './laws/registry.ts';
import { checkLevels } from './levels.ts';
import { openVerdict } from './open-decision.ts';
import { openCap, plannedReplicates } from './resolution.ts';
import { SupDistance } from './sup-distance.ts';
import { outcome, type Levels, type Outcome, type SequentialTest, type Verdict } from './test.ts';

/** A claim that a variable follows a law, with what support must exclude. */
export interface LawClaim {
  /** Name of the family, such as 'gamma'. */
  readonly law: string;
  readonly parameters: LawParameters;
  /** Named mutants of the law at this point; the scale times 1 - d and 1 + d come on top. */
  readonly alternatives: readonly { readonly name: string; readonly parameters: LawParameters }[];
  /** Resolution: alternatives with divergence below d^2/4 are equivalent. */
  readonly d: number;
  /**
   * For a discrete law: uniforms on [0, 1) from a stream of their own, independent of the replicates. They spread each value over
   * its jump of the distribution function, so that the transform is exactly uniform.
   */
  readonly spread?: () => number;
  /** Whether support must also exclude the smooth deviations of {@link CosineTilts}, which no one need name. */
  readonly directions?: boolean;
  /**
   * Whether each call of `absorb` takes one list, in which every value follows the law given those before it. Then sums and differences of
   * neighbours' transforms, modulo 1, are uniform given the past, too: they are bet on, and support excludes smooth deviations of them.
   */
  readonly steps?: boolean;
}

/**
 * Sequential test that replicates follow a law, continuous or discrete. Refutes by the mean of two e-processes: likelihood ratios of
 * the decisive alternatives, and cosine bets on the probability integral transform; of two more, bets on sums and differences of neighbours,
 * where these are to be independent. Supports when the reversed ratio
 * against every decisive alternative, and on request every smooth deviation, reaches 1/beta: so it says that those are
 * excluded, not that the law is near in every sense. The estimate is the distance sup|F - F0| seen, the interval is for the true one.
 *
 * A value that the law makes impossible refutes at once. An undefined value may be anything: it can only count against
 * refutation, and rules support out.
 *
 * @throws {DeclarationError} for an unknown law, parameters outside it, a discrete law without `spread`, or no decisive
 *   alternative (the claim is vacuous at this resolution).
 * @example
 * const test = lawTest({ law: 'gamma', parameters: { shape: 4.5, scale: 2 / 9 }, alternatives: [], d: 0.02 }, { alpha: 1e-10, beta: 1e-3 });
 * test.absorb(Float64Array.of(0.7, 1.3, 0.9));
 */
export function lawTest(claim: LawClaim, levels: Levels): LawTest {
  return new LawTest(claim, levels);
}

/** Bets on the sums or the differences of neighbours, and what support must exclude of them. */
interface Neighbours {
  readonly sign: 1 | -1;
  readonly bets: CosineBets;
  readonly tilts: CosineTilts;
}

export class LawTest implements SequentialTest<ArrayLike<number>> {
  readonly planned: number;
  readonly cap: number;
  /** All alternatives at this point; the report lists those that are not decisive as equivalent. */
  readonly alternatives: readonly LawAlternative[];
  readonly #levels: Levels;
  readonly #law: Law;
  readonly #rivals: readonly Law[];
  readonly #spread: (() => number) | undefined;
  /** Sum of ln f_rival - ln f_claimed. */
  readonly #ratio: Float64Array;
  readonly #cosines = new CosineBets();
  readonly #tilts: CosineTilts | undefined;
  readonly #distance = new SupDistance();
  readonly #neighbours: readonly Neighbours[];
  #pairs = 0;
  #n = 0;
  #undefined = 0;
  #impossible = false;

  constructor(claim: LawClaim, levels: Levels) {
    checkLevels(levels);
    const family = lawFamily(claim.law);
    if (family.discrete === true && claim.spread === undefined) {
      throw new DeclarationError({ owner: 'law test', parameter: 'spread', condition: 'must be given for a discrete law', advice: 'uniforms from a separate stream' });
    }
    this.#spread = family.discrete === true ? claim.spread : undefined;
    this.alternatives = lawAlternatives(family, claim.parameters, claim.alternatives, claim.d);
    const decisive = this.alternatives.filter((alternative) => alternative.decisive);
    this.#tilts = claim.directions === true ? new CosineTilts(claim.d) : undefined;
    // Half of the steps of a list of two have one before them: at twice the information, planned and cap are those of the steps.
    const coarser = Math.SQRT2 * claim.d;
    this.#neighbours = claim.steps === true ? ([1, -1] as const).map((sign) => ({ sign, bets: new CosineBets(), tilts: new CosineTilts(coarser, sign > 0 ? '(F + F before)' : '(F − F before)') })) : [];
    if (decisive.length === 0 && this.#tilts === undefined) {
      throw new DeclarationError({ owner: 'law test', parameter: 'alternatives', value: claim.alternatives, condition: `must have one with a divergence of at least d^2/4 at d = ${claim.d}`, advice: 'the claim is vacuous here' });
    }
    const nearest = Math.min(this.#tilts?.divergence ?? Infinity, ...decisive.map(({ divergence }) => divergence));
    this.planned = plannedReplicates(nearest, levels.beta, decisive.length > 1 || this.#tilts !== undefined);
    this.cap = openCap(nearest, levels);
    this.#levels = levels;
    this.#law = family.at(claim.parameters);
    this.#rivals = decisive.map(({ parameters }) => family.at(parameters));
    this.#ratio = new Float64Array(decisive.length);
  }

  absorb(values: ArrayLike<number>): void {
    let before = NaN;
    for (let i = 0; i < values.length; i++) {
      const given = values[i]!;
      const u = this.#one(given);
      if (i > 0) this.#absorbPair(before, u);
      before = u;
    }
  }

  /** The transform of one value; NaN where there is none. */
  #one(given: number): number {
    const x = this.#spread === undefined ? given : snapped(given);
    this.#n += 1;
    if (!Number.isFinite(x)) {
      this.#undefined += 1;
      this.#cosines.absorbUndefined();
      return NaN;
    }
    const density = this.#law.logDensity(x);
    if (density === -Infinity) {
      this.#impossible = true;
      return NaN;
    }
    for (let j = 0; j < this.#rivals.length; j++) this.#ratio[j]! += this.#rivals[j]!.logDensity(x) - density;
    const u = this.#spread === undefined ? this.#law.cdf(x) : this.#spreadOver(x, this.#spread());
    this.#cosines.absorb(u);
    this.#tilts?.absorb(u);
    this.#distance.absorb(u);
    return u;
  }

  /** Given the past, u is uniform if the claim holds; then so is u ± before, modulo 1. */
  #absorbPair(before: number, u: number): void {
    this.#pairs += 1;
    for (const { sign, bets, tilts } of this.#neighbours) {
      const turned = u + sign * before;
      if (Number.isNaN(turned)) {
        bets.absorbUndefined();
        continue;
      }
      const w = turned - Math.floor(turned);
      bets.absorb(w);
      tilts.absorb(w);
    }
  }

  /** Uniform under the law: the distribution function just below x, and a share of its jump there. */
  #spreadOver(x: number, share: number): number {
    const below = this.#law.cdf(x - 1);
    return below + share * (this.#law.cdf(x) - below);
  }

  look(): Outcome | undefined {
    const logE = this.#logE();
    if (this.#impossible) return this.#outcome('refuted', 'impossible value', logE);
    const verdict = openVerdict(logE, this.#undefined > 0 ? [-Infinity] : this.#within(), this.#levels);
    if (verdict !== undefined) return this.#outcome(verdict, undefined, logE);
    if (this.#n < this.cap) return undefined;
    return this.#outcome('inconclusive', this.#undefined > 0 ? 'undefined outcomes' : 'cap', logE);
  }

  stop(reason: string, confidence?: number): Outcome {
    return this.#outcome('inconclusive', reason, this.#logE(), confidence);
  }

  /** ln of the evidence against each decisive alternative and each smooth deviation. */
  #within(): number[] {
    return [...this.#ratio, ...this.#smooth.flatMap((tilts) => tilts.logRatios())].map((sum) => -sum);
  }

  /** Names of what a supported verdict excludes. */
  get excluded(): readonly string[] {
    return [...this.alternatives.filter(({ decisive }) => decisive).map(({ name }) => name), ...this.#smooth.flatMap(({ names }) => names)];
  }

  /** Smooth deviations that support must exclude: of neighbours only where there are any. */
  get #smooth(): readonly CosineTilts[] {
    return [...(this.#tilts === undefined ? [] : [this.#tilts]), ...(this.#pairs > 0 ? this.#neighbours.map(({ tilts }) => tilts) : [])];
  }

  #logE(): number {
    if (this.#impossible) return Infinity;
    // With an undefined value the likelihood ratios have no positive lower bound; their half of the evidence is lost.
    const rivals = this.#undefined > 0 ? -Infinity : logSumExp(this.#ratio) - log(this.#ratio.length);
    const marginal = logAddExp(rivals, this.#cosines.logE) - Math.LN2;
    const [sums, differences] = this.#neighbours;
    return sums === undefined || differences === undefined ? marginal : logAddExp(marginal, logAddExp(sums.bets.logE, differences.bets.logE) - Math.LN2) - Math.LN2;
  }

  #outcome(verdict: Verdict, reason: string | undefined, logE: number, confidence?: number): Outcome {
    const known = this.#undefined === 0 && !this.#impossible && this.#n > 0;
    const { distance, interval } = this.#distance.at(confidence);
    return outcome(verdict, reason, {
      replicates: this.#n,
      logE,
      estimate: known ? distance : null,
      interval: known ? interval : [null, null],
      undefinedOutcomes: this.#undefined,
    });
  }
}

/** The integer that a value is but for rounding: a count over n, times n, may miss it by an ulp or two. */
function snapped(x: number): number {
  const whole = Math.round(x);
  return Math.abs(x - whole) <= 1e-12 * Math.max(1, Math.abs(whole)) ? whole : x;
}
