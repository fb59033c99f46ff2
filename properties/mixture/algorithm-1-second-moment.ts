import { mixtureAlgorithm1 } from '../../src/process/families/mixture.ts';
import { mixtureAlgorithm1Naive } from '../../src/process/naive/mixture.ts';
import { property } from '../../src/property/property.ts';
import { algorithm1SecondMoment } from '../../theory/mixture/algorithm-1-second-moment.ts';

export const algorithm1SecondMomentProperties = [
  property({ claim: algorithm1SecondMoment, simulator: mixtureAlgorithm1 }),
  property({ claim: algorithm1SecondMoment, simulator: mixtureAlgorithm1Naive }),
];
