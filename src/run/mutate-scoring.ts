/** The mutants of a run's claims, held against the facts that decide the claims. */
import type { Claim } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepare.ts';
import { type Mutant, mutants } from '../mutation/mutants.ts';
import { score, type Trace } from '../mutation/score.ts';
import { broken, contested, limits } from '../mutation/score-limits.ts';
import type { Comparison } from '../proof/comparison.ts';
import type { Batch } from '../property/batch.ts';
import type { Property } from '../property/property.ts';
import { refusing } from '../property/region.ts';
import type { Site, Trial } from '../property/trial.ts';
import type { Result } from '../property/verdict.ts';
import type { MutatedClaim } from '../report/mutation-report.ts';
import { Autopsy } from './mutate-autopsy.ts';
import { judge, type Reading, type Sharpness } from './mutate-judge.ts';
import { judgeNumbers, type KnownNumbers } from './mutate-numbers.ts';
import { statementOf } from './mutate-statement.ts';

/** Why a claim cannot have mutants; undefined where it may. */
function immutable({ expected, estimand }: Claim, decided: boolean): string | undefined {
  if (expected !== undefined) return 'is known to be false: what differs from it may be true';
  if (estimand.kind === 'precedence') return 'states an order, and no number in which there could be a slip';
  if (estimand.kind === 'slope') return 'states an exponent, of which no point alone speaks';
  return decided ? undefined : 'is open: nothing decides it';
}

export class Scoring {
  readonly #mutants = new Map<string, readonly Mutant[]>();
  readonly #numbers = new Map<string, KnownNumbers>();
  readonly #unscored = new Map<string, string>();
  readonly #autopsies = new Map<Site, Autopsy>();
  readonly #sharpness: Sharpness;

  /** @param properties, comparisons - What decides the claims. */
  constructor(claims: readonly Prepared[], properties: readonly Property[], comparisons: readonly Comparison[], sharpness: Sharpness) {
    this.#sharpness = sharpness;
    for (const one of claims) {
      const { id } = one.claim;
      const comparison = comparisons.find(({ claim }) => claim.id === id);
      const reason = immutable(one.claim, comparison !== undefined || properties.some(({ claim }) => claim.id === id));
      const facts = reason === undefined ? comparison?.facts(one) : undefined;
      const own = reason === undefined ? mutants(one, ...(facts === undefined ? [] : [facts.map(({ at }) => at)])) : [];
      if (own.length === 0) this.#unscored.set(id, reason ?? 'has no slip that says anything else within its domain');
      this.#mutants.set(id, own);
      if (comparison !== undefined && facts !== undefined) this.#numbers.set(id, { comparison, facts });
    }
  }

  /** Why a claim has no row; undefined where it has one. */
  unscored({ id }: Claim): string | undefined {
    return this.#unscored.get(id);
  }

  /** The batch with an autopsy beside each trial; verdicts and replicates stay what they are. */
  watched(batch: Batch): Batch {
    return {
      ...batch,
      trials: batch.trials.map((trial) => {
        const own = this.#of(trial.site.prepared);
        if (own.length === 0) return trial;
        const autopsy = new Autopsy(trial, own, this.#sharpness.d);
        this.#autopsies.set(trial.site, autopsy);
        return watched(trial, autopsy);
      }),
    };
  }

  /** The row of a claim, from the results of all its points. */
  row(prepared: Prepared, verdict: string, results: readonly Result[]): MutatedClaim {
    const { claim } = prepared;
    const readings = results.flatMap((result): Reading[] => {
      const autopsy = this.#autopsies.get(result.site);
      if (result.enumerated !== undefined) return [{ result, traces: walked(result, this.#of(prepared)) }];
      return autopsy === undefined || result.outcome === undefined ? [] : [{ result, traces: autopsy.traces() }];
    });
    const numbers = this.#numbers.get(claim.id);
    const judged = this.#of(prepared).map((mutant) => (numbers === undefined ? judge(mutant, prepared, readings, this.#sharpness) : judgeNumbers(mutant, prepared, numbers)));
    return {
      id: claim.id,
      title: claim.title,
      relation: claim.relation,
      verdict,
      ...score(judged),
      statement: statementOf(prepared),
      points: numbers?.facts.length ?? readings.length,
      replicates: readings.reduce((sum, { result }) => sum + (result.outcome?.replicates ?? 0), 0),
      mutants: judged,
    };
  }

  #of({ claim }: Prepared): readonly Mutant[] {
    return this.#mutants.get(claim.id) ?? [];
  }
}

/** The trial with an autopsy that sees every replicate that it sees. */
function watched(trial: Trial, autopsy: Autopsy): Trial {
  const own = trial.probes.length;
  return {
    ...trial,
    probes: [...trial.probes, ...autopsy.probes],
    horizon: Math.max(trial.horizon, ...autopsy.probes.map(({ k }) => k)),
    absorb(facts, chunk) {
      trial.absorb(facts.slice(0, own), chunk);
      autopsy.absorb(facts, chunk);
    },
  };
}

/** What a world says, where the truth is a fraction: a mutant that it breaks by more than rounding is killed without any replicate. */
function walked({ site: { prepared, point }, enumerated, verdict }: Result, slips: readonly Mutant[]): ReadonlyMap<Mutant, Trace> {
  const truth = enumerated?.estimate;
  const found = new Map<Mutant, Trace>();
  if (typeof truth !== 'number' || verdict === 'vacuous') return found;
  for (const mutant of slips) {
    const prediction = refusing(() => mutant.predict(point));
    const says = prediction === undefined ? undefined : limits(mutant.relation, prediction);
    const own = refusing(() => limits(prepared.claim.relation, prepared.predict(point)));
    if (says === undefined || own === undefined) continue;
    const killed = broken(says, truth);
    // What differs from the claim by more than rounding and is not broken by the truth is alive where nothing is left to chance.
    const told = killed || contested(own, says).some(({ side, at, claimed }) => claimed === undefined || broken({ [side]: at }, claimed));
    found.set(mutant, { chosen: false, logE: killed ? Infinity : 0, replicates: 0, observed: 0, separation: told ? 0 : Infinity });
  }
  return found;
}
