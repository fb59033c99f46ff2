/** The programs under test, written as a user would, and how a case runs over seeds. */
import { decideAtOnce, experiment, type DecideOptions, type Experiment, type Finding } from '../../src/property/experiment.ts';
import type { PointClaim } from '../../src/property/claims/point-claim.ts';
import { normal } from '../../src/random/normal.ts';
import type { Random } from '../../src/random/random.ts';

export const LEVELS = { alpha: 1e-6, beta: 1e-3 } as const;

/** Seeds of a case: all 200 in a calibration run, fewer here, where the case is dear. */
export function seeds(few: number): number[] {
  const all = Number(process.env['CORROBORATE_SEEDS'] ?? 0);
  return Array.from({ length: Math.max(few, all) }, (_, seed) => seed);
}

export const coin = (p: number): Experiment<boolean> => experiment((random) => random.uniform() < p, { name: `coin of ${p}` });

export function decided<Claimed, Value extends Claimed>(program: Experiment<Value>, claim: PointClaim<Claimed>, options: Partial<DecideOptions> = {}): Finding {
  return decideAtOnce(program, claim, { seed: 1, ...LEVELS, ...options });
}

/** Verdicts and mean cost over seeds. */
export function over(count: number, run: (seed: number) => Finding): { readonly verdicts: Record<string, number>; readonly replicates: number; readonly findings: Finding[] } {
  const findings = seeds(count).map(run);
  const verdicts: Record<string, number> = {};
  for (const { verdict } of findings) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  return { verdicts, replicates: findings.reduce((sum, { replicates }) => sum + replicates, 0) / findings.length, findings };
}

/** Mean and standard deviation, with divisor n - 1, of n standard normal values plus a shift. */
export function sample(random: Random, n: number, shift = 0): { readonly mean: number; readonly sd: number } {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const x = normal(random) + shift;
    sum += x;
    squares += x * x;
  }
  const mean = sum / n;
  return { mean, sd: Math.sqrt(Math.max(0, squares - n * mean * mean) / (n - 1)) };
}
