import { sfc32KeyOf } from '../../src/oracle/sfc32.ts';
import { integerSampler } from '../../src/process/samplers/below.ts';
import { type ComputedNumber, computed } from '../../src/proof/computed.ts';
import { below } from '../../theory/sampler/below.ts';

/** Totals whose integers have few words each, and which leave many words over, or none, or one. */
const TOTALS = [1500000, 1572869, 2097143, 2097152];
/** Places of [0, t) where an integer is tried. */
const PLACES = 12;
/** Words that are tried before and after those that may give an integer. */
const MARGIN = 3;
const TWO_32 = 4294967296;

function* left(run: (typeof integerSampler)['run']): Iterable<ComputedNumber> {
  for (const t of TOTALS) {
    for (let place = 0; place < PLACES; place++) {
      const i = Math.floor((place * (t - 1)) / (PLACES - 1));
      const [first, last] = [Math.max(0, Math.floor((i * TWO_32) / t) - MARGIN), Math.min(TWO_32 - 1, Math.ceil(((i + 1) * TWO_32) / t) + MARGIN)];
      let value = 0;
      for (let word = first; word <= last; word++) {
        const drawn = run(sfc32KeyOf(word), t);
        if (drawn.atOnce && drawn.value === i) value++;
      }
      yield { at: { t, j: i }, value, error: 0 };
    }
  }
}

export const belowComparisons = [
  computed({ claim: below, program: integerSampler, over: `t = ${TOTALS.join(', ')}; ${PLACES} integers each; every word that may give them`, module: import.meta.url, left }),
];
