import { exp } from '../../elementary/exp.ts';
import { log } from '../../elementary/log.ts';
import { log1p } from '../../elementary/log1p.ts';
import { tanh } from '../../elementary/tanh.ts';
import type { MixtureModel } from '../estimators/algorithm-1.ts';

/** Means that are compared with the fitted one, from 0 to the root of the second moment. */
const MEANS = 40;
/** By so much a mean of logarithms may err. */
const ROUNDING = 1e-12;
/** Relative error of a solution of the likelihood equation; double precision leaves 1e-13 or so. */
const PRECISION = 1e-9;

/** Relative error of the equation less its first order, which is the same on both sides: a mean of a thousandth has so many digits left there. */
const COARSE = 1e-3;

/** z − tanh z for z ≥ 0, to a hundredth of that. */
const lag = (z: number): number => (z > 0.1 ? z - tanh(z) : z * z * z * (1 / 3 - (2 / 15) * z * z));

/** ln(likelihood)/n of ½ N(mu, variance) + ½ N(−mu, variance), up to a constant. */
function likelihood(sample: Float64Array, mu: number, variance: number): number {
  let sum = 0;
  for (const x of sample) {
    const near = Math.abs(x) - mu;
    sum += log1p(exp((-2 * mu * Math.abs(x)) / variance)) - (near * near) / (2 * variance);
  }
  return sum / sample.length - 0.5 * log(variance);
}

/**
 * Whether a fit is the maximum of the likelihood, as the definition has it: its mean solves μ = mean(x tanh(μx/Σ²)) and is no minimum, and none of a
 * grid of means is more likely with the same second moment. Meant for components that overlap: far apart the sample has no digits left for Σ.
 */
export function isMaximum(sample: Float64Array, { mu, sigma }: MixtureModel): boolean {
  const n = sample.length;
  let second = 0;
  let fourth = 0;
  let missing = 0;
  let lagging = 0;
  let size = 0;
  const theta = mu / (sigma * sigma);
  for (const x of sample) {
    second += (x * x) / n;
    fourth += (x * x * x * x) / n;
    size += Math.abs(x) / n;
    missing += (Math.abs(x) * (1 - tanh(theta * Math.abs(x)))) / n;
    lagging += (Math.abs(x) * lag(theta * Math.abs(x))) / n;
  }
  if (Math.abs(mu * mu + sigma * sigma - second) > PRECISION * second) return false;
  if (Math.abs(size - mu - missing) > PRECISION * missing + ROUNDING * size) return false;
  if (Math.abs(theta * mu * mu - lagging) > COARSE * lagging) return false;
  // μ = 0 always solves the equation; the sign of the next order says what it is.
  if (mu === 0 && fourth < 3 * second * second * (1 - PRECISION)) return false;
  const best = likelihood(sample, mu, sigma * sigma);
  for (let i = 0; i < MEANS; i++) {
    const other = (i / MEANS) * Math.sqrt(second);
    if (likelihood(sample, other, second - other * other) > best + ROUNDING) return false;
  }
  return true;
}
