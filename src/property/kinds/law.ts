/** Claims about the whole law of a value: refuted by likelihood ratios and cosine bets, supported against named alternatives. */
import type { Prepared } from '../../claim/prepare.ts';
import { log } from '../../elementary/log.ts';
import { type LawAlternative, lawAlternatives } from '../../inference/law-alternatives.ts';
import { lawTest } from '../../inference/law.ts';
import { lawFamily } from '../../inference/laws/registry.ts';
import { CHUNK } from '../../inference/looks.ts';
import { plannedReplicates } from '../../inference/resolution.ts';
import type { LawAt } from '../../protocol/law.ts';
import type { Point } from '../../protocol/point.ts';
import { Random } from '../../random/random.ts';
import { streamKey } from '../../random/stream-key.ts';
import { valuesOf } from './counts.ts';
import { type Kind, vacuous } from './kind.ts';
import { probeAt } from './reading.ts';

function lawOf(prepared: Prepared, point: Point): LawAt {
  const prediction = prepared.predict(point);
  if (typeof prediction === 'number' || !('law' in prediction)) throw new TypeError(`${prepared.claim.id} predicts no law`);
  return prediction;
}

function decisiveAt(prepared: Prepared, point: Point, d: number): LawAlternative[] {
  const { law: name, parameters } = lawOf(prepared, point);
  return lawAlternatives(lawFamily(name), parameters, prepared.alternatives(point), d).filter((alternative) => alternative.decisive);
}

export const law: Kind = {
  horizon: (_, { k = 0 }) => k,

  least: () => CHUNK,

  emptiness: (prepared, point, d) => (decisiveAt(prepared, point, d).length === 0 ? 'every declared alternative is equivalent at this resolution' : undefined),

  resolve(prepared, point, d, beta) {
    const empty = law.emptiness(prepared, point, d);
    if (empty !== undefined) return vacuous(empty);
    const decisive = decisiveAt(prepared, point, d);
    const nearest = Math.min(...decisive.map(({ divergence }) => divergence));
    return { informative: true, delta: null, planned: plannedReplicates(nearest, beta, decisive.length > 1) };
  },

  course(prepared, point, d, levels) {
    const spreading = new Random().seek(streamKey('spread', prepared.claim.id, ...Object.entries(point).flat()), 0);
    const test = lawTest({ ...lawOf(prepared, point), alternatives: prepared.alternatives(point), d, spread: () => spreading.uniform() }, levels);
    return {
      probes: [probeAt(prepared, point, point['k'] ?? 0)],
      test,
      absorb: ([facts], chunk) => test.absorb(valuesOf(facts, chunk).map((value) => prepared.of(value, point))),
    };
  },

  // The distance between the law seen and the law claimed, which is nothing where the claim is true.
  picture(prepared, point, k, d, levels) {
    return { predicted: 0, course: law.course(prepared, { ...point, k }, d, levels) };
  },

  guards: () => 0,

  separation(prepared, point, mutant, alpha) {
    if (typeof mutant === 'number' || !('law' in mutant)) return Infinity;
    const claimed = lawOf(prepared, point);
    if (mutant.law !== claimed.law) return Infinity;
    const divergence = lawFamily(claimed.law).divergence(claimed.parameters, mutant.parameters);
    return divergence > 0 ? -log(alpha) / divergence : Infinity;
  },
};
