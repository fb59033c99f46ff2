/** The guide's numbers and flags are those of the code. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import * as claims from '../../src/property/claims/index.ts';
import type { PointClaim } from '../../src/property/claims/point-claim.ts';

const guide = readFileSync(new URL('../../docs/guide.md', import.meta.url), 'utf8');

/** Rows of the table of kinds whose numbers are not what a claim plans, to two digits. */
function wrongCosts(text: string): { read: number; wrong: string[] } {
  const rows = [...text.matchAll(/^\|[^|]*\| `([^`]+)` \| ([\d,]+) \| ([\d,]+) \|$/gm)];
  const wrong = rows.filter(([, code, ...costs]) => {
    const claim = new Function(...Object.keys(claims), `return ${code}`)(...Object.values(claims)) as PointClaim<never>;
    const planned = [0.1, 0.02].map((d) => claim.begin({ levels: { alpha: 1e-10, beta: 1e-3 }, d, spread: () => 0.5 }).planned);
    return planned.some((n, i) => Number(n.toPrecision(2)) !== Number(costs[i]!.replaceAll(',', '')));
  });
  return { read: rows.length, wrong: wrong.map(([row]) => row) };
}

/** Commands and flags that the command line does not have. */
function strangers(text: string): { read: number; strange: string[] } {
  const lines = [...text.matchAll(/npx corroborate (\w+)([^\n`#;]*)/g)];
  const strange = lines.flatMap(([, name, rest]) => {
    const command = commands.find((one) => one.name === name);
    if (command === undefined) return [name!];
    const known = [...command.flags.map((flag) => `--${flag}`), ...command.options.map(({ usage }) => usage.split(' ')[0]!)];
    return [...rest!.matchAll(/--[a-z-]+/g)].map(([flag]) => flag).filter((flag) => !known.includes(flag));
  });
  return { read: lines.length, strange };
}

describe('the guide', () => {
  it('says what each kind of claim costs', () => {
    const { read, wrong } = wrongCosts(guide);
    expect(read).toBeGreaterThanOrEqual(12);
    expect(wrong).toEqual([]);
    expect(wrongCosts(guide.replace('| 2,200 | 55,000 |', '| 2,200 | 54,000 |')).wrong).toHaveLength(1);
  });

  it('runs commands that there are, with flags that they take', () => {
    const { read, strange } = strangers(guide);
    expect(read).toBeGreaterThanOrEqual(6);
    expect(strange).toEqual([]);
    expect(strangers(guide.replace('--resume', '--continue').replace('npx corroborate check --quiet', 'npx corroborate chick')).strange.sort()).toEqual(['--continue', 'chick']);
  });
});
