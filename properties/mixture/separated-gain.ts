import { mixture } from '../../src/process/families/mixture.ts';
import { property } from '../../src/property/property.ts';
import { separatedGain } from '../../theory/mixture/separated-gain.ts';

export const separatedGainProperties = [property({ claim: separatedGain, simulator: mixture })];
