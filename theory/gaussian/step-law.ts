import { claim } from '../../src/claim/claim.ts';
import { lawOf } from '../../src/claim/estimand.ts';
import { divisor, generation, sampleSize, standardDeviation } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const stepLaw = claim({
  id: 'gaussian/step-law',
  title: 'One generation multiplies the variance by an independent scaled chi-square',
  parameters: { n: sampleSize('n', { min: 2 }), sigma0: standardDeviation(), ddof: divisor(), k: generation() },
  estimand: lawOf('stepRatio', '\\Sigma_k^2 / \\Sigma_{k-1}^2'),
  relation: 'follows',
  law: { law: 'gamma', parameters: { shape: '(n-1)/2', scale: '2/(n-ddof)' } },
  alternatives: {
    'the other divisor': { scale: '2/(n-1+ddof)' },
    'chi-square with n degrees of freedom': { shape: 'n/2' },
    'chi-square with n degrees of freedom, divided by n': { shape: 'n/2', scale: '2/n' },
    'chi-square with n - 2 degrees of freedom': { shape: 'max(1, n-2)/2' },
    'half the sample': { shape: '(n-1)/4', scale: '4/(n-ddof)' },
    'exponential of the same mean': { shape: '1', scale: '(n-1)/(n-ddof)' },
  },
  independentOf: ['sigma0', 'k'],
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'proved',
  source: cite('cochran1934', 'the theorem on sums of squares'),
  note: 'The sum of squared deviations of n normal samples from their mean is Σ² χ²_{n−1} (Cochran), and χ²_ν is gamma with shape ν/2 and scale 2. Where an alternative is the law itself, as n − 2 degrees of freedom at n = 2, it is equivalent there.',
});
