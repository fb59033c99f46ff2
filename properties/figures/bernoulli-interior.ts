import { interiorGiven } from '../../src/oracle/bernoulli.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import type { Figure, Panel } from '../../src/property/figure.ts';
import { interiorLower } from '../../theory/bernoulli/interior-lower.ts';
import { interiorSeddikLower } from '../../theory/bernoulli/interior-seddik-lower.ts';
import { interiorSeddikUpper } from '../../theory/bernoulli/interior-seddik-upper.ts';
import { interiorSharpUpper } from '../../theory/bernoulli/interior-sharp-upper.ts';
import { interiorUpper } from '../../theory/bernoulli/interior-upper.ts';
import { interior } from '../../theory/bernoulli/interior.ts';
import { swept } from './swept.ts';

const SMALL = 2000;
const generations = [1, 2, 3, 5, 7, 10, 15, 20, 30, 50];

function panel(n: number, p0: number): Panel {
  const tested = [5, 20, 50];
  return {
    id: `n${n}-p${p0}`, title: `n = ${n.toLocaleString('en')}, p₀ = ${p0}`, simulator: bernoulli, at: { n, p0 }, paper: { at: { n, p0 }, generations: 50, replicates: 5000 }, observable: 'interior',
    x: { label: 'generation k', scale: 'log' }, y: { label: 'P(the symbol is left, and others are)', scale: 'linear', from: 0, to: 1 },
    generations, replicates: 100_000,
    lines: [
      n <= SMALL ? { label: 'exact', role: 'exact', claim: interior } : swept(n, p0, interiorGiven),
      { label: 'Theorem 1, lower', role: 'bound', claim: interiorLower },
      { label: 'Theorem 1, upper', role: 'bound', claim: interiorUpper, most: 1 },
      { label: 'Seddik et al., lower', role: 'comparison', claim: interiorSeddikLower },
      { label: 'Seddik et al., upper', role: 'comparison', claim: interiorSeddikUpper, most: 1 },
      { label: 'half of it, a step back', role: 'sharper', claim: interiorSharpUpper, most: 1 },
    ],
    tests: [...(n <= SMALL ? [interior] : []), interiorLower, interiorUpper, interiorSeddikLower, interiorSeddikUpper, interiorSharpUpper].map((claim) => ({ claim, generations: tested })),
  };
}

export const bernoulliInterior: Figure = {
  id: 'bernoulli-interior',
  published: 'Bernoulli figure of the notebook, P ∉ {0, 1}: two panels',
  title: 'How long a symbol is left without taking over, beside the bounds of Seddik et al.',
  caption: 'As published, to generation 50: the lower bound of Theorem 1 stays near the truth where that of Seddik et al. is near 0. '
    + 'Their upper bound falls below 1 only once k is of the order of n; half of it, a generation earlier, holds as well.',
  panels: [panel(10_000, 0.001), panel(100, 0.01)],
};
