import { mixture } from '../../src/process/families/mixture.ts';
import { property } from '../../src/property/property.ts';
import { separatedLogMean } from '../../theory/mixture/separated-log-mean.ts';

export const separatedLogMeanProperties = [property({ claim: separatedLogMean, simulator: mixture })];
