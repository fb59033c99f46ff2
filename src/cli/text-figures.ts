/** The figures about texts: the words of a text resampled, and its n-gram models. */
import type { Figure } from '../property/figure.ts';
import type { FigureCorpus } from '../report/figure-report.ts';
import type { NGramCorpusClaims } from '../../theory/n-gram/corpus.ts';
import type { Claim } from '../claim/claim.ts';
import { property, type Property } from '../property/property.ts';
import type { Context } from './command.ts';
import { corpusTheory, corpusUrl, type TextName } from './corpus-properties.ts';

type Module = typeof import('./corpus-n-gram.ts');

export interface NGramTheory {
  readonly claims: NGramCorpusClaims;
  readonly simulator: Module['nGramCorpus'];
  readonly properties: readonly Property[];
  /** Words of the text, and how many of them differ. */
  readonly n: number;
  readonly types: number;
}

/**
 * Claims, simulator and properties of the n-gram models of one text.
 *
 * @throws {UsageError} if the file cannot be read, {DomainError} if it is no text, or too short for the models.
 */
export async function nGramTheory(text: TextName): Promise<NGramTheory> {
  const [{ counts, digest, nGramCorpus }, { TOLD }, { nGramCorpusClaims }] = await Promise.all([
    import(corpusUrl('./corpus-n-gram.js', text)) as Promise<Module>, import('../../properties/figures/texts.ts'), import('../../theory/n-gram/corpus.ts'),
  ]);
  const claims = nGramCorpusClaims(counts, digest, TOLD);
  const held = (claim: Claim): Property => property({ claim: claim as Claim & { readonly assumes: typeof nGramCorpus.assumptions }, simulator: nGramCorpus });
  return { claims, simulator: nGramCorpus, properties: [held(claims.unigram), held(claims.multinomial)], n: counts.reduce((sum, count) => sum + count, 0), types: counts.length };
}

/** @param file - The text; one is made up from the seed if there is none. */
export async function textFigures({ flags }: Pick<Context, 'flags'>, file: string | undefined): Promise<{ readonly figures: readonly Figure[]; readonly corpus: FigureCorpus }> {
  const text = file === undefined ? { generated: flags.seed } : { file };
  const { unigram, nGrams } = await import('../../properties/figures/texts.ts');
  const { claims, simulator, n, source } = await corpusTheory(text);
  const grams = await nGramTheory(text);
  const name = file ?? `a text made up from seed ${flags.seed}`;
  return {
    figures: [unigram({ claims, simulator, n, name, types: source.counts.length }), nGrams({ ...grams, name })],
    corpus: { from: file === undefined ? 'seed' : 'file', name, tokens: source.tokens, types: source.counts.length },
  };
}
