/** A map from data to picture coordinates, with the places of its ticks. */
export interface Scale {
  readonly kind: 'linear' | 'log';
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Picture coordinate, rounded to a tenth; values outside the domain go to its nearer end. */
  at(value: number): number;
}

const tenth = (x: number): number => Math.round(x * 10) / 10;

function scale(kind: Scale['kind'], domain: readonly [number, number], range: readonly [number, number], ticks: readonly number[], warp: (x: number) => number): Scale {
  const [from, to] = [warp(domain[0]), warp(domain[1])];
  return {
    kind, domain, ticks,
    at(value) {
      const share = to === from ? 0.5 : (warp(Math.min(domain[1], Math.max(domain[0], value))) - from) / (to - from);
      return tenth(range[0] + share * (range[1] - range[0]));
    },
  };
}

/** About `count` ticks at multiples of 1, 2 or 5 times a power of ten, none finer than `finest`. An empty domain is widened. */
export function linear(lo: number, hi: number, range: readonly [number, number], count = 5, finest = 0): Scale {
  if (lo === hi) [lo, hi] = lo === 0 ? [-1, 1] : [lo - Math.abs(lo) / 2, hi + Math.abs(hi) / 2];
  const rough = (hi - lo) / count;
  const power = Math.pow(10, Math.floor(Math.log10(rough)));
  const [, factor] = [[1.5, 1], [3.5, 2], [7.5, 5]].find(([limit]) => rough / power < limit!) ?? [10, 10];
  const step = Math.max(finest, power * factor!);
  const ticks: number[] = [];
  for (let i = Math.ceil(lo / step - 1e-9); i <= Math.floor(hi / step + 1e-9); i++) ticks.push(Number((i * step).toPrecision(12)));
  return scale('linear', [lo, hi], range, ticks, (x) => x);
}

/** Ticks at powers of ten, with 2 and 5 between them where there is room. The domain must be positive. */
export function logarithmic(lo: number, hi: number, range: readonly [number, number], count = 6): Scale {
  if (lo === hi) [lo, hi] = [lo / 2, hi * 2];
  const decades = Math.log10(hi / lo);
  const every = Math.max(1, Math.ceil(decades / count));
  const factors = decades <= count / 2 ? [1, 2, 5] : [1];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(lo)); power <= Math.ceil(Math.log10(hi)); power++) {
    if (power % every !== 0) continue;
    for (const factor of factors) {
      const tick = Number(`${factor}e${power}`);
      if (tick >= lo * (1 - 1e-9) && tick <= hi * (1 + 1e-9)) ticks.push(tick);
    }
  }
  // Fewer than two ticks would leave the axis without a unit.
  return scale('log', [lo, hi], range, ticks.length >= 2 ? ticks : [lo, hi], Math.log10);
}

/** Logarithmic where the values are positive and span a factor of at least `ratio`, else linear; integers get integer ticks. */
export function fitted(values: readonly number[], range: readonly [number, number], ratio: number, count?: number): Scale {
  const [lo, hi] = [Math.min(...values), Math.max(...values)];
  return lo > 0 && hi / lo >= ratio ? logarithmic(lo, hi, range, count) : linear(lo, hi, range, count, values.every(Number.isInteger) ? 1 : 0);
}
