/** Simulators in modules of their own, as a user's are. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bernoulli } from '../../src/process/families/bernoulli.ts';

/** Uniform on [0, 1) by (key, i, draw), with two rounds of the finalizer of MurmurHash3: enough for tests. */
const PRELUDE = `
const mixed = (h) => { h = Math.imul(h ^ (h >>> 16), 0x85ebca6b); h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35); return h ^ (h >>> 16); };
const uniform = (key, i, draw) => (mixed(mixed(key[0] + Math.imul(i, 0x9e3779b9)) ^ key[1] ^ Math.imul(draw, 0x7feb352d)) >>> 0) / 2 ** 32;
const survives = ({ n, p0 }, key, i) => { let count = 0; for (let j = 0; j < n; j++) if (uniform(key, i, j) < p0) count++; return count > 0 ? 1 : 0; };
`;

/** The text of a module that exports `own`, and its URL. `each` is an expression in initial, key and i: the outcome of replicate i after one generation. */
export function moduleWith(each: string, tail = ''): string {
  const file = join(mkdtempSync(join(tmpdir(), 'own-')), 'own.mjs');
  writeFileSync(
    file,
    `${PRELUDE}
export const own = { observables: { survived: 'indicator' }, simulate({ initial, key, from, to, probes }) {
  const values = new Float64Array(probes.length * (to - from));
  for (let p = 0; p < probes.length; p++) for (let i = from; i < to; i++) values[p * (to - from) + i - from] = ${each};
  return values;
} };
${tail}`,
  );
  return pathToFileURL(file).href;
}

/** The Bernoulli simulator's declaration, with replicates from a module of its own. It is for workers alone. */
export function ownSimulator(name: string, each: string, tail?: string): typeof bernoulli {
  const refuse = (): never => {
    throw new Error('runs in workers alone');
  };
  // Dear enough for blocks of some hundred replicates.
  return { ...bernoulli, name, cost: () => 200, module: moduleWith(each, tail), exportName: 'own', simulate: refuse };
}
