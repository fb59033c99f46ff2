import { mixture, mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import type { Figure, Line } from '../../src/property/figure.ts';
import { tailSharpUpper } from '../../theory/mixture/tail-sharp-upper.ts';
import { tailUpper } from '../../theory/mixture/tail-upper.ts';
import { secondMoment } from '../../theory/mixture/second-moment.ts';
import { steps } from './steps.ts';

const at = { n: 10, mu0: 1, sigma0: 1, epsilon: 0.1 };
const paper = { at, generations: 200, replicates: 500 };
const generations = [1, 5, 10, ...steps(20, 200, 20)];
const theorem: Line = { label: 'Theorem 4', role: 'bound', claim: tailUpper, most: 1 };
const published: Line = { label: 'as published: Theorem 4 for k + 1', role: 'published', claim: tailUpper, shift: 1, most: 1 };
const axes = { x: { label: 'generation k', scale: 'linear', from: 0 }, y: { label: 'P(spread > 0.1)', scale: 'linear', from: 0, to: 1.02 } } as const;

export const mixtureTail: Figure = {
  id: 'mixture-tail',
  published: 'Mixture figure of the notebook',
  title: 'How often the spread of a mixture is still above a tenth of the initial one',
  caption: 'The published curve is off by one generation: at k it shows the bound for k + 1, which is smaller by the factor exp(−1/(4n)). The published error bars of the approximate estimator are those of the other estimator; '
    + 'here each estimate has its own. Theorem 4 is a theorem about Algorithm 1: for joint maximum likelihood it is drawn for comparison, and nothing is claimed. It says nothing before k = 4 n ln 10 = 93.',
  panels: [
    {
      id: 'algorithm-1', title: 'Algorithm 1, n = 10, μ₀ = σ₀ = 1', simulator: mixtureAlgorithm1, at, paper, observable: 'above', ...axes, generations, replicates: 10_000,
      lines: [{ label: 'dominating law', role: 'sharper', claim: tailSharpUpper }, theorem, published],
      tests: [{ claim: tailUpper, generations: [20, 100, 200] }, { claim: tailSharpUpper, generations: [10, 20, 60] }],
    },
    {
      id: 'joint', title: 'Joint maximum likelihood, n = 10, μ₀ = σ₀ = 1', simulator: mixture, at, paper, observable: 'above', ...axes, generations, replicates: 10_000,
      lines: [{ ...theorem, role: 'published', label: 'Theorem 4, not claimed here' }],
      tests: [{ claim: secondMoment, generations: [5] }],
    },
  ],
};
