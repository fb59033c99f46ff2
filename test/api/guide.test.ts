/** The guide's numbers and flags are those of the code. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import * as claims from '../../src/property/claims/index.ts';
import type { PointClaim } from '../../src/property/claims/point-claim.ts';

const guide = readFileSync(new URL('../../docs/guide.md', import.meta.url), 'utf8');

describe('the guide', () => {
  it('says what each kind of claim costs, to two digits', () => {
    const rows = [...guide.matchAll(/^\|[^|]*\| `([^`]+)` \| ([\d,]+) \| ([\d,]+) \|$/gm)].map(([, code, coarse, fine]) => ({ code: code!, costs: [coarse!, fine!].map((cost) => Number(cost.replaceAll(',', ''))) }));
    expect(rows.length).toBeGreaterThanOrEqual(12);
    for (const { code, costs } of rows) {
      const claim = new Function(...Object.keys(claims), `return ${code}`)(...Object.values(claims)) as PointClaim<never>;
      const planned = [0.1, 0.02].map((d) => claim.begin({ levels: { alpha: 1e-10, beta: 1e-3 }, d, spread: () => 0.5 }).planned);
      expect([code, ...costs]).toEqual([code, ...planned.map((n) => Number(n.toPrecision(2)))]);
    }
  });

  it('runs commands that there are, with flags that they take', () => {
    const lines = [...guide.matchAll(/npx corroborate (\w+)([^\n`#;]*)/g)];
    expect(lines.length).toBeGreaterThanOrEqual(6);
    for (const [line, name, rest] of lines) {
      const command = commands.find((one) => one.name === name);
      expect(command, line).toBeDefined();
      const known = [...command!.flags.map((flag) => `--${flag}`), ...command!.options.map(({ usage }) => usage.split(' ')[0]!)];
      for (const [flag] of rest!.matchAll(/--[a-z-]+/g)) expect(known, line).toContain(flag);
    }
  });
});
