/** A text file as the real data of the categorical family. */
import { readCorpus } from '../corpus/read.ts';
import type { Point } from '../protocol/point.ts';
import type { Simulator } from '../protocol/simulator.ts';
import { categorical, categoricalFromCounts } from '../process/families/categorical.ts';
import type { Context } from './command.ts';
import { suggesting } from './nearest-file.ts';
import { survivingTheory, type SurvivingTheory } from './surviving.ts';

export interface CorpusSimulation {
  readonly simulator: Simulator;
  readonly initial: Point;
  /** What names the initial law in the stream key, in place of m, a and b. */
  readonly digest: string;
  readonly corpus: { readonly file: string; readonly bytes: number; readonly sha256: string; readonly tokens: number; readonly types: number };
  readonly theory: (k: number) => SurvivingTheory;
}

/**
 * Reads the file and makes its unigram law generation 0.
 *
 * @param size - n; the number of words of the file if it is not given.
 * @throws {UsageError} if the file cannot be read, {DomainError} if it is no text.
 */
export async function corpusSimulation(context: Context, file: string, size: number | undefined): Promise<CorpusSimulation> {
  const bar = context.progress();
  const read = readCorpus(file, { onProgress: (done, total) => bar.update({ label: file, done: done / 1e6, total: total / 1e6, unit: 'MB read' }) });
  const { types, counts, tokens, bytes, sha256 } = await read.catch((error: unknown) => {
    throw suggesting(file, error);
  }).finally(() => bar.end());
  const n = size ?? tokens;
  const run = categoricalFromCounts(counts, n);
  const simulator: Simulator = { ...categorical, initial: ['n'], simulate: run };
  return {
    simulator, initial: { n }, digest: sha256,
    corpus: { file, bytes, sha256, tokens, types: types.length },
    theory: survivingTheory(counts, n),
  };
}
