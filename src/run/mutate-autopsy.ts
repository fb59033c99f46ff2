/** The facts of one trial, read against every mutant of its claim: the same replicates that decide the claim, and no others. */
import type { Prediction } from '../claim/claim.ts';
import { CHUNK, nextLook } from '../inference/looks.ts';
import { meanDelta, probabilityDelta } from '../inference/resolution.ts';
import type { Counts } from '../inference/test.ts';
import type { Mutant } from '../mutation/mutants.ts';
import { KILL_ALPHA, kills, type Trace } from '../mutation/score.ts';
import { type Against, lawAgainst, meanAgainst, probabilityAgainst } from '../mutation/score-evidence.ts';
import { type Contested, contested, limits } from '../mutation/score-limits.ts';
import type { ProbeFacts } from '../property/block.ts';
import { complement, countsOf, valuesOf } from '../property/kinds/counts.ts';
import { kindOf } from '../property/kinds/index.ts';
import { probeAt, spreadAt } from '../property/kinds/reading.ts';
import { refusing } from '../property/region.ts';
import type { Site, Trial } from '../property/trial.ts';
import type { Probe } from '../protocol/simulator.ts';

/** One line of evidence against a mutant; a mutant with two contested limits has two. */
interface Line {
  /** Place of the facts among the probes of the wrapped trial. */
  readonly probe: number;
  /** @param values - What the claim is about, of the chunk; made when it is asked for. */
  absorb(facts: ProbeFacts | undefined, chunk: number, values: () => Float64Array): void;
  logE(): number;
}

interface Case {
  readonly mutant: Mutant;
  readonly lines: readonly Line[];
  killed?: { readonly logE: number; readonly replicates: number };
}

export class Autopsy {
  /** What must be observed besides what the trial asks for. */
  readonly probes: Probe[] = [];
  readonly #site: Site;
  readonly #own: number;
  readonly #cases: Case[];
  #open: Case[];
  #replicates = 0;
  #look = nextLook(0);

  constructor({ site, probes }: Pick<Trial, 'site' | 'probes'>, mutants: readonly Mutant[], d: number) {
    this.#site = site;
    this.#own = probes.length;
    this.#cases = mutants.flatMap((mutant) => {
      const lines = this.#lines(mutant, d);
      return lines === undefined ? [] : [{ mutant, lines }];
    });
    this.#open = this.#cases.filter(({ lines }) => lines.length > 0);
  }

  /** @param facts - Of the trial's probes, then of {@link Autopsy.probes}. */
  absorb(facts: readonly ProbeFacts[], chunk: number): void {
    this.#replicates += CHUNK;
    const { prepared, point } = this.#site;
    let read: Float64Array | undefined;
    const values = (): Float64Array => (read ??= valuesOf(facts[0], chunk).map((value) => prepared.of(value, point)));
    for (const { lines } of this.#open) for (const line of lines) line.absorb(facts[line.probe], chunk, values);
    if (this.#replicates < this.#look) return;
    this.#look = nextLook(this.#look);
    this.#weigh();
  }

  /** One trace for each mutant that says something here. Killed mutants were not followed further. */
  traces(): ReadonlyMap<Mutant, Trace> {
    this.#weigh();
    const { origin } = this.#site;
    return new Map(
      this.#cases.map(({ mutant, lines, killed }) => {
        const separation = lines.length === 0 ? Infinity : this.#separation(mutant);
        const found = killed ?? { logE: lines.length > 0 ? together(lines) : 0, replicates: this.#replicates };
        return [mutant, { chosen: origin === 'discriminating', ...found, observed: this.#replicates, separation }];
      }),
    );
  }

  /** Replicates that tell the mutant from the claim; 0, so that it does not pass for equivalent, where the claim's number cannot say. */
  #separation(mutant: Mutant): number {
    const { prepared, point } = this.#site;
    const { claim } = prepared;
    if (mutant.relation !== claim.relation) return 0;
    return refusing(() => kindOf(claim).separation(prepared, point, mutant.predict(point), KILL_ALPHA)) ?? Infinity;
  }

  #weigh(): void {
    this.#open = this.#open.filter((one) => {
      const logE = together(one.lines);
      if (!kills({ logE })) return true;
      one.killed = { logE, replicates: this.#replicates };
      return false;
    });
  }

  /** Lines of evidence; none where the claim implies the mutant here, undefined where the mutant says nothing. */
  #lines(mutant: Mutant, d: number): Line[] | undefined {
    const { prepared, point } = this.#site;
    const { claim } = prepared;
    const prediction = refusing(() => mutant.predict(point));
    if (prediction === undefined) return undefined;
    const claimed = prepared.predict(point);
    if (typeof claimed === 'object' && 'law' in claimed) {
      const against = typeof prediction === 'object' && 'law' in prediction ? lawAgainst(claimed, prediction) : undefined;
      return against === undefined ? undefined : [this.#values(against)];
    }
    const says = limits(mutant.relation, prediction);
    const own = limits(claim.relation, claimed);
    if (says === undefined || own === undefined) return undefined;
    const contests = contested(own, says);
    switch (claim.estimand.kind) {
      case 'probability':
        return contests.map((contest) => this.#counts(probabilityAgainst(contest, probabilityDelta(d, contest.at)), 0, (counts) => counts));
      case 'expectation': {
        const sd = spreadAt(prepared, point);
        const support = prepared.support(point);
        return contests.map((contest) => this.#values(meanAgainst(contest, meanDelta(d, sd), { sd, ...(support === undefined ? {} : { support }) })));
      }
      case 'quantile':
        return contests.map((contest) => this.#times(contest, d, claimed));
      default:
        return undefined;
    }
  }

  /** A quantile of at least `at` says P(T < at) <= level, one of at most `at` says P(T <= at) >= level. */
  #times({ side, at }: Contested, d: number, claimed: Prediction): Line {
    const { prepared, point } = this.#site;
    const { estimand } = prepared.claim;
    if (estimand.kind !== 'quantile') throw new TypeError('a quantile was expected');
    const { level } = estimand;
    // Beyond twice the claimed time nothing new is to be seen, and what holds at a later time holds there.
    const last = 2 * Math.floor(typeof claimed === 'object' && 'hi' in claimed ? claimed.hi : (claimed as number)) + 1;
    const k = Math.max(0, Math.min(last, side === 'lower' ? Math.ceil(at) - 1 : Math.floor(at)));
    const against = probabilityAgainst({ side: side === 'lower' ? 'upper' : 'lower', at: level, exact: false }, probabilityDelta(d, level));
    return this.#counts(against, this.#own + this.#observe(probeAt(prepared, point, k)), complement);
  }

  #observe(probe: Probe): number {
    const known = this.probes.findIndex((other) => other.observable === probe.observable && other.k === probe.k);
    return known < 0 ? this.probes.push(probe) - 1 : known;
  }

  #counts(against: Against<Counts>, probe: number, read: (counts: Counts) => Counts): Line {
    return { probe, absorb: (facts, chunk) => against.absorb(read(countsOf(facts, chunk))), logE: () => against.logE() };
  }

  #values(against: Against<ArrayLike<number>>): Line {
    return { probe: 0, absorb: (_, __, values) => against.absorb(values()), logE: () => against.logE() };
  }
}

/** Two limits are two e-processes, and their mean is one; the larger less ln 2 is a bound on it that neither rounds nor overflows. */
function together(lines: readonly Line[]): number {
  const values = lines.map((line) => line.logE());
  return Math.max(...values) - (values.length > 1 ? Math.LN2 : 0);
}
