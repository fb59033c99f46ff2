import { categorical } from '../../src/process/families/categorical.ts';
import type { Figure, Panel } from '../../src/property/figure.ts';
import { survivingLower } from '../../theory/categorical/surviving-lower.ts';
import { survivingSharpUpper } from '../../theory/categorical/surviving-sharp-upper.ts';
import { survivingUpper } from '../../theory/categorical/surviving-upper.ts';
import { surviving } from '../../theory/categorical/surviving.ts';

function panel(a: number, b: number): Panel {
  return {
    id: `a${a}-b${b}`, title: `p ∝ 1/(i + ${b})${a === 2 ? '²' : ''}, n = m = 1000`, simulator: categorical, at: { n: 1000, m: 1000, a, b }, paper: { at: { n: 1000, m: 1000, a, b }, generations: 10, replicates: 200 }, observable: 'unique', spread: surviving,
    x: { label: 'generation k', scale: 'linear', from: 0 }, y: { label: 'symbols left', scale: 'linear', from: 0 },
    generations: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], replicates: 4000,
    lines: [
      { label: 'exact mean', role: 'exact', claim: surviving },
      { label: 'Corollary 1, lower', role: 'bound', claim: survivingLower },
      { label: 'Corollary 1, upper', role: 'bound', claim: survivingUpper },
      { label: 'sharper upper', role: 'sharper', claim: survivingSharpUpper },
      { label: 'as written: a and b exchanged', role: 'published', claim: surviving, at: { a: b, b: a } },
    ],
    tests: [surviving, survivingLower, survivingUpper, survivingSharpUpper].map((claim) => ({ claim, generations: [1, 5, 10] })),
    d: 0.05,
  };
}

export const zipf: Figure = {
  id: 'zipf',
  published: 'Zipf figure of the notebook, two panels',
  title: 'How many symbols of a Zipf law are left',
  caption: 'The notebook’s text has 1/(i + a)ᵇ and its code 1/(i + b)ᵃ. The bounds shown hold for the code’s law; what the text’s law would give is drawn as published: 18 symbols instead of 180 at k = 5 of the left panel. '
    + 'The published picture starts at the first sample, so that its k is ours less one, and divides by the number of symbols in that sample, which is random; here k counts resamplings of the law itself and nothing is divided.',
  panels: [panel(1, 2.7), panel(2, 5)],
};
