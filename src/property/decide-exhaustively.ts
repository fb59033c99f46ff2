/** A finding from walking every outcome of an experiment, in the shape that sampling gives. */
import { DeclarationError } from '../errors.ts';
import { Fraction } from '../elementary/fraction.ts';
import type { Draws } from '../protocol/draws.ts';
import type { PointClaim } from './claims/point-claim.ts';
import { decideExactly } from './decide-exactly.ts';
import { MOST_PATHS } from './enumerate.ts';
import type { Experiment } from './experiment.ts';
import { type Finding, findingMessage } from './finding.ts';

/** What matters where nothing is sampled. */
export interface ExhaustiveLimits {
  readonly seed: number | string;
  /** Paths that may be walked. */
  readonly budget?: number;
}

/**
 * 'exact', or 'refuted', or 'invalid' where some outcome has no value; alpha and beta are 0.
 *
 * @throws {DeclarationError} for several programs or one that seeds itself, a claim about anything but a probability or a mean, or one
 *   that excludes nothing, a draw of a real number, and too many paths.
 */
export function decideExhaustively<Claimed, Value extends Claimed>(experiment: Experiment<Value>, claim: PointClaim<Claimed>, { seed, budget = MOST_PATHS }: ExhaustiveLimits): Finding {
  const { name, program } = experiment;
  if (program === undefined) {
    throw new DeclarationError({ owner: name, parameter: 'exhaustive', value: true, condition: 'must be asked of one program that draws from its argument', advice: 'make it with experiment(run), without seeds' });
  }
  // The walking source is no generator, but it has every draw that one has, and refuses those that have no outcomes to walk by name.
  const run = program as unknown as (draws: Draws) => Value & (boolean | number);
  const { verdict, reason, value, claimed, paths, firstError, claim: text } = decideExactly<Claimed, Value & (boolean | number)>(run, claim, { owner: name, most: budget });
  // Not 'inconclusive' either: a number of a claim about an experiment is a fraction.
  if (verdict === 'vacuous' || verdict === 'inconclusive') throw new DeclarationError({ owner: name, parameter: 'claim', value: text, condition: 'must exclude something', advice: reason });
  const estimate = value === '' ? null : nearest(value);
  const finding: Omit<Finding, 'message'> = {
    claim: text,
    experiment: name,
    verdict,
    ...(reason === '' ? {} : { reason }),
    enumerated: { paths: Number(paths), value, claimed },
    replicates: 0,
    logE: verdict === 'refuted' ? Infinity : 0,
    estimate,
    interval: [estimate, estimate],
    delta: null,
    excludes: 'every other value',
    alpha: 0,
    beta: 0,
    undefinedOutcomes: 0,
    undefinedBy: { thrown: 0, notANumber: 0, infinite: 0 },
    ...(firstError === undefined ? {} : { firstError }),
    planned: 0,
    cap: 0,
    warnings: [],
    seed,
    keys: [],
    token: `${name} seed=${seed}`,
  };
  return { ...finding, message: () => findingMessage(finding) };
}

/** The double nearest to a fraction as it is written. */
function nearest(text: string): number {
  const [numerator, denominator = '1'] = text.split('/');
  return Fraction.of(BigInt(numerator!), BigInt(denominator)).toNumber();
}
