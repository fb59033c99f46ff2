import { ancestralSweep } from '../../src/oracle/ancestral-sweep.ts';
import type { AncestralLaw } from '../../src/oracle/ancestral-dual.ts';
import type { Line } from '../../src/property/figure.ts';

/** The exact probability along k for samples beyond the claims' own tables, by the sweep. @param given - The probability, from the law of the ancestors. */
export function swept(n: number, p0: number, given: (law: AncestralLaw, p0: number) => number): Line {
  return {
    label: 'exact', role: 'exact',
    through: (shown) => {
      const wanted = new Set(shown);
      const points: { x: number; y: number }[] = [];
      let k = 0;
      for (const law of ancestralSweep(n)) {
        if (wanted.has(++k)) points.push({ x: k, y: given(law, p0) });
        if (k >= (shown.at(-1) ?? 0)) return points;
      }
      return points;
    },
  };
}
