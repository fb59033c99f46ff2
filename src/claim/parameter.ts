/**
 * The quantified variables of a claim. One constructor for each parameter that the theory of recursive training names, with
 * the range in which formulas must work, the range in which points are drawn, the LaTeX and the meaning: documentation,
 * domain check and draws all read the same object.
 */

/** A quantified variable: where it may lie, where its points are drawn, how it is written. */
export interface Parameter {
  /** Which numbers it takes. */
  readonly kind: 'integer' | 'real';
  /** Smallest allowed value; excluded where `openMin` is set. */
  readonly min: number;
  /** Largest allowed value. */
  readonly max: number;
  /** Whether `min` itself is excluded. */
  readonly openMin?: boolean;
  /** Range of the draws, inside [min, max]: log-uniform where it is positive, uniform where it touches zero or below. */
  readonly sample: readonly [number, number];
  /** Value where a point leaves the parameter out. */
  readonly default?: number;
  /** LaTeX of the symbol. */
  readonly tex: string;
  /** What it stands for, in words. */
  readonly meaning: string;
}

/** What a constructor takes to differ from its standard declaration. */
export type Change = Partial<Omit<Parameter, 'kind'>>;

/** A standard parameter, changed; the range of the draws follows a range that is narrowed. */
function parameter(standard: Parameter, change: Change): Parameter {
  const min = change.min ?? standard.min;
  const max = change.max ?? standard.max;
  const clamp = (x: number): number => Math.min(max, Math.max(min, x));
  return own({ sample: [clamp(standard.sample[0]), clamp(standard.sample[1])], ...change }, standard);
}

/** Bounds, LaTeX and meaning of a parameter of one's own. `sample` defaults to the whole range. */
export type Own = Omit<Parameter, 'kind' | 'sample'> & {
  /** Range of the draws. */
  readonly sample?: readonly [number, number];
};

function own(change: Change, standard: Parameter): Parameter {
  const all = { ...standard, ...change };
  return Object.freeze({ ...all, sample: Object.freeze([all.sample[0], all.sample[1]] as const) });
}

/**
 * An integer parameter of one's own.
 *
 * @throws nothing; `claim` refuses bounds that contradict each other
 * @example integer({ min: 1, max: 60, tex: 'd', meaning: 'dimension' }).sample // => [1, 60]
 */
export function integer(declared: Own): Parameter {
  return own(declared, { ...declared, kind: 'integer', sample: [declared.min, declared.max] });
}

/**
 * A real parameter of one's own.
 *
 * @throws nothing; `claim` refuses bounds that contradict each other
 * @example real({ min: 0, max: 1, tex: '\\alpha', meaning: 'share of real data' }).kind // => 'real'
 */
export function real(declared: Own): Parameter {
  return own(declared, { ...declared, kind: 'real', sample: [declared.min, declared.max] });
}

/**
 * n, the sample size of each generation: an integer in [1, 1e9], drawn from [2, 1e5].
 *
 * @param tex - LaTeX of the symbol.
 * @param change - What differs from that: bounds, the range of the draws, the default, the meaning.
 * @throws nothing; `claim` refuses bounds that contradict each other
 * @example sampleSize().max // => 1e9
 */
export function sampleSize(tex = 'n', change: Change = {}): Parameter {
  return parameter({ kind: 'integer', min: 1, max: 1e9, sample: [2, 1e5], tex, meaning: 'sample size of each generation' }, change);
}

/**
 * k, the generation: an integer in [1, 1e6], drawn from [1, 1e3].
 *
 * @param tex - LaTeX of the symbol.
 * @param change - What differs from that: bounds, the range of the draws, the default, the meaning.
 * @throws nothing; `claim` refuses bounds that contradict each other
 * @example generation('j').tex // => 'j'
 */
export function generation(tex = 'k', change: Change = {}): Parameter {
  return parameter({ kind: 'integer', min: 1, max: 1e6, sample: [1, 1e3], tex, meaning: 'generation: number of rounds of training and resampling' }, change);
}

/**
 * A probability in [0, 1], drawn from [1e-9, 1].
 *
 * @param tex - LaTeX of the symbol.
 * @param change - What differs from that: bounds, the range of the draws, the default, the meaning.
 * @throws nothing; `claim` refuses bounds that contradict each other
 * @example probability('q', { min: 0.1 }).sample // => [0.1, 1]
 */
export function probability(tex = 'p_0', change: Change = {}): Parameter {
  return parameter({ kind: 'real', min: 0, max: 1, sample: [1e-9, 1], tex, meaning: 'initial probability of the symbol' }, change);
}

/**
 * A Poisson rate in [0, 1e9], drawn from [1e-3, 1e3].
 *
 * @param tex - LaTeX of the symbol.
 * @param change - What differs from that: bounds, the range of the draws, the default, the meaning.
 * @throws nothing; `claim` refuses bounds that contradict each other
 * @example rate().sample // => [1e-3, 1e3]
 */
export function rate(tex = '\\lambda_0', change: Change = {}): Parameter {
  return parameter({ kind: 'real', min: 0, max: 1e9, sample: [1e-3, 1e3], tex, meaning: 'initial rate' }, change);
}

/**
 * A standard deviation in (0, 1e9], drawn from [1e-3, 1e3].
 *
 * @param tex - LaTeX of the symbol.
 * @param change - What differs from that: bounds, the range of the draws, the default, the meaning.
 * @throws nothing; `claim` refuses bounds that contradict each other
 * @example standardDeviation().openMin // => true
 */
export function standardDeviation(tex = '\\sigma_0', change: Change = {}): Parameter {
  return parameter({ kind: 'real', min: 0, openMin: true, max: 1e9, sample: [1e-3, 1e3], tex, meaning: 'initial standard deviation' }, change);
}

/**
 * The threshold ε in (0, 1e9] below which a standard deviation counts as collapsed, drawn from [1e-3, 1e3].
 *
 * @param tex - LaTeX of the symbol.
 * @param change - What differs from that: bounds, the range of the draws, the default, the meaning.
 * @throws nothing; `claim` refuses bounds that contradict each other
 * @example threshold().meaning // => 'threshold below which the model has collapsed'
 */
export function threshold(tex = '\\varepsilon', change: Change = {}): Parameter {
  return parameter({ kind: 'real', min: 0, openMin: true, max: 1e9, sample: [1e-3, 1e3], tex, meaning: 'threshold below which the model has collapsed' }, change);
}

/**
 * ddof: the divisor of the sample variance is n − ddof; 0 or 1, default 1.
 *
 * @param tex - LaTeX of the symbol.
 * @param change - What differs from that: bounds, the range of the draws, the default, the meaning.
 * @throws nothing; `claim` refuses bounds that contradict each other
 * @example divisor().default // => 1
 */
export function divisor(tex = '\\delta', change: Change = {}): Parameter {
  return parameter({ kind: 'integer', min: 0, max: 1, sample: [0, 1], default: 1, tex, meaning: 'the sample variance has divisor n − ddof' }, change);
}

/**
 * μ₀, a location: any real in [−1e9, 1e9], default 0, drawn at 0 only.
 *
 * @param tex - LaTeX of the symbol.
 * @param change - What differs from that: bounds, the range of the draws, the default, the meaning.
 * @throws nothing; `claim` refuses bounds that contradict each other
 * @example location().default // => 0
 */
export function location(tex = '\\mu_0', change: Change = {}): Parameter {
  return parameter({ kind: 'real', min: -1e9, max: 1e9, sample: [0, 0], default: 0, tex, meaning: 'initial mean' }, change);
}

/**
 * m, the number of symbols of the initial categorical law: an integer in [1, 1e5], drawn from [2, 1e4].
 *
 * @param tex - LaTeX of the symbol.
 * @param change - What differs from that: bounds, the range of the draws, the default, the meaning.
 * @throws nothing; `claim` refuses bounds that contradict each other
 * @example symbols('m', { max: 100 }).sample // => [2, 100]
 */
export function symbols(tex = 'm', change: Change = {}): Parameter {
  return parameter({ kind: 'integer', min: 1, max: 1e5, sample: [2, 1e4], tex, meaning: 'number of symbols of the initial law' }, change);
}

/**
 * a, the exponent of the initial law p_i ∝ (i + b)^−a: a real in [0, 10], default 0 (uniform), drawn from [0.1, 3].
 *
 * @param tex - LaTeX of the symbol.
 * @param change - What differs from that: bounds, the range of the draws, the default, the meaning.
 * @throws nothing; `claim` refuses bounds that contradict each other
 * @example exponent().sample // => [0.1, 3]
 */
export function exponent(tex = 'a', change: Change = {}): Parameter {
  return parameter({ kind: 'real', min: 0, max: 10, sample: [0.1, 3], default: 0, tex, meaning: 'exponent of the initial law' }, change);
}

/**
 * b, the offset of the initial law p_i ∝ (i + b)^−a: a real in [0, 1e6], default 0, drawn from [0.1, 100].
 *
 * @param tex - LaTeX of the symbol.
 * @param change - What differs from that: bounds, the range of the draws, the default, the meaning.
 * @throws nothing; `claim` refuses bounds that contradict each other
 * @example offset().max // => 1e6
 */
export function offset(tex = 'b', change: Change = {}): Parameter {
  return parameter({ kind: 'real', min: 0, max: 1e6, sample: [0.1, 100], default: 0, tex, meaning: 'offset of the initial law' }, change);
}
