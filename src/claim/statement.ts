/** LaTeX of a whole claim: the estimand, the relation and the prediction. */
import type { Claim } from './claim.ts';
import type { Estimand } from './estimand.ts';
import { numberTex } from './tex.ts';

/** LaTeX of the prediction: one piece, or two ends. */
export type PredictionTex = string | { readonly lo: string; readonly hi: string };

/** LaTeX of what a claim is about. @example estimandTex(probabilityOf('survived', 'P_k \\neq 0')) // => '\\mathbb{P}(P_k \\neq 0)' */
export function estimandTex(estimand: Estimand, parameters: Claim['parameters'] = {}): string {
  switch (estimand.kind) {
    case 'probability': return `\\mathbb{P}\\left(${estimand.tex}\\right)`;
    case 'expectation': return `\\mathbb{E}\\left[${estimand.tex}\\right]`;
    case 'quantile': return `Q_{${numberTex(estimand.level)}}\\left(${estimand.tex}\\right)`;
    case 'slope': return `\\frac{\\mathrm{d} \\ln ${estimand.tex}}{\\mathrm{d} \\ln ${parameters[estimand.against]?.tex ?? estimand.against}}`;
    case 'precedence': return `\\mathbb{P}\\left(${estimand.tex}\\right)`;
    case 'law':
    case 'identity': return estimand.tex;
  }
}

/** LaTeX of a law with named parameters. */
export function lawTex(law: string, parameters: Readonly<Record<string, string>>): string {
  const shown = Object.entries(parameters).map(([name, tex]) => `\\text{${name}}\\ ${tex}`);
  return `\\operatorname{${law}}\\left(${shown.join(',\\ ')}\\right)`;
}

/** LaTeX of a claim. @example `\mathbb{P}\left(P_k \neq 0\right) \ge 1 - e^{-n p_0 g_{k}}` */
export function statementTex(claim: Claim, prediction: PredictionTex): string {
  const left = estimandTex(claim.estimand, claim.parameters);
  if (typeof prediction === 'object') return `${prediction.lo} \\le ${left} \\le ${prediction.hi}`;
  switch (claim.relation) {
    case 'at-least': return `${left} \\ge ${prediction}`;
    case 'at-most': return `${left} \\le ${prediction}`;
    case 'follows': return `${left} \\sim ${prediction}`;
    case 'precedes': return `${left} \\ge \\tfrac{1}{2}`;
    default: return `${left} = ${prediction}`;
  }
}
