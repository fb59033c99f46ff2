import { mixture, mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import type { Figure, Line, Panel, PanelTest } from '../../src/property/figure.ts';
import { algorithm1SecondMoment } from '../../theory/mixture/algorithm-1-second-moment.ts';
import { secondMoment } from '../../theory/mixture/second-moment.ts';
import { steps } from './steps.ts';

const at = { n: 10, mu0: 1, sigma0: 1 };
const SECOND = at.mu0 ** 2 + at.sigma0 ** 2;

/** Where location and spread lie whose second moment is that of the initial law. */
const circle: Line = {
  label: 'second moment of the initial law', role: 'exact',
  through: () => steps(0, 60, 1).map((i) => {
    const x = (Math.sqrt(SECOND) * (60 - i)) / 60;
    return { x, y: Math.sqrt(Math.max(0, SECOND - x * x)) };
  }),
};

function panels(name: string, simulator: Panel['simulator'], claim: PanelTest['claim']): Panel[] {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return [
    {
      id: `${id}-scatter`, title: `${name}: generation 10, n = 10, μ₀ = σ₀ = 1`, simulator, at, observable: 'logSigma', exponential: true,
      x: { label: 'location μ', scale: 'linear', from: 0, to: 3.5 }, y: { label: 'spread Σ', scale: 'linear', from: 0, to: 2.5 },
      generations: [], replicates: 512, cloud: { across: 'mu', k: 10, dots: 500 },
      lines: [circle], tests: [{ claim, generations: [10] }],
    },
    {
      id: `${id}-second`, title: `${name}: mean second moment`, simulator, at, observable: 'second', spread: claim,
      x: { label: 'generation k', scale: 'linear', from: 0 }, y: { label: 'mean of μ² + Σ²', scale: 'linear', from: 1.8, to: 2.2 },
      generations: steps(1, 10, 1), replicates: 40_000,
      lines: [{ label: 'exact mean', role: 'exact', claim }], tests: [{ claim, generations: [1, 5] }],
    },
  ];
}

export const mixtureScatter: Figure = {
  id: 'mixture-scatter',
  published: 'Scatter of the mixture’s parameters in the notebook',
  title: 'Where the two parameters of a mixture go: both estimators keep the second moment in the mean',
  caption: 'After ten generations of ten samples most models have lost their spread and kept a location: they lie near the horizontal axis, about where the circle of the initial second moment meets it. '
    + 'Both estimators set μ² + Σ² to the mean of x², which makes it a martingale.',
  panels: [...panels('Algorithm 1', mixtureAlgorithm1, algorithm1SecondMoment), ...panels('Joint maximum likelihood', mixture, secondMoment)],
};
