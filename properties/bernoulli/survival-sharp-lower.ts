import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { survivalSharpLower } from '../../theory/bernoulli/survival-sharp-lower.ts';
import { few } from './telling.ts';

export const survivalSharpLowerProperties = [property({ claim: survivalSharpLower, simulator: bernoulli, telling: [few] })];
