/**
 * How far the surviving mutants of the samplers by rejection move the law of a count, computed: `npm run mutate:code` leaves the outcomes,
 * `node dist/bench/mutate-code/laws.js OUTCOMES...` writes `bench/mutate-code/laws.json`. The unchanged samplers come first: their distance is the error.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { exp } from '../../src/elementary/exp.ts';
import { lawFamily } from '../../src/inference/laws/registry.ts';
import type { LawParameters } from '../../src/inference/laws/law-family.ts';
import { equivalenceOf } from './unjudged.ts';
import { hashOf, type Mutant, nameOf } from './mutant.ts';
import { mutantsOf } from './operators.ts';
import { type Distance, distance, rejectionLaw, type Source } from './rejection-law.ts';
import { killed, type Row } from './report.ts';
import { Copies, textOf } from './tree.ts';

const FILE = new URL('../../../bench/mutate-code/laws.json', import.meta.url);
const ONE_IN = 12;
const FILES = ['random/binomial-rejection.js', 'random/poisson-rejection.js', 'random/stirling-correction.js'];

/** Where constants of the hat and small counts matter most, from the smallest mean that is drawn by rejection; and counts of `categorical/rare`. */
const POINTS = [
  ...[10, 10.5, 12, 20].map((mean) => ({ law: 'poisson', parameters: { mean } })),
  ...[[20, 0.5], [21, 0.5], [22, 0.46], [25, 0.4], [60, 0.3], [100, 0.1], [3000, 1 / 300]].map(([n, p]) => ({ law: 'binomial', parameters: { n: n!, p: p! } })),
];

interface Sampler {
  readonly poissonRejection: (source: Source, mean: number) => number;
  readonly binomialRejection: (source: Source, n: number, p: number) => number;
}

function at({ poissonRejection, binomialRejection }: Sampler, law: string, parameters: LawParameters): Distance {
  const { mean = 0, n = Infinity, p = 0 } = parameters as Readonly<Record<string, number>>;
  const center = law === 'poisson' ? mean : n * p;
  const reach = 9 * Math.sqrt(center) + 12;
  const [from, to] = [Math.max(0, Math.floor(center - reach)), Math.min(n, Math.ceil(center + reach))];
  const claimed = lawFamily(law).at(parameters);
  const drawn = law === 'poisson' ? rejectionLaw((source) => poissonRejection(source, mean), true, from, to) : rejectionLaw((source) => binomialRejection(source, n, p), false, from, to);
  return distance(drawn, Float64Array.from(drawn, (_, i) => exp(claimed.logDensity(from + i))));
}

async function furthest(src: string, file: string): Promise<{ at: string } & Distance> {
  const load = async (name: string): Promise<object> => (await import(new URL(`random/${name}.js`, src).href)) as object;
  const sampler = { ...(await load('poisson-rejection')), ...(await load('binomial-rejection')) } as unknown as Sampler;
  const own = POINTS.filter(({ law }) => !file.includes('-rejection') || file.includes(law));
  const all = own.map(({ law, parameters }) => ({ at: `${law} ${Object.entries(parameters).map(([name, value]) => `${name} = ${Number(value.toPrecision(3))}`).join(', ')}`, ...at(sampler, law, parameters) }));
  return all.reduce((one, other) => (other.divergence > one.divergence ? other : one));
}

const rows = process.argv.slice(2).flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Row[]);
const dead = new Set(rows.filter(killed).map(({ mutant }) => nameOf(mutant)));
const alive = FILES.flatMap((file) => mutantsOf(file, textOf(file))).filter((mutant: Mutant) => hashOf(mutant) % ONE_IN === 0 && equivalenceOf(mutant) === undefined && !dead.has(nameOf(mutant)));
const copies = new Copies();
const found = [{ mutant: '', ...(await furthest(copies.make(), '')) }];
for (const mutant of alive) found.push({ mutant: nameOf(mutant), ...(await furthest(copies.make(mutant), mutant.file)) });
copies.close();
const rounded = (x: number): number => Number(x.toPrecision(3));
writeFileSync(FILE, `${JSON.stringify(found.map((one) => ({ ...one, divergence: rounded(one.divergence), sup: rounded(one.sup) })), undefined, 1)}\n`);
