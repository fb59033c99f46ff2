import { categorical } from '../../src/process/families/categorical.ts';
import { property } from '../../src/property/property.ts';
import { rare } from '../../theory/categorical/rare.ts';

/** Three hundred counts of mean 10 a replicate, where the sampler of counts changes its method. */
const COUNTS = { n: 3000, m: 300, k: 1 };

export const rareProperties = [property({ claim: rare, simulator: categorical, points: [{ ...COUNTS, t: 4 }, { ...COUNTS, t: 9 }] })];
