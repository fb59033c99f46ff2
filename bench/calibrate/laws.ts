/** What it costs to find a wrong divisor of a variance. */
import { lawTest } from '../../src/inference/law.ts';
import { gamma } from '../../src/inference/laws/gamma.ts';
import { CHUNK, nextLook } from '../../src/inference/looks.ts';
import { chiSquare } from '../../src/random/chi-square.ts';
import { Random } from '../../src/random/random.ts';
import { streamKey } from '../../src/random/stream-key.ts';

const over = (degrees: number, divisor: number) => ({ shape: degrees / 2, scale: 2 / divisor });

/** The claim chi-square(9)/9 with the mutants that its tree yields: the divisor, a degree more, a degree less. */
const claim = {
  law: 'gamma',
  parameters: over(9, 9),
  alternatives: [
    { name: 'divides by n', parameters: over(9, 10) },
    { name: 'one degree more', parameters: over(10, 10) },
    { name: 'one degree less', parameters: over(8, 8) },
  ],
  d: 0.02,
};

/** Mean replicates to refute chi-square(9)/9 where the truth divides by ten, and Wald's floor. */
export function divisorFault(runs: number, alpha: number): { readonly refuted: number; readonly replicates: number; readonly floor: number; readonly ratio: number } {
  const random = new Random();
  const chunk = new Float64Array(CHUNK);
  let refuted = 0;
  let total = 0;
  for (let run = 0; run < runs; run++) {
    const key = streamKey(run, 'divisor');
    const test = lawTest(claim, { alpha, beta: 1e-3 });
    for (let n = 0, look = nextLook(0); ; ) {
      for (let i = 0; i < CHUNK; i++) chunk[i] = chiSquare(random.seek(key, n + i), 9) / 10;
      test.absorb(chunk);
      n += CHUNK;
      if (n < look) continue;
      look = nextLook(n);
      const outcome = test.look();
      if (outcome === undefined) continue;
      if (outcome.verdict === 'refuted') refuted += 1;
      total += n;
      break;
    }
  }
  const floor = Math.log(1 / alpha) / gamma.divergence(over(9, 10), over(9, 9));
  return { refuted, replicates: total / runs, floor, ratio: total / runs / floor };
}
