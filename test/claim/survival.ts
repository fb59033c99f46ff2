/** A claim to try things on: declared here, so that these tests do not depend on what the theory happens to say. */
import { claim } from '../../src/claim/claim.ts';
import type { Claim, Declaration } from '../../src/claim/claim.ts';
import { probabilityOf } from '../../src/claim/estimand.ts';
import { withTex } from '../../src/claim/functions.ts';
import { generation, probability, sampleSize } from '../../src/claim/parameter.ts';
import { prepare } from '../../src/claim/prepare.ts';
import type { Prepared } from '../../src/claim/prepare.ts';
import { cite } from '../../src/claim/source.ts';

/** g_1 = 1, g_{k+1} = 1 − exp(−g_k), as it is defined. */
export const g = withTex('g_{#1}', (k: number): number => {
  let value = 1;
  for (let j = 1; j < k; j++) value = -Math.expm1(-value);
  return value;
});

/** A sound declaration, to be changed in one place. */
export const survival = {
  id: 'bernoulli/survival-lower',
  title: 'A symbol survives k generations at least as often as in the Poisson limit',
  parameters: { n: sampleSize(), p0: probability('p_0'), k: generation() },
  estimand: probabilityOf('survived', 'P_k \\neq 0'),
  relation: 'at-least',
  formula: '1 - exp(-n * p0 * g(k))',
  where: { g },
  assumes: { family: 'bernoulli', protocol: 'replace', estimator: 'maximum-likelihood' },
  status: 'proved',
  source: cite('suresh2025', 'Theorem 1, lower bound'),
} as const satisfies Declaration;

/** A declaration that the compiler has not seen, as a JavaScript module would make it. */
export function unchecked(declaration: object): Claim {
  return (claim as unknown as (declaration: object) => Claim)(declaration);
}

/** The survival claim with some fields changed, prepared. */
export async function prepared(change: object = {}): Promise<Prepared> {
  const [one] = await prepare([unchecked({ ...survival, ...change })]);
  return one!;
}
