/** The five verdicts of the demonstration, announced. Each is one cell, with a token of its own. */
import { DECISION_ALPHA } from '../inference/ledger.ts';
import { bernoulli } from '../process/families/bernoulli.ts';
import { property, type Property } from '../property/property.ts';
import type { Point } from '../protocol/point.ts';
import { codeHash } from '../run/code-hash.ts';
import { linearForgetting, normalInterval, tInterval } from '../run/demo-claims.ts';
import { jstatIntervals } from '../run/demo-intervals.ts';
import { CERTAIN, encodeToken } from '../run/token.ts';

/** Properties that exist for the demonstration alone; `replay` knows them by their ids, which begin with `demo/`. */
export const demoProperties: readonly Property[] = [
  property({ claim: tInterval, simulator: jstatIntervals }),
  property({ claim: normalInterval, simulator: jstatIntervals }),
  property({ claim: linearForgetting, simulator: bernoulli }),
];

export interface DemoCell {
  /** The property's id. */
  readonly id: string;
  readonly at: Point;
  readonly announced: 'supported' | 'refuted' | 'vacuous' | 'exact';
  /** The statement, for a reader who has never seen the theory. */
  readonly says: string;
  /** Why the verdict is no surprise. */
  readonly because: string;
  /** Resolution; 0 where every outcome is walked. */
  readonly d: number;
}

/** A deviation of 0.01 from a coverage of 0.95, in standard deviations of one outcome. */
const ONE_PERCENT = 0.0459;

export const demoCells: readonly DemoCell[] = [
  {
    id: 'demo/t-interval@jstat', at: { n: 5, level: 0.95 }, d: ONE_PERCENT, announced: 'supported',
    says: 'jStat.tci covers the mean of 5 normal numbers 95 % of the time',
    because: "Student's t is made for a spread that was estimated from few numbers",
  },
  {
    id: 'demo/normal-interval@jstat', at: { n: 5, level: 0.95 }, d: ONE_PERCENT, announced: 'refuted',
    says: 'jStat.normalci, given those 5 numbers, does so too',
    because: 'it covers 84.6 %: the normal quantile is meant for a known sd or a large sample; for 5 numbers take tci, as above',
  },
  {
    id: 'bernoulli/survival-upper@bernoulli', at: { n: 100, p0: 0.2, k: 10 }, d: 0.02, announced: 'vacuous',
    says: 'Theorem 1, upper bound: a symbol of share 0.2 survives 10 generations of 100 samples at most this often',
    because: 'the bound is 1 there: true, but no simulation could ever contradict it, so it is not called green',
  },
  {
    id: 'demo/linear-forgetting@bernoulli', at: { n: 1000, p0: 0.2 }, d: 0.05, announced: 'refuted',
    says: 'A symbol seen 200 times in 1000 is forgotten after 577 generations (median), by the linear law',
    because: 'the exact median is 698: the law is for rare symbols, and this one is not',
  },
  {
    id: 'bernoulli/survival-lower@bernoulli-naive', at: { n: 3, p0: 1 / 3, k: 2 }, d: 0, announced: 'exact',
    says: 'Theorem 1, lower bound: 3 samples, 2 generations, a symbol of share 1/3',
    because: 'all 729 equally likely histories were walked: it is lost in 106/243 of them, and no error level is needed',
  },
];

/** The token of a cell, as `replay` takes it. */
export async function demoToken({ id, at, d }: DemoCell, seed: number, properties: readonly Property[]): Promise<string> {
  const { simulator } = properties.find((one) => one.id === id) as Property;
  const levels = d === 0 ? CERTAIN : { alpha: DECISION_ALPHA, beta: 1e-3, d };
  return encodeToken({ id, at, seed, ...levels, code: await codeHash(simulator) });
}
