import { claim } from '../../src/claim/claim.ts';
import { expectationOf } from '../../src/claim/estimand.ts';
import { generation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';
import { mixtureParameters } from './parameters.ts';

export const magnitude = claim({
  id: 'mixture/magnitude',
  title: 'Mean magnitude of a sample of a symmetric mixture',
  parameters: { ...mixtureParameters({ min: 1 }), k: generation('k', { max: 1 }) },
  // Folding brings no two values farther apart, so |x| scatters at most as one component does.
  estimand: expectationOf('magnitude', '\\tfrac{1}{n} \\sum_{i=1}^{n} |x_i|', { sd: 'sigma0 / sqrt(n)' }),
  relation: 'equals',
  formula: 'sigma0 * sqrt(2 / pi) * exp(-mu0^2 / (2 * sigma0^2)) + mu0 * (1 - 2 * normalCdf(-mu0 / sigma0))',
  independentOf: ['n', 'k'],
  assumes: { family: 'mixture', protocol: 'replace', estimator: 'algorithm-1' },
  status: 'derived-here',
  source: cite('corroborate', 'the folded normal law'),
  note: 'Both components have the same law of |x|, that of |μ0 + σ0 z|. It is of the first sample, whatever is then fitted to it; where components overlap it is the only claim that sees how they are folded.',
});
