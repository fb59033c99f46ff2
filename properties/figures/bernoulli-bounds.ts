import { survivalGiven } from '../../src/oracle/bernoulli.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import type { Figure, Panel, PanelTest, Published } from '../../src/property/figure.ts';
import { survivalLower } from '../../theory/bernoulli/survival-lower.ts';
import { survivalSharpLower } from '../../theory/bernoulli/survival-sharp-lower.ts';
import { survivalSharpUpper } from '../../theory/bernoulli/survival-sharp-upper.ts';
import { survivalUpper } from '../../theory/bernoulli/survival-upper.ts';
import { survival } from '../../theory/bernoulli/survival.ts';
import { swept } from './swept.ts';

const SMALL = 2000;
/** Of the notebook's two panels. */
const published = { generations: 50, replicates: 5000 };

function panel(n: number, p0: number, generations: readonly number[], tested: readonly number[], paper: Published = {}): Panel {
  const exact: PanelTest[] = n <= SMALL ? [{ claim: survival, generations: tested }] : [];
  return {
    id: `n${n}-p${p0}`, title: `n = ${n.toLocaleString('en')}, p₀ = ${p0}`, simulator: bernoulli, at: { n, p0 }, paper, observable: 'survived',
    x: { label: 'generation k', scale: 'log' }, y: { label: 'P(the symbol is left)', scale: 'linear', from: 0, to: 1 },
    generations, replicates: 100_000,
    lines: [
      n <= SMALL ? { label: 'exact', role: 'exact', claim: survival } : swept(n, p0, survivalGiven),
      { label: 'Theorem 1, lower', role: 'bound', claim: survivalLower },
      { label: 'Theorem 1, upper', role: 'bound', claim: survivalUpper, most: 1 },
      { label: 'sharper lower', role: 'sharper', claim: survivalSharpLower },
      { label: 'sharper upper', role: 'sharper', claim: survivalSharpUpper },
    ],
    tests: [...exact, { claim: survivalLower, generations: tested }, { claim: survivalUpper, generations: tested }, { claim: survivalSharpLower, generations: tested }, { claim: survivalSharpUpper, generations: tested }],
  };
}

export const bernoulliBounds: Figure = {
  id: 'bernoulli-bounds',
  published: 'Bernoulli figure of the notebook, P ≠ 0: two panels, and two of ours between them',
  title: 'How long a symbol of the Bernoulli model is left, and what Theorem 1 says of it',
  caption: 'The upper bound of Theorem 1 reaches 1, and so says nothing, as soon as 3 n p₀² + 3 k p₀ ≥ 1. The lower bound tends to 0 where the truth tends to p₀. '
    + 'The sharper upper bound stays within 12 % of the truth, and the sharper lower one goes where the truth goes.',
  panels: [
    panel(100, 0.01, [1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100], [1, 5, 20], { at: { n: 100, p0: 0.01 }, ...published }),
    panel(100, 0.2, [1, 2, 5, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 400, 600], [5, 20, 100]),
    panel(1000, 0.01, [1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200], [5, 20, 100]),
    panel(10_000, 0.001, [1, 2, 3, 5, 7, 10, 15, 20, 30, 50], [5, 20, 50], { at: { n: 10_000, p0: 0.001 }, ...published }),
  ],
};
