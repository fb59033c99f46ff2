/**
 * What the oracles cost, in CPU time and memory, each beside its limit: `ok` or `MISSED`. Run by `npm run bench`; one that is missed makes the
 * exit code 1. The best of a few runs: a machine that is busy makes no oracle dearer.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ancestralSweep } from '../src/oracle/ancestral-sweep.ts';
import { survivalGiven } from '../src/oracle/bernoulli.ts';
import { g } from '../src/oracle/g.ts';

const MEASURE = '--measure';
/** Survival of three symbols in every generation up to the last; the sum shows that something was computed. */
function sweep(n: number, last: number): number {
  let [sum, k] = [0, 0];
  for (const law of ancestralSweep(n)) {
    for (const p of [1e-9, 1 / n, 0.3]) sum += survivalGiven(law, p);
    if (++k === last) return sum;
  }
  return sum;
}
function exponents(): number {
  let sum = 0;
  for (let i = 0; i < 1e6; i++) sum += g(1e9 - i);
  return sum;
}

interface Oracle {
  readonly name: string;
  readonly run: () => number;
  /** Runs of the measured function in one. */
  readonly of: number;
  readonly unit: 'ms' | 'us';
  readonly limit: number;
  readonly megabytes?: number;
  readonly repeats: number;
}
const ORACLES: readonly Oracle[] = [
  { name: 'ancestral dual, n = 1e4, all k <= 1000', run: () => sweep(1e4, 1000), of: 1, unit: 'ms', limit: 300, megabytes: 100, repeats: 5 },
  { name: 'ancestral dual, n = 1e5, all k <= 50', run: () => sweep(1e5, 50), of: 1, unit: 'ms', limit: 10_000, repeats: 2 },
  { name: 'g at k = 1e9', run: exponents, of: 1e6, unit: 'us', limit: 2, repeats: 5 },
];

const measured = process.argv.indexOf(MEASURE);
if (measured >= 0) {
  // A process of its own: what the peak memory shows is this oracle, compiler and runtime included, above a process that does nothing.
  const { run, of, unit, repeats } = ORACLES[Number(process.argv[measured + 1])]!;
  const before = process.resourceUsage().maxRSS;
  const times = Array.from({ length: repeats }, () => {
    const start = process.cpuUsage();
    const sum = run();
    const { user, system } = process.cpuUsage(start);
    if (!(sum > 0)) throw new Error('nothing was computed');
    return user + system;
  });
  const time = Math.min(...times) / of / (unit === 'ms' ? 1e3 : 1);
  process.stdout.write(JSON.stringify({ time, megabytes: (process.resourceUsage().maxRSS - before) / 1024 }));
} else {
  let missed = 0;
  const within = (value: number, limit: number, unit: string): string => {
    if (value > limit) missed += 1;
    return `${Number(value.toPrecision(3))} <= ${limit} ${unit} (${(value / limit).toPrecision(2)} of it) ${value <= limit ? 'ok' : 'MISSED'}`;
  };
  for (const [i, { name, unit, limit, megabytes }] of ORACLES.entries()) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), MEASURE, String(i)], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const found = JSON.parse(stdout) as { time: number; megabytes: number };
    const memory = megabytes === undefined ? '' : `; memory ${within(found.megabytes, megabytes, 'MB')}`;
    process.stdout.write(`${name.padEnd(42)}${within(found.time, limit, unit)}${memory}\n`);
  }
  if (missed > 0) process.exitCode = 1;
}
