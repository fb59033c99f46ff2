/** Figures about the words of a text, which is known only when they are drawn. */
import type { Figure, Panel } from '../../src/property/figure.ts';
import type { NGramCorpusClaims } from '../../theory/n-gram/corpus.ts';
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

const written = (count: number): string => count.toLocaleString('en');

/** Draws of words that the estimates of a panel may take: a few seconds. */
const AFFORDABLE = 1e8;

export function unigram({ claims, simulator, n, name, types }: TextFigure): Figure {
  const generations = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const cost = simulator.cost({ n, k: 10 });
  return {
    id: 'unigram',
    published: 'Unigram figure',
    title: 'How many different words of a text are left when its words are drawn again and again',
    caption: `The words of ${name}: n = ${written(n)} drawn a generation, ${written(types)} different ones at first. The paper says that the two bounds of Corollary 1 coincide. Divided by the exact mean they show how nearly: the lower one stays with the truth, the upper one leaves it as k grows.`,
    panels: [{
      id: 'words', title: `n = ${written(n)} words, ${written(types)} different`, simulator, at: { n }, paper: { at: { n: 500_000 }, generations: 10, replicates: 5 }, observable: 'unique', spread: claims.mean,
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

export interface NGramFigure {
  readonly claims: NGramCorpusClaims;
  readonly simulator: Panel['simulator'];
  readonly n: number;
  readonly types: number;
  readonly name: string;
}

/** Generation at which independent draws are told from the n-gram models, by order. */
export const TOLD = [{ order: 2, k: 10 }, { order: 3, k: 10 }] as const;
/** Of a shorter text it is not known that the heuristic fails by enough to be told. */
const ENOUGH = 20_000;
/** Texts of thirty thousand words are dear: a few hundred generations a second. */
const REPLICATES = 64;

export function nGrams({ claims, simulator, n, types, name }: NGramFigure): Figure {
  const words = ['single words', 'pairs of words', 'triples of words'];
  return {
    id: 'n-gram',
    published: 'n-gram figure, drawn by a script of its own',
    title: 'How many different words an n-gram model leaves of a text',
    caption: `The first ${written(n)} words of ${name}, ${written(types)} of them different, in their sentences. As in the published script a sentence begins with a random context and goes on for at most 50 words, until the text is as long as the one before; words stay what they are, where the script writes and splits them again. `
      + `The line is what independent draws of words would leave: exact for single words, and for longer n-grams a heuristic that is close and ${n < ENOUGH ? 'not tested on so short a text' : 'refuted all the same'}. Their intervals take the spread to be at most three times that of independent draws, which the tests watch.`,
    panels: [1, 2, 3].map((order): Panel => ({
      id: `order-${order}`, title: `Models of ${words[order - 1]}`, simulator, at: { n, order }, paper: { at: {}, generations: 10, replicates: 1 }, observable: 'words', spread: order === 1 ? claims.unigram : claims.multinomial,
      x: { label: 'generation k', scale: 'linear', from: 0 }, y: { label: 'different words left', scale: 'linear', from: 0 },
      generations: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], replicates: REPLICATES,
      lines: [order === 1 ? { label: 'exact mean', role: 'exact', claim: claims.unigram } : { label: 'independent draws of words', role: 'published', claim: claims.multinomial }],
      tests: order === 1 ? [{ claim: claims.unigram, generations: [5, 10] }] : n < ENOUGH ? [] : [{ claim: claims.multinomial, generations: TOLD.filter((told) => told.order === order).map(({ k }) => k) }],
      d: order === 1 ? 0.4 : 0.1,
    })),
  };
}
