import { uniformGenerator } from '../../src/process/samplers/uniform.ts';
import { type ComputedNumber, computed } from '../../src/proof/computed.ts';
import { uniforms } from '../../theory/sampler/uniforms.ts';
import { KEYS, REPLICATES, starts } from './keys.ts';

function* left({ uniform, open }: (typeof uniformGenerator)['run']): Iterable<ComputedNumber> {
  for (const { at, key, replicate } of starts()) {
    yield { at: { ...at, h: 0 }, value: uniform(key, replicate), error: 0 };
    yield { at: { ...at, h: 1 }, value: open(key, replicate), error: 0 };
  }
}

export const uniformsComparisons = [computed({ claim: uniforms, program: uniformGenerator, over: `${KEYS.length} keys, ${REPLICATES.length} replicates, a number of either kind`, module: import.meta.url, left })];
