import { describe, expect, it } from 'vitest';
import { figures } from '../../properties/figures/index.ts';
import { properties } from '../../properties/index.ts';
import { DeclarationError } from '../../src/errors.ts';
import type { Figure, Panel } from '../../src/property/figure.ts';
import type { FigureReport } from '../../src/report/figure-report.ts';
import { replay } from '../../src/run/replay.ts';
import { reproduce } from '../../src/run/reproduce.ts';
import { decodeToken } from '../../src/run/token.ts';
import { sources } from '../../theory/sources.ts';

/** A panel with the least that decides such cells: two claims at one generation, coarsely, and hardly anything drawn. */
function small(panel: Panel): Panel {
  // A probability that is near 0 or 1 has nothing to exclude at a coarse resolution.
  const [place, d] = panel.spread === undefined ? [1, 0.25] : [0, 1];
  const tests = panel.tests.slice(0, 2).map(({ claim, generations }) => ({ claim, generations: [generations[place] ?? generations[0]!] }));
  return { ...panel, lines: [], generations: panel.generations.slice(0, 1), replicates: 64, d, tests };
}

function drawn(shown: readonly Figure[]): Promise<FigureReport> {
  return reproduce({ paper: 'p', reference: 'r', figures: shown, bibliography: sources, seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, deltaFrom: 'declared', jobs: 0 });
}

describe('a cell of a figure', () => {
  it('is replayed from its token to the bit, in every panel', async () => {
    const report = await drawn(figures.map((figure) => ({ ...figure, panels: figure.panels.map(small) })));
    for (const { id, panels, verdicts } of report.figures) {
      for (const panel of panels) {
        const cells = verdicts.filter((verdict) => verdict.panel === panel.id);
        expect(cells.some(({ replicates }) => replicates > 0), `${id}/${panel.id} has a cell that is sampled`).toBe(true);
        for (const cell of cells) expect({ ...(await replay(decodeToken(cell.token), properties)), panel: panel.id }).toEqual({ ...cell, deltaFrom: 'declared' });
      }
    }
  });

  it('cannot lie on another stream than its claim states: such a panel is refused', async () => {
    const bound = figures.find(({ id }) => id === 'gaussian-bound')!;
    const [panel] = bound.panels.map(small) as [Panel];
    const placed = (at: Panel['at']): Promise<FigureReport> => drawn([{ ...bound, panels: [{ ...panel, at }] }]);
    await expect(placed({ ...panel.at, mu0: 0 })).rejects.toThrow(DeclarationError);
    await expect(placed({ ...panel.at, mu0: 0 })).rejects.toThrow(/gaussian-bound\/tail: at must be what gaussian\/tail states/);
    // What the claim completes by itself must be written out, too.
    const { ddof: _, ...short } = panel.at as Panel['at'] & { readonly ddof: number };
    await expect(placed(short)).rejects.toThrow(DeclarationError);
    await expect(placed(panel.at)).resolves.toBeDefined();
  });
});
