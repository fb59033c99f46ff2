import { check, loadFormat } from 'corroborate';
import { expect, test } from 'vitest';
import { bibliography, claims, properties } from './epidemic.ts';

test('the theory of outbreaks holds for the simulator', async () => {
  const report = await check({ claims, properties, bibliography, seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.1, deltaFrom: 'declared', jobs: 0 });
  expect(report.totals, await (await loadFormat('text')).render(report)).toMatchObject({ claims: 2, supported: 2 });
});
