/**
 * A theory of one's own: outbreaks in a household, after Reed and Frost. One member is infectious, m are not yet; each day every infectious
 * member infects each of the others with probability p, and is immune the day after.
 */
import { cite, claim, expectationOf, integer, probability, probabilityOf, property, Random, type Simulator } from 'corroborate';

declare module 'corroborate' {
  interface Families { household: true }
  interface Protocols { outbreak: true }
  interface Estimators { none: true }
}

const about = {
  parameters: { m: integer({ min: 1, max: 20, tex: 'm', meaning: 'others in the household' }), p: probability('p', { sample: [0.01, 0.5] }) },
  assumes: { family: 'household', protocol: 'outbreak', estimator: 'none' },
  source: cite('abbey1952', 'chain binomial model'),
} as const;

const spared = claim({
  ...about, id: 'household/spared', status: 'proved', title: 'The first case infects nobody with probability (1 - p)^m',
  estimand: probabilityOf('spared', 'Z = 0'), relation: 'equals', formula: '(1 - p)^m',
});

const size = claim({
  ...about, id: 'household/size-upper', status: 'proved', title: 'An outbreak is no larger than a branching process',
  estimand: expectationOf('size', 'Z', { support: ['0', 'm'], sd: 'm / 2' }), relation: 'at-most', formula: 'm * p / (1 - m * p)', requires: 'm * p < 0.5',
});

function outbreak(random: Random, m: number, p: number): number {
  let [susceptible, infectious] = [m, 1];
  while (infectious > 0) {
    let fresh = 0;
    for (let i = 0; i < susceptible; i++) if (random.uniform() > (1 - p) ** infectious) fresh++;
    [susceptible, infectious] = [susceptible - fresh, fresh];
  }
  return m - susceptible;
}

export const household: Simulator & { assumptions: typeof about.assumes } = {
  name: 'household', module: import.meta.url, exportName: 'household', assumptions: about.assumes,
  initial: ['m', 'p'], observables: { spared: 'indicator', size: 'value' },
  cost: ({ m = 1 }) => m * m,
  simulate({ initial: { m, p }, key, from, to, probes }) {
    const random = new Random();
    const sizes = Array.from({ length: to - from }, (_, i) => outbreak(random.seek(key, from + i), m!, p!));
    return Float64Array.from(probes.flatMap(({ observable }) => sizes.map((size) => (observable === 'size' ? size : Number(size === 0)))));
  },
};

export const claims = [spared, size];
export const properties = [property({ claim: spared, simulator: household }), property({ claim: size, simulator: household })];
export const bibliography = { abbey1952: { authors: ['Helen Abbey'], title: 'An examination of the Reed-Frost theory of epidemics', year: 1952 } };
