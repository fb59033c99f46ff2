/**
 * The categorical simulator of one text. The module is imported under a URL that names the text (see corpus-source.ts), by the command
 * and by each worker thread, so that what is simulated travels as its name.
 */
import { categorical } from '../process/families/categorical.ts';
import { CategoricalTrajectory } from '../process/families/categorical-trajectory.ts';
import { initialParameter, integerBetween } from '../process/initial/parameter.ts';
import { simulator } from '../process/training.ts';
import { corpusSource } from './corpus-source.ts';

export const source = await corpusSource(import.meta.url);

/** `n` samples a generation from the words of the text; observable `unique`, the number of different words left. */
export const categoricalCorpus = simulator({
  name: `corpus-${source.digest}`,
  module: import.meta.url,
  exportName: 'categoricalCorpus',
  assumptions: { family: 'categorical', protocol: 'replace', estimator: 'maximum-likelihood' },
  initial: ['n'],
  observables: { unique: 'value' },
  cost: (at) => categorical.cost({ ...at, m: source.counts.length }),
  trajectory: (initial) => new CategoricalTrajectory(source.counts, initialParameter('corpus', initial, 'n', integerBetween(1, 1e9))),
});
