/** Figures about the words of a text, which is known only when they are drawn. */
import type { Figure, Panel } from '../../src/property/figure.ts';
import type { CorpusClaims } from '../../theory/categorical/corpus.ts';

export interface TextFigure {
  readonly claims: CorpusClaims;
  readonly simulator: Panel['simulator'];
  /** Samples a generation. */
  readonly n: number;
  readonly types: number;
  /** Where the words come from. */
  readonly name: string;
}

/** Draws of words that the estimates of a panel may take: a few seconds. */
const AFFORDABLE = 1e8;

export function unigram({ claims, simulator, n, name, types }: TextFigure): Figure {
  const generations = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const cost = simulator.cost({ n, k: 10 });
  return {
    id: 'unigram',
    published: 'Unigram figure',
    title: 'How many different words of a text are left when its words are drawn again and again',
    caption: `The words of ${name}: n = ${n} drawn a generation, ${types} different ones at first. The paper says that the two bounds of Corollary 1 coincide; the lower one nearly is the truth, the upper one leaves it by about 3 k/n a word.`,
    panels: [{
      id: 'words', title: `n = ${n} words, ${types} different`, simulator, at: { n }, observable: 'unique', spread: claims.mean,
      x: { label: 'generation k', scale: 'linear', from: 0 }, y: { label: 'different words left', scale: 'linear', from: 0 },
      generations, replicates: Math.max(64, Math.min(2000, Math.floor(AFFORDABLE / cost))),
      lines: [
        { label: 'exact mean', role: 'exact', claim: claims.mean },
        { label: 'Corollary 1, lower', role: 'bound', claim: claims.lower },
        { label: 'Corollary 1, upper', role: 'bound', claim: claims.upper },
      ],
      tests: [claims.mean, claims.lower, claims.upper].map((claim) => ({ claim, generations: [1, 5, 10] })),
      d: 0.25,
    }],
  };
}
