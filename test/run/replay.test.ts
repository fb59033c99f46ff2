import { describe, expect, it } from 'vitest';
import { properties } from '../../properties/index.ts';
import { UsageError } from '../../src/errors.ts';
import { check } from '../../src/run/check.ts';
import { codeHash } from '../../src/run/code-hash.ts';
import { replay } from '../../src/run/replay.ts';
import { decodeToken, encodeToken } from '../../src/run/token.ts';
import { sources } from '../../theory/sources.ts';
import { theory } from '../../theory/index.ts';

describe('replay', () => {
  it('reproduces every cell of a report to the last digit', async () => {
    const report = await check({
      claims: theory, properties, bibliography: sources, seed: 3, alpha: 1e-6, beta: 1e-3, d: 0.1, deltaFrom: 'declared', jobs: 0,
      select: ({ id }) => id === 'poisson/survival' || id === 'gaussian/step-law' || id === 'gaussian/log-mean' || id === 'poisson/forgetting-median',
    });
    const rows = report.verdicts.filter((_, i) => i % 7 === 0);
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(await replay(decodeToken(row.token), properties)).toEqual({ ...row, origin: 'declared' });
  });

  it('refuses a token of other code, of an unknown property, and one that is damaged', async () => {
    const one = properties[0]!;
    const cell = { id: one.id, at: { n: 10, lambda0: 1, k: 5 }, seed: 1, alpha: 1e-10, beta: 1e-3, d: 0.1, code: await codeHash(one.simulator) };
    expect((await replay(cell, properties)).verdict).toBe('supported');
    await expect(replay({ ...cell, code: '0123456789ab' }, properties)).rejects.toThrow(/present code/);
    await expect(replay({ ...cell, id: 'no/such@thing' }, properties)).rejects.toThrow(UsageError);
    const token = encodeToken(cell);
    expect(decodeToken(token)).toEqual(cell);
    for (const bad of ['', 'c1.', 'hello', token.slice(0, -9), `c9${token.slice(2)}`, token.replace('c1.', 'c1.x')]) expect(() => decodeToken(bad)).toThrow(UsageError);
  });

  it('hashes the code of a simulator and everything that it imports', async () => {
    const hashes = await Promise.all([...new Set(properties.map(({ simulator }) => simulator))].map(codeHash));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes.every((hash) => /^[0-9a-f]{12}$/.test(hash))).toBe(true);
  });
});
