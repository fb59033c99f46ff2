import { bernoulli } from '../../src/process/families/bernoulli.ts';
import type { Figure } from '../../src/property/figure.ts';
import { mean } from '../../theory/bernoulli/mean.ts';
import { survival } from '../../theory/bernoulli/survival.ts';
import { variance } from '../../theory/bernoulli/variance.ts';
import { steps } from './steps.ts';

export const trajectoriesBernoulli: Figure = {
  id: 'bernoulli-trajectories',
  published: 'Figure 2(b)',
  title: 'Trajectories of a Bernoulli model: each ends at 0 or 1, and their mean stays where it was',
  caption: 'A symbol of probability 0.2 is lost in four of five reruns, and in the fifth it is all that is left. Its frequency keeps its mean throughout.',
  panels: [{
    id: 'frequency', title: 'Frequency of the symbol', simulator: bernoulli, at: { n: 100, p0: 0.2 }, paper: { at: { n: 100, p0: 0.2 }, generations: 600, replicates: 25 }, observable: 'value', spread: mean,
    x: { label: 'generation k', scale: 'linear', from: 0 }, y: { label: 'frequency P', scale: 'linear', from: 0, to: 1 },
    generations: [1, 25, ...steps(50, 600, 50)], replicates: 20_000, paths: { count: 25, generations: steps(0, 600, 6) },
    lines: [{ label: 'exact mean', role: 'exact', claim: mean }],
    tests: [{ claim: mean, generations: [10, 300] }, { claim: variance, generations: [10, 300] }, { claim: survival, generations: [100, 600] }],
  }],
};
