import { erratum } from '../../src/claim/erratum.ts';

export const jointMlSolver = erratum({
  number: 7,
  title: 'What the notebook calls joint maximum likelihood often is not',
  where: 'Companion notebook, the solver of the likelihood equation',
  says: 'The equation is solved numerically from the previous mean, and the solution is taken for the maximum.',
  found: 'μ = 0 solves the equation for every sample, as a threefold root, and the search is often drawn to it although a better solution exists: for more than one sample in five at n = 10 and μ = σ, where Σ then is the root of the second moment. Well apart it is nearly always right. Very far apart, m₂ − μ² loses its digits instead.',
  asPublished: 'mixture/likelihood-equation-maximum',
  corrected: 'mixture/likelihood-equation-separated',
});
