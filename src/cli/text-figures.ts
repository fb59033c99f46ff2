/** The figures about texts: the words of a text resampled, and its n-gram models. */
import type { Figure } from '../property/figure.ts';
import type { FigureCorpus } from '../report/figure-report.ts';
import type { Context } from './command.ts';

/** @param file - The text; one is made up from the seed if there is none. */
export async function textFigures({ flags }: Pick<Context, 'flags'>, file: string | undefined): Promise<{ readonly figures: readonly Figure[]; readonly corpus: FigureCorpus }> {
  const text = file === undefined ? { generated: flags.seed } : { file };
  const [{ corpusTheory, corpusUrl }, { unigram, nGrams, TOLD }, { nGramCorpusClaims }] = await Promise.all([
    import('./corpus-properties.ts'), import('../../properties/figures/texts.ts'), import('../../theory/n-gram/corpus.ts'),
  ]);
  const { claims, simulator, n, source } = await corpusTheory(text);
  const grams = await (import(corpusUrl('./corpus-n-gram.js', text)) as Promise<typeof import('./corpus-n-gram.ts')>);
  const words = grams.counts.reduce((sum, count) => sum + count, 0);
  const name = file ?? `a text made up from seed ${flags.seed}`;
  return {
    figures: [unigram({ claims, simulator, n, name, types: source.counts.length }), nGrams({ claims: nGramCorpusClaims(grams.counts, grams.digest, TOLD), simulator: grams.nGramCorpus, n: words, types: grams.counts.length, name })],
    corpus: { from: file === undefined ? 'seed' : 'file', name, tokens: source.tokens, types: source.counts.length },
  };
}
