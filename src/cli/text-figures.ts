/** The figures about texts: the words of a text resampled, and its n-gram models. */
import type { Figure } from '../property/figure.ts';
import type { FigureCorpus } from '../report/figure-report.ts';
import type { Context } from './command.ts';

/** @param file - The text; one is made up from the seed if there is none. */
export async function textFigures({ flags }: Pick<Context, 'flags'>, file: string | undefined): Promise<{ readonly figures: readonly Figure[]; readonly corpus: FigureCorpus }> {
  const text = file === undefined ? { generated: flags.seed } : { file };
  const [{ corpusTheory }, { unigram }] = await Promise.all([import('./corpus-properties.ts'), import('../../properties/figures/texts.ts')]);
  const { claims, simulator, n, source } = await corpusTheory(text);
  const name = file ?? `a text made up from seed ${flags.seed}`;
  return {
    figures: [unigram({ claims, simulator, n, name, types: source.counts.length })],
    corpus: { from: file === undefined ? 'seed' : 'file', name, tokens: source.tokens, types: source.counts.length },
  };
}
