import { normalSampler } from '../../src/process/samplers/normal.ts';
import { type ComputedNumber, computed } from '../../src/proof/computed.ts';
import { layeredLaw } from '../../src/proof/layered-law.ts';
import { normalLaw } from '../../theory/sampler/normal-law.ts';

/** In the middle, in the layers, and beyond the last of them, which begins at 3.65. */
const AT = [-5, -4, -3.7, -3, -2, -1, -0.5, -0.1, 0, 0.1, 0.5, 1, 2, 3, 3.7, 4, 5];

function* left(run: (typeof normalSampler)['run']): Iterable<ComputedNumber> {
  const { below, error } = layeredLaw(run, AT);
  for (const [i, z] of AT.entries()) yield { at: { z }, value: below[i]!, error };
}

export const normalLawComparisons = [computed({ claim: normalLaw, program: normalSampler, over: `z = ${AT.join(', ')}`, module: import.meta.url, left })];
