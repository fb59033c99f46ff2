/** One claim at one point: what to observe, and the sequential test that will decide. */
import type { Claim } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepare.ts';
import { CHUNK } from '../inference/looks.ts';
import type { Levels, Outcome } from '../inference/test.ts';
import { MOSTLY_UNDEFINED, UndefinedGuard } from '../inference/undefined-guard.ts';
import type { Point } from '../protocol/point.ts';
import type { Probe } from '../protocol/simulator.ts';
import type { World } from '../protocol/world.ts';
import type { ProbeFacts } from './block.ts';
import { kindOf } from './kinds/index.ts';
import type { Course, Resolution } from './kinds/kind.ts';
import type { Property } from './property.ts';
import { REGION_D } from './region.ts';
import { isTime } from './times.ts';

/** Why a point is tested. Only unbiased draws speak for the region. */
export type Origin = 'draw' | 'corner' | 'discriminating' | 'declared' | 'enumerated';

/** A point that a property is to be tested at. */
export interface Site {
  readonly property: Property;
  readonly prepared: Prepared;
  /** Complete, in the claim's parameters; those that the world gives where there is one. */
  readonly point: Point;
  readonly origin: Origin;
  /** What the claim says there at the run's resolution. */
  readonly resolution: Resolution;
  /** Where every outcome is walked instead of sampled: the exact world, of which `point` is a picture in doubles. */
  readonly world?: World;
}

/** A site with its test running. */
export interface Trial extends Course {
  readonly site: Site;
  readonly point: Point;
  /** Largest generation that the claim looks at. */
  readonly horizon: number;
}

/**
 * The resolution at which a claim is tested in a run of resolution d. What is known to be false is tested no coarser than its region:
 * at a larger δ it may be false by less than δ, and rightly pass.
 */
export function resolutionFor({ expected }: Claim, d: number): number {
  return expected === undefined ? d : Math.min(d, REGION_D);
}

/** Assumptions that are watched at each point of a claim: those of its test, and that the simulator yields outcomes at all, and new ones. */
export function guardsOf(prepared: Prepared): number {
  return kindOf(prepared.claim).guards(prepared) + 1;
}

/** Starts the test of an informative site. */
export function trialOf(site: Site, d: number, levels: Levels): Trial {
  const { prepared, point } = site;
  const kind = kindOf(prepared.claim);
  const course = watched(kind.course(prepared, point, resolutionFor(prepared.claim, d), levels));
  return { site, point, horizon: kind.horizon(prepared, point), ...course };
}

/** Undefined outcomes in one chunk of a probe. A time is Infinity where it lies beyond the end, which is an outcome. */
function missing(probe: Probe, facts: ProbeFacts, chunk: number): number {
  const isUndefined = isTime(probe) ? Number.isNaN : (value: number): boolean => !Number.isFinite(value);
  if (facts.kind === 'indicator') return facts.hi[chunk]! - facts.lo[chunk]!;
  let count = 0;
  for (let i = chunk * CHUNK; i < (chunk + 1) * CHUNK; i++) if (isUndefined(facts.values[i]!)) count++;
  return count;
}

/**
 * The same course, but that it ends `invalid` once most outcomes of a probe are undefined: the test would go on to its cap
 * only to say that nothing can be said. A verdict that the test reaches in spite of them is left alone.
 */
function watched({ probes, test, absorb }: Course): Course {
  const guards = probes.map(() => new UndefinedGuard(probes.length));
  return {
    probes,
    test: {
      planned: test.planned,
      cap: test.cap,
      look: () => {
        const found = test.look();
        if ((found !== undefined && found.verdict !== 'inconclusive') || !guards.some((guard) => guard.exceeded)) return found;
        return { ...test.stop(MOSTLY_UNDEFINED), verdict: 'invalid', reason: MOSTLY_UNDEFINED } satisfies Outcome;
      },
      stop: (reason) => test.stop(reason),
    },
    absorb: (facts, chunk) => {
      absorb(facts, chunk);
      facts.forEach((one, p) => guards[p]!.absorb(CHUNK, missing(probes[p]!, one, chunk)));
    },
  };
}
