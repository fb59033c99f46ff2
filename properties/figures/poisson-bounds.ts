import { poisson } from '../../src/process/families/poisson.ts';
import type { Figure, Panel } from '../../src/property/figure.ts';
import { survivalLower } from '../../theory/poisson/survival-lower.ts';
import { survivalSharpLower } from '../../theory/poisson/survival-sharp-lower.ts';
import { survivalSharpUpper } from '../../theory/poisson/survival-sharp-upper.ts';
import { survivalUpper } from '../../theory/poisson/survival-upper.ts';
import { survival } from '../../theory/poisson/survival.ts';

function panel(lambda0: number, replicates: number): Panel {
  const tested = [5, 50, 500];
  return {
    id: `rate-${lambda0}`, title: `n = 10, λ₀ = ${lambda0}`, simulator: poisson, at: { n: 10, lambda0 }, paper: { at: { n: 10, lambda0 }, generations: 500, replicates: 5000 }, observable: 'survived',
    x: { label: 'generation k', scale: 'log' }, y: { label: 'P(the symbol is left)', scale: 'linear', from: 0, to: 1 },
    generations: [1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100, 150, 200, 300, 500], replicates,
    lines: [
      { label: 'exact (Theorem 2)', role: 'exact', claim: survival },
      { label: '1/k and 3/k for g, lower', role: 'bound', claim: survivalLower },
      { label: '1/k and 3/k for g, upper', role: 'bound', claim: survivalUpper },
      { label: 'sharper lower', role: 'sharper', claim: survivalSharpLower },
      { label: 'sharper upper', role: 'sharper', claim: survivalSharpUpper },
    ],
    tests: [survival, survivalLower, survivalUpper, survivalSharpLower, survivalSharpUpper].map((claim) => ({ claim, generations: tested })),
  };
}

export const poissonBounds: Figure = {
  id: 'poisson-bounds',
  published: 'Poisson figure of the notebook, two panels: λ₀ = 1 and λ₀ = 10',
  title: 'How long a symbol of the Poisson model is left: Theorem 2 is exact',
  caption: 'The published range 1/k ≤ g ≤ 3/k is wide; 2/(k + 1 + (ln k)/3) ≤ g ≤ 2/(k + 1) can hardly be told from the truth.',
  // Twenty times as many as published where that takes less than a second.
  panels: [panel(1, 100_000), panel(10, 40_000)],
};
