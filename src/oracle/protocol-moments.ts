/**
 * Exact first and second moments of a trained model under any protocol whose fit is a weighted mean. Each sample mean is a variable with known
 * covariances: given the past it has the mean of its model and the spread of its draws, so one more row follows from those before it.
 */
import { pow } from '../elementary/pow.ts';
import { DomainError } from '../errors.ts';
import type { Protocol, Size, Source } from '../protocol/protocol.ts';

/** Families whose mean parameter is fitted by the mean of the sample. */
export type MeanFamily = 'bernoulli' | 'poisson';

/** More samples than this are a matrix too large. */
const MOST_SAMPLES = 3000;
const owner = 'protocol moments';

/**
 * n_k of a source.
 *
 * @throws {DomainError} where a list has no entry for k, or the size is no integer of at least 1.
 */
export function sizeAt(n: Size, k: number): number {
  const size = typeof n === 'number' ? n : 'factor' in n ? Math.floor(n.first * pow(n.factor, k - 1) * pow(k, n.power)) : n[k - 1];
  if (size === undefined) throw new DomainError({ owner, parameter: 'k', value: k, condition: 'must be at most the number of sizes in the list', advice: 'list one size a generation' });
  if (!(Number.isSafeInteger(size) && size >= 1)) throw new DomainError({ owner, parameter: `n at generation ${k}`, value: size, condition: 'must be an integer of at least 1' });
  return size;
}

/** A part of the training set: a sample by its number, with its size and the weight of one observation. */
interface Part {
  readonly sample: number;
  readonly size: number;
  readonly weight: number;
}

class Moments {
  /** Covariances of sample means, row by row of the lower triangle. */
  readonly #covariance: number[][] = [];
  /** Each model as a mean of samples, by their shares; model 0 is a constant. */
  readonly #models: ReadonlyMap<number, number>[] = [new Map()];
  readonly #kept = new Map<string, Part>();
  /** E Var(one draw | model), from the variance of the model. */
  readonly #noise: (variance: number) => number;

  constructor(noise: (variance: number) => number) {
    this.#noise = noise;
  }

  #between(a: number, b: number): number {
    return a >= b ? this.#covariance[a]![b]! : this.#covariance[b]![a]!;
  }

  /** Cov(model, sample). */
  #with(shares: ReadonlyMap<number, number>, sample: number): number {
    let sum = 0;
    for (const [part, share] of shares) sum += share * this.#between(part, sample);
    return sum;
  }

  #spread(shares: ReadonlyMap<number, number>): number {
    let sum = 0;
    for (const [part, share] of shares) sum += share * this.#with(shares, part);
    return sum;
  }

  variance(model: number): number {
    return this.#spread(this.#models[model]!);
  }

  /** A new variable with the mean of the others by their shares, and noise of its own. */
  #add(shares: ReadonlyMap<number, number>, noise: (variance: number) => number): number {
    const sample = this.#covariance.length;
    if (sample >= MOST_SAMPLES) throw new DomainError({ owner, parameter: 'samples', value: sample + 1, condition: `must be at most ${MOST_SAMPLES} in all`, advice: 'take fewer generations' });
    const row = Array.from({ length: sample }, (_, other) => this.#with(shares, other));
    const variance = this.#spread(shares);
    this.#covariance.push([...row, variance + noise(variance)]);
    return sample;
  }

  #draw(model: number, size: number): number {
    return this.#add(this.#models[model]!, (variance) => this.#noise(variance) / size);
  }

  #keep(key: string, model: number, size: number, weight: number): Part {
    let part = this.#kept.get(key);
    if (part === undefined) this.#kept.set(key, (part = { sample: this.#draw(model, size), size, weight }));
    return part;
  }

  /** The parts that a source adds to the training set of generation k; a lag beyond the first model adds none. */
  parts({ from, lag = 1, n, weight = 1, reuse = false }: Source, index: number, k: number): Part[] {
    if (from === 'real-fixed') return [this.#keep(`${index}`, 0, sizeAt(n, 1), weight)];
    if (from === 'real-fresh') return [{ sample: this.#draw(0, sizeAt(n, k)), size: sizeAt(n, k), weight }];
    const models = lag === 'all' ? Array.from({ length: k }, (_, j) => j) : k >= lag ? [k - lag] : [];
    return models.map((model) => (reuse ? this.#keep(`${index} ${model}`, model, sizeAt(n, model + 1), weight) : { sample: this.#draw(model, sizeAt(n, k)), size: sizeAt(n, k), weight }));
  }

  /** Fits the next model to the parts, thinned to `size` of their observations where that is given. */
  fit(parts: readonly Part[], size: number | undefined, k: number): void {
    const total = parts.reduce((sum, part) => sum + part.weight * part.size, 0);
    if (!(total > 0)) throw new DomainError({ owner, parameter: 'training set', value: total, condition: `must not be empty at generation ${k}` });
    const shares = new Map<number, number>();
    for (const { sample, size: count, weight } of parts) shares.set(sample, (shares.get(sample) ?? 0) + (weight * count) / total);
    if (size === undefined) {
      this.#models.push(shares);
      return;
    }
    const whole = parts.reduce((sum, part) => sum + part.size, 0);
    if (size > whole) throw new DomainError({ owner, parameter: 'subsample', value: size, condition: `must be at most the training set of generation ${k}, ${whole}` });
    // Without replacement, from N zeros and ones of mean M: variance M(1 − M)(N − s)/((N − 1) s).
    this.#models.push(new Map([[this.#add(shares, (variance) => (size === whole ? 0 : (this.#noise(variance) * (whole - size)) / ((whole - 1) * size))), 1]]));
  }
}

/**
 * Mean and variance of the fitted mean after k generations: E = the initial mean, since every fit is a weighted mean of unbiased samples, and Var
 * by the covariances of all samples. Exact but for rounding, about 1e-16 a generation and sample.
 *
 * A sample that is used again was drawn of its model once, in the generation after it; real data that are fixed were drawn once. With
 * `lag: 'all'` there is one sample of each earlier model; a lag beyond the first model adds nothing.
 *
 * @param family - Bernoulli with P(1 − P) as the variance of a draw, or Poisson with Λ.
 * @param mean - Of the initial model. @param k - Generation, an integer ≥ 0; work grows as the square of the number of samples and more.
 * @throws {DomainError} for a transform, for a subsample of weighted data or of counts, for sizes that are none, and beyond 3000 samples.
 * @example protocolMoments('bernoulli', 0.3, replace(10), 5).variance // 0.0859971, as p0 q0 (1 − (1 − 1/n)^k)
 * @see derived here: Cov(new sample, Z) = Cov(its model, Z), and Var = Var(model) + E Var(draw | model)/n
 */
export function protocolMoments(family: MeanFamily, mean: number, protocol: Protocol, k: number): { readonly mean: number; readonly variance: number } {
  const { sources, subsample } = protocol;
  const refuse = (parameter: string, value: unknown, condition: string): never => {
    throw new DomainError({ owner, parameter, value, condition });
  };
  for (const { transform, weight = 1 } of sources) {
    if (transform !== undefined) refuse('transform', transform.kind, 'has no exact moments here');
    if (!(weight >= 0)) refuse('weight', weight, 'must be at least 0');
    if (subsample !== undefined && weight !== 1) refuse('weight', weight, 'must be 1 where the training set is thinned');
  }
  if (subsample !== undefined && family !== 'bernoulli') refuse('subsample', family, 'has exact moments for the family bernoulli alone');
  const moments = new Moments(family === 'bernoulli' ? (variance) => mean * (1 - mean) - variance : () => mean);
  for (let generation = 1; generation <= k; generation++) {
    const parts = sources.flatMap((source, index) => moments.parts(source, index, generation));
    moments.fit(parts, subsample === undefined ? undefined : sizeAt(subsample, generation), generation);
  }
  return { mean, variance: moments.variance(k) };
}

/**
 * E Σ_k² and Var μ_k of the Gaussian model where each generation is n_k draws from the one before it, whatever the schedule n_k: a factor
 * (n_k − 1)/(n_k − ddof) a generation, and the sum of E Σ²_{k−1}/n_k.
 *
 * @throws {DomainError} for any other protocol, whose pooled variance mixes what models disagree on, and where n_k is not above ddof.
 * @example scheduleMoments(1, 1, replace(10), 5) // { square: 1, walk: 0.5 }
 * @see derived here: the sample variance is unbiased but for its divisor, and the sample mean has the variance Σ²/n given the model
 */
export function scheduleMoments(sigma0: number, ddof: number, { name, sources, subsample }: Protocol, k: number): { readonly square: number; readonly walk: number } {
  const [source, ...more] = sources;
  const plain = source !== undefined && more.length === 0 && source.from === 'model' && source.lag !== 'all' && (source.lag ?? 1) === 1 && source.reuse !== true && source.transform === undefined && subsample === undefined;
  if (!plain) throw new DomainError({ owner, parameter: 'protocol', value: name, condition: 'has no exact moments here for the family gaussian', advice: 'only one source can have them: the previous model, with any schedule n' });
  let [square, walk] = [sigma0 * sigma0, 0];
  for (let generation = 1; generation <= k; generation++) {
    const n = sizeAt(source.n, generation);
    if (n <= ddof) throw new DomainError({ owner, parameter: 'n', value: n, condition: `must be above ddof at generation ${generation}` });
    walk += square / n;
    square *= (n - 1) / (n - ddof);
  }
  return { square, walk };
}
