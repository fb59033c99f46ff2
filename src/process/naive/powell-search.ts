/** What ends a search and what steers it: shares and counts of Powell's method as the published notebook calls it. */
const RULES = { precision: 1.49012e-8, evaluations: 400, slowSteps: 10, slowSlopes: 5 } as const;

/** A place of the search, and what the function is there. */
interface Place {
  readonly at: number;
  readonly value: number;
}

/** By how much a step from one place to another shrinks the square of f, as a share; −1 where it does not. */
function reduction(from: Place, to: Place): number {
  return Math.abs(to.value) < Math.abs(from.value) ? 1 - (to.value / from.value) * (to.value / from.value) : -1;
}

/** The shrinking that a straight line of the given slope promises of a step; never negative. */
function promise(from: Place, slope: number, step: number): number {
  const left = (from.value + slope * step) / from.value;
  return Math.abs(left) < 1 ? 1 - left * left : 0;
}

/** How many entries at the end of a list hold. */
function lastRun<T>(entries: readonly T[], holds: (entry: T) => boolean): number {
  const broken = entries.findLastIndex((entry) => !holds(entry));
  return entries.length - 1 - broken;
}

interface Step {
  /** Whether it is the first one after a difference quotient. */
  readonly fresh: boolean;
  readonly reduction: number;
  /** Its reduction over the promised one. */
  readonly ratio: number;
}

/** The region of trust after a step of some length, by all steps that were taken on from one difference quotient. */
function region(trusted: number, length: number, steps: readonly Step[]): number {
  const { ratio } = steps.at(-1)!;
  if (ratio < 0.1) return trusted / 2;
  if (Math.abs(ratio - 1) <= 0.1) return 2 * length;
  const good = lastRun(steps, (step) => !(step.ratio < 0.1));
  return ratio >= 0.5 || good >= 2 ? Math.max(trusted, 2 * length) : trusted;
}

/** Slopes by a difference quotient, the last ones in a row, since a step last shrank the square of f by a tenth. */
function slowSlopes(history: readonly Step[]): number {
  const last = history.findLastIndex((step) => step.reduction >= 0.1);
  return history.slice(last + 1).filter((step) => step.fresh).length;
}

/**
 * Where Powell's hybrid method ends that looks for a zero of f from `start`, zero or not: the search of `likelihoodEquation` in another form, which keeps its
 * history and reads every decision off it instead of counting on the way.
 *
 * @see Powell (1970), A hybrid method for nonlinear equations, in one dimension
 */
export function powellSearch(f: (t: number) => number, start: number): number {
  let place: Place = { at: start, value: f(start) };
  let trusted = Number.NaN;
  let evaluations = 1;
  const history: Step[] = [];
  for (;;) {
    const unit = place.at === 0 ? 1 : Math.abs(place.at);
    const h = 2 ** -26 * unit;
    let slope = (f(place.at + h) - place.value) / h;
    evaluations += 1;
    const own: Step[] = [];
    do {
      const newton = slope === 0 ? 0 : -place.value / slope;
      if (history.length === 0) trusted = 100 * unit;
      const length = Math.min(Math.abs(newton), trusted);
      const step = newton < 0 ? -length : length;
      if (history.length === 0) trusted = length;
      const next: Place = { at: place.at + step, value: f(place.at + step) };
      evaluations += 1;
      const promised = promise(place, slope, step);
      const ratio = promised > 0 ? reduction(place, next) / promised : 0;
      const taken: Step = { fresh: own.length === 0, reduction: reduction(place, next), ratio };
      own.push(taken);
      history.push(taken);
      trusted = region(trusted, length, own);
      if (step !== 0) slope = (next.value - place.value) / step;
      if (ratio >= 1e-4) place = next;
      const tight = trusted <= RULES.precision * Math.abs(place.at);
      const slow = lastRun(history, (one) => !(one.reduction >= 1e-3)) === RULES.slowSteps || slowSlopes(history) === RULES.slowSlopes;
      if (place.value === 0 || tight || slow || !Number.isFinite(place.value) || evaluations >= RULES.evaluations) return place.at;
    } while (lastRun(own, (one) => one.ratio < 0.1) < 2);
  }
}
