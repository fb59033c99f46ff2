/**
 * Finds the boxes that prove bounds on survival in the Bernoulli model, verifies them, and writes `properties/bernoulli/dual-certificates.ts`.
 * Run by `npm run prove`; `--sizes N` and `--generations K` verify another family and write nothing.
 */
import { writeFileSync } from 'node:fs';
import { ancestralLaw } from '../src/oracle/ancestral-dual.ts';
import { lossGiven } from '../src/oracle/bernoulli.ts';
import { lineOf } from '../src/proof/dual-boxes.ts';
import { findDual } from '../src/proof/find-dual.ts';
import { type DualBound, verifyDual } from '../src/proof/verify-dual.ts';

const bounds: Readonly<Record<string, DualBound>> = { lowerBoxes: { theta: 1 }, upperBoxes: { a: 3, b: 3 }, tightUpperBoxes: { a: 1, b: 1 } };
const SIZES = 100;
const GENERATIONS = 200;

function option(name: string, standard: number): number {
  const at = process.argv.indexOf(name);
  const value = at < 0 ? standard : Number(process.argv[at + 1]);
  if (Number.isSafeInteger(value) && value >= 1) return value;
  process.stderr.write(`${name} must be a positive integer\n`);
  return process.exit(2);
}

const [sizes, generations] = [option('--sizes', SIZES), option('--generations', GENERATIONS)];
const found: Record<string, string[]> = {};
for (const [name, bound] of Object.entries(bounds)) {
  const lines: string[] = [];
  let boxes = 0;
  const start = process.cpuUsage();
  for (let n = 1; n <= sizes; n++) {
    const laws = Array.from({ length: generations }, (_, i) => ancestralLaw(n, i + 1));
    const { ends, stuck } = findDual(n, generations, bound, (k, p) => lossGiven(laws[k - 1]!, p));
    const verdict = verifyDual(n, generations, ends, bound);
    boxes += verdict.boxes;
    if (stuck || verdict.failed !== undefined) {
      process.stdout.write(`${name}: not proved at n = ${n}, ${JSON.stringify(verdict.failed)}\n`);
      process.exitCode = 1;
    }
    lines.push(lineOf(n, ends));
  }
  const { user } = process.cpuUsage(start);
  process.stdout.write(`${name}: n = 1..${sizes}, k = 1..${generations}, every p0: ${boxes} boxes found and verified in ${(user / 1e6).toFixed(1)} s\n`);
  found[name] = lines;
}
if (sizes === SIZES && generations === GENERATIONS && process.exitCode === undefined) {
  const texts = Object.entries(found).map(([name, lines]) => `export const ${name} = \`\n${lines.join('\n')}\n\`;\n`);
  writeFileSync('properties/bernoulli/dual-certificates.ts', `/** Boxes that prove bounds on survival: n, and the ends of its boxes as multiples of 2^-30 to the base 36. Written by \`npm run prove\`. */\n\n${texts.join('\n')}`);
}
