/** A fixed report with every verdict, non-finite numbers, every shape of prediction, and texts that attack each format. */
import type { Curve, PointCounts, Report, ReportClaim, ReportVerdict } from '../../src/report/report.ts';

const none: PointCounts = { supported: 0, refuted: 0, inconclusive: 0, invalid: 0, vacuous: 0, exact: 0, notRun: 0 };

const base: ReportClaim = {
  id: 'bernoulli/survival', aliases: [], title: 'Survival', tex: 'p', source: 'Suresh et al. 2025', family: 'bernoulli', relation: 'equals',
  status: 'proved', expected: 'supported', verdict: 'supported', falsifiable: 1, points: none, replicates: 0, simulators: ['bernoulli'],
};

const claims: readonly ReportClaim[] = [
  {
    ...base, id: 'bernoulli/survival-lower', aliases: ['suresh2025/theorem-1-lower'], relation: 'at-least',
    title: 'A symbol survives k generations at least as often as in the Poisson limit',
    tex: '\\mathbb{P}\\left[P_k \\neq 0\\right] \\;\\geq\\; 1 - \\exp\\left(-n\\,p_0\\,g_{k}\\right)',
    source: 'Suresh, Thangaraj and Khandavally (2025), Theorem 1, lower bound', falsifiable: 0.912,
    assumptions: ['Bernoulli data', 'replace', 'maximum likelihood'], region: 'n from 1 to 10⁹, p₀ from 10⁻⁹ to 1, k up to 10⁴', failingShare: 0.139,
    note: 'The generating function of a Poisson number of offspring bounds that of a binomial one, generation by generation.',
    points: { ...none, supported: 3, vacuous: 1 }, replicates: 1_234_567, simulators: ['bernoulli', 'bernoulli-naive'],
  },
  {
    ...base, id: 'bernoulli/variance', title: 'The fitted probability spreads to its variance limit',
    tex: '\\mathbb{E}\\left[(P_k - p_0)^2\\right] = p_0\\,(1 - p_0)\\left(1 - \\left(1 - \\tfrac{1}{n}\\right)^{k}\\right)',
    verdict: 'refuted', falsifiable: 0.97, points: { ...none, refuted: 2, supported: 1 }, replicates: 200_704,
  },
  {
    ...base, id: 'gaussian/tail-upper', family: 'gaussian', title: 'The published upper bound on the fitted standard deviation',
    tex: '\\mathbb{P}\\left[\\sigma_k \\geq \\epsilon\\right] \\;\\leq\\; \\frac{\\sigma_0}{\\epsilon}\\left(1 - \\frac{1}{4n}\\right)^{k}',
    relation: 'at-most', status: 'known-false', expected: 'refuted', verdict: 'refuted', falsifiable: 0.48, points: { ...none, refuted: 1, vacuous: 2 }, replicates: 65_536, simulators: ['gaussian'],
  },
  {
    ...base, id: 'gaussian/log-sigma', family: 'gaussian', title: 'The logarithm of the standard deviation is a random walk', relation: 'follows', status: 'derived-here',
    tex: '\\ln\\frac{\\sigma_k^2}{\\sigma_0^2} \\sim \\sum_{i=1}^{k} \\ln \\Gamma\\left(\\tfrac{n-1}{2}, \\tfrac{2}{n-1}\\right)',
    verdict: 'inconclusive', reason: 'cap', falsifiable: 1, points: { ...none, inconclusive: 1, supported: 1 }, replicates: 131_072, simulators: ['gaussian'],
  },
  {
    ...base, id: 'gaussian/mean', family: 'gaussian', title: 'The fitted mean does not drift', tex: '\\mathbb{E}[\\mu_k] = \\mu_0', verdict: 'invalid', reason: 'the simulator returned NaN',
    points: { ...none, invalid: 1 }, replicates: 64, simulators: ['gaussian'],
  },
  {
    ...base, id: 'poisson/forgetting-time', family: 'poisson', title: 'The median forgetting time lies between two bounds', relation: 'between', status: 'asymptotic',
    tex: 'n\\lambda_0 \\leq \\operatorname{med}(T) \\leq 3 n \\lambda_0', verdict: 'exact', points: { ...none, exact: 3 }, simulators: ['poisson-naive'],
  },
  { ...base, id: 'poisson/trivial', family: 'poisson', title: 'A bound above one', tex: 'P \\leq 2', relation: 'at-most', verdict: 'vacuous', falsifiable: 0, points: { ...none, vacuous: 1 } },
  { ...base, id: 'mixture/collapse', family: 'mixture', title: 'Mixtures lose their components', tex: 'K_k \\to 1', status: 'conjecture', verdict: 'open', falsifiable: null, open: true, simulators: [] },
  { ...base, id: 'mixture/later', family: 'mixture', title: 'Not reached', tex: '1=1', verdict: 'not-run', falsifiable: null, points: { ...none, notRun: 1 }, simulators: [] },
  { ...base, id: 'mixture/other', family: 'mixture', title: 'For another protocol', tex: '1=1', verdict: 'not-applicable', falsifiable: null, simulators: [] },
  {
    ...base, id: 'hostile/<img src=x onerror=alert(1)>', family: '"><script>alert(2)</script>', title: '</title><script>alert(3)</script> & \'quotes\' "double" \u001b[31mred',
    tex: '\\notacommand{</math><script>alert(4)</script>', source: '</script><script>alert(5)</script>', status: '<!--', verdict: 'proved', note: ']]> --> </style><script>alert(6)</script>',
    reason: 'NaN', region: '<b>', assumptions: ['<i>'], points: { ...none, exact: 1 }, simulators: ['" onload="alert(7)'],
  },
];

const point: ReportVerdict = {
  id: 'bernoulli/survival-lower@bernoulli', claim: 'bernoulli/survival-lower', simulator: 'bernoulli', at: { n: 100, p0: 0.2, k: 20 }, origin: 'draw', verdict: 'supported', reason: '',
  predicted: 0.9631, estimate: 0.9655, interval: [0.9641, 0.9668], delta: 0.00377, deltaFrom: 'default', replicates: 65_536, counts: { successes: 63_275, failures: 2_261 }, logE: -8.25, token: '1.YmVybm91bGxp.n=100.s1.9f2c',
};

const variance: ReportVerdict = {
  ...point, id: 'bernoulli/variance@bernoulli', claim: 'bernoulli/variance', verdict: 'refuted', predicted: 0.02912, estimate: 0.03104, interval: [0.03071, 0.03137], delta: 0.0008, logE: 31.25, token: 'refuted-1', reason: '',
};

const verdicts: readonly ReportVerdict[] = [
  point,
  { ...point, at: { n: 5000, p0: 1e-4, k: 3 }, predicted: 0.1812, estimate: 0.1813, interval: [0.1801, 0.1825], origin: 'corner', token: 't2', deltaFrom: 'fitted', delta: 0.0077 },
  { ...point, id: 'bernoulli/survival-lower@bernoulli-naive', simulator: 'bernoulli-naive', at: { n: 12, p0: 0.5, k: 7 }, predicted: 0.7129, estimate: 0.7302, interval: [0.7268, 0.7336], origin: 'discriminating', deltaFrom: 'declared', token: 't3' },
  { ...point, at: { n: 1, p0: 1e-9, k: 1000 }, verdict: 'vacuous', reason: 'excludes nothing within reach of delta', predicted: 5e-13, estimate: null, interval: [null, null], delta: null, logE: null, replicates: 0, token: 't4' },
  variance,
  { ...variance, at: { n: 2, p0: 0.5, k: 5 }, origin: 'corner', token: 'refuted-2', estimate: Infinity, interval: [0.2, Infinity], logE: Infinity },
  { ...variance, at: { n: 900, p0: 0.01, k: 5 }, origin: 'draw', verdict: 'supported', token: 't7', logE: -Infinity },
  { ...point, id: 'gaussian/tail-upper@gaussian', claim: 'gaussian/tail-upper', simulator: 'gaussian', at: { n: 10, sigma0: 1, epsilon: 0.5, k: 30 }, origin: 'declared', verdict: 'refuted', predicted: 0.9316, estimate: 0.9704, interval: [0.9689, 0.9718], logE: 402.1, token: 'expected-1', reason: 'known to be false for small n' },
  { ...point, id: 'gaussian/log-sigma@gaussian', claim: 'gaussian/log-sigma', simulator: 'gaussian', at: { n: 3, k: 1 }, verdict: 'inconclusive', reason: 'cap', predicted: { law: 'gamma', parameters: { shape: 1, scale: 1 } }, estimate: null, interval: [null, null], delta: 0.01, logE: 2.5, token: 't9' },
  { ...point, id: 'gaussian/log-sigma@gaussian', claim: 'gaussian/log-sigma', simulator: 'gaussian', at: { n: 30, k: 4 }, verdict: 'supported', predicted: { law: 'gamma', parameters: { shape: 14.5, scale: Infinity } }, estimate: 0.004, interval: [0, 0.012], delta: 0.02, logE: -6, token: 't10' },
  { ...point, id: 'gaussian/mean@gaussian', claim: 'gaussian/mean', simulator: 'gaussian', at: { n: 2, mu0: 0, k: 3 }, verdict: 'invalid', reason: 'the simulator returned NaN', predicted: 0, estimate: NaN, interval: [-Infinity, Infinity], logE: NaN, replicates: 64, token: 't11' },
  ...([['exact', 2], ['proved', 3], ['checked', 4]] as const).map(([verdict, n]): ReportVerdict => ({
    ...point, id: 'poisson/forgetting-time@poisson-naive', claim: 'poisson/forgetting-time', simulator: 'poisson-naive', at: { n, lambda0: 1 }, verdict, predicted: { lo: n, hi: 3 * n }, estimate: 2 * n, interval: [2 * n, 2 * n], delta: null, logE: null, replicates: 0, token: `exact-${n}`,
  })),
  { ...point, id: 'poisson/trivial@bernoulli', claim: 'poisson/trivial', verdict: 'vacuous', predicted: { lo: null, hi: 2 }, estimate: null, interval: [null, null], delta: null, logE: null, replicates: 0, token: 't15' },
  { ...point, id: 'hostile@x', claim: 'hostile/<img src=x onerror=alert(1)>', simulator: '" onload="alert(7)', at: { '<svg onload=alert(8)>': 1, k: 2 }, verdict: 'proved', reason: '</td><script>alert(9)</script>', predicted: { law: '<b>', parameters: { '<u>': NaN } }, logE: null, token: '$(rm -rf ~)</code><script>' },
  { ...point, claim: 'mixture/later', id: 'mixture/later@x', verdict: 'not-run', predicted: null, estimate: null, interval: [null, null], delta: null, logE: null, replicates: 0, token: 't17' },
];

const generations = [1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100];

/** 1 − exp(−n p0 g_k) with g_k of the Poisson recursion g_{k+1} = 1 − exp(−g_k), g_0 = 1 per n: only to draw something lifelike. */
function survival(mass: number, k: number): number {
  let u = mass;
  for (let i = 0; i < k; i++) u = u * (1 - 1 / 40);
  return 1 - Math.exp(-u / (1 + 0.1 * k));
}

const curves: readonly Curve[] = [
  {
    claim: 'bernoulli/survival-lower', simulator: 'bernoulli', at: { n: 100, p0: 0.2 }, axis: 'k', level: 0.95, relation: 'at-least',
    points: generations.map((k, i) => {
      const predicted = survival(4, k);
      const estimate = Math.min(1, predicted + 0.012 + 0.004 * ((i * 7) % 3));
      return { k, predicted, estimate, interval: [estimate - 0.012, Math.min(1, estimate + 0.012)] as const };
    }),
  },
  {
    claim: 'bernoulli/variance', simulator: 'bernoulli', at: { n: 100, p0: 0.2 }, axis: 'k', level: 0.99, relation: 'equals',
    points: generations.map((k, i) => {
      const predicted = 0.16 * (1 - Math.pow(0.99, k));
      const estimate = predicted * 1.03 + 0.0002 * (((i * 5) % 4) - 2);
      return { k, predicted, estimate, interval: [estimate * 0.985, estimate * 1.015] as const };
    }),
  },
  {
    claim: 'gaussian/tail-upper', simulator: 'gaussian', at: { n: 10, sigma0: 1, epsilon: 0.5 }, axis: 'k', level: 0.95, relation: 'at-most',
    points: generations.map((k) => {
      const estimate = Math.exp(-k / 9);
      return { k, predicted: 2 * Math.pow(0.975, k), estimate, interval: [estimate * 0.9, estimate * 1.1] as const };
    }),
  },
  {
    claim: 'gaussian/log-sigma', simulator: 'gaussian', at: { n: 3 }, axis: 'k', level: 0.95, relation: 'follows',
    points: [{ k: 1, predicted: null, estimate: -0.4, interval: [-0.5, -0.3] }, { k: 2, predicted: null, estimate: -0.9, interval: [-1, null] }, { k: 3, predicted: null, estimate: NaN, interval: [NaN, Infinity] }],
  },
  {
    claim: 'poisson/forgetting-time', simulator: 'poisson-naive', at: { lambda0: 1 }, axis: 'k', level: 0.95, relation: 'between',
    points: [1, 2, 3, 4, 6, 8].map((k) => ({ k, predicted: { lo: k, hi: 3 * k }, estimate: 2 * k, interval: [1.8 * k, 2.2 * k] as const })),
  },
  { claim: 'gaussian/mean', simulator: 'gaussian', at: { n: 2 }, axis: 'k', level: 0.95, relation: 'equals', points: [{ k: 3, predicted: null, estimate: null, interval: [null, null] }] },
];

export const sample: Report = {
  schemaVersion: 1, seed: 1, alpha: 1e-6, beta: 1e-3, delta: 0.02,
  ledger: { decisions: 11, guards: 3, capacity: 10_000, spent: 1.4e-9, betaSum: 0.005 },
  claims, verdicts, curves,
  totals: { claims: 11, supported: 1, refuted: 2, inconclusive: 1, invalid: 1, vacuous: 1, exact: 2, notRun: 1, open: 1, decisions: 11, replicates: 1_631_943 },
};
