/**
 * The decision engine measured: costs against their floors, errors against their levels, then the acceptance cases at 200 seeds each.
 * Run by `npm run calibrate`. Each number stands beside its limit, `ok` or `MISSED`; one that is missed makes the exit code 1, and the
 * rest is measured all the same.
 */
import { spawnSync } from 'node:child_process';
import { ProbabilityDecision } from '../src/inference/probability-decision.ts';
import { sides } from '../src/inference/sides.ts';
import { dkwmSamples, refutationCost, supportCost } from './calibrate/costs.ts';
import { alarmShare, exactCell, failingShareMisses, faultFound, rareEvent, simulatedCell } from './calibrate/errors.ts';
import { divisorFault } from './calibrate/laws.ts';
import { printSlips } from './calibrate/print-slips.ts';
import { slipCosts } from './calibrate/slip-costs.ts';

const print = (line = ''): void => void process.stdout.write(`${line}\n`);
const shown = (cell: number): string => String(Number(cell.toPrecision(4)));
const row = (...cells: readonly (string | number)[]): void => print(cells.map((cell) => (typeof cell === 'number' ? shown(cell) : cell).padStart(24)).join(''));
let [kept, missed] = [0, 0];
/** The number with its limit. */
const within = (value: number, limit: number): string => {
  if (value <= limit) kept += 1;
  else missed += 1;
  return `${shown(value)} <= ${shown(limit)} ${value <= limit ? 'ok' : 'MISSED'}`;
};
/** A ratio to a floor, of which one look more than the limit is allowed where the floor is below 2,000. */
const ratio = (value: number, limit: number, floor: number): string => within(value, limit + (floor < 2000 ? 64 / floor : 0));

print('Refutation: expected replicates / floor ln(1/alpha)/KL, exact');
row('alpha', 'p', 'delta', 'floor', 'at delta', 'floor 4 delta', 'at 4 delta');
for (const [alpha, atDelta, atFour] of [[1e-10, 1.15, 1.25], [1e-6, 1.2, 1.33]] as const) {
  for (const p of [0.5, 0.1, 0.01]) {
    for (const relative of [0.2, 0.1, 0.05]) {
      const delta = relative * p;
      const near = refutationCost(p, delta, 1, alpha);
      if (near.floor > 2e5) continue;
      const far = refutationCost(p, delta, 4, alpha);
      row(alpha, p, delta, near.floor, ratio(near.ratio, atDelta, near.floor), far.floor, ratio(far.ratio, atFour, far.floor));
    }
  }
}
print('\nSupport of a true claim: expected replicates / floor ln(1/beta)/KL, exact; alpha 1e-10');
row('beta', 'p', 'delta', 'two-sided', 'one-sided');
for (const beta of [1e-3, 1e-6]) {
  for (const p of [0.5, 0.1, 0.01]) row(beta, p, 0.1 * p, within(supportCost('equals', p, 0.1 * p, 1e-10, beta).ratio, 1.6), within(supportCost('at-most', p, 0.1 * p, 1e-10, beta).ratio, 1.2));
}
print('\nAgainst the DKWM rule at the same delta, both errors 1e-6: expected replicates / its samples, exact');
row('p', 'delta', 'DKWM', 'refuted', 'supported');
for (const p of [0.5, 0.3, 0.1, 0.01]) {
  const delta = 0.1 * p;
  const rule = dkwmSamples(delta, 1e-6, 1e-6);
  row(p, delta, rule, within(refutationCost(p, delta, 1, 1e-6, 1e-6).replicates / rule, 1 / 3), within(supportCost('equals', p, delta, 1e-6, 1e-6).replicates / rule, 1 / 3));
}
print('\nA variance divided by n and not n - 1 (n = 10), with mutants, 1,000 runs');
row('alpha', 'refuted', 'replicates', 'floor', 'ratio');
for (const alpha of [1e-10, 1e-6]) {
  const fault = divisorFault(1000, alpha);
  row(alpha, fault.refuted, fault.replicates, fault.floor, alpha < 1e-6 ? within(fault.ratio, 1.2) : ratio(fault.ratio, 1.2, fault.floor));
}
print('\nErrors at alpha = beta = .01, exact, then of 20,000 runs (limit .0137: P(more) < 1e-6)');
row('p', 'delta', 'false refuted', 'missed below', 'missed above', 'undecided');
for (const p of [0.5, 0.1, 0.01, 1e-3]) {
  const exact = exactCell(p, 0.1, 0.01);
  const seen = simulatedCell(p, 0.1, 0.01, 20_000);
  row(p, exact.delta, within(exact.falseRefutation, 0.01), Number.isNaN(exact.missedBelow) ? '-' : within(exact.missedBelow, 0.01), within(exact.missedAbove, 0.01), within(exact.undecided, 1e-12));
  row('', '', within(seen.falseRefutation, 0.0137), Number.isNaN(seen.missedBelow) ? '-' : within(seen.missedBelow, 0.0137), within(seen.missedAbove, 0.0137), seen.undecided);
}
const [true5, false5] = [rareEvent(200, 1e-5, 1e-5, 5e-6), rareEvent(200, 2e-5, 1e-5, 5e-6)];
print(`\nP = 1e-5 within 5e-6 at 200 seeds: not supported where true ${within(200 - true5.supported, 0)} times (${shown(true5.replicates)} replicates), not refuted at 2e-5 ${within(200 - false5.refuted, 0)} times (${shown(false5.replicates)})`);
const alarm = alarmShare(200, 1000, 20, 0.05, 0.5);
print(`A run of 1,000 true claims at 20 draws, alpha .05 for the run: alarms in ${100 * alarm.share} % of 200 runs, exactly ${within(100 * alarm.exact, 5)} %`);
const near = await faultFound(200, 150, 0.05, 0.1, 1);
const far = await faultFound(200, 150, 0.05, 0.1, 4);
print(`A fault on 5 % of a region, 150 unbiased draws: missed in ${within(200 - near.found, 2)} of 200 seeds at delta, ${within(200 - far.found, 2)} at 4 delta (no draw falls on it in ${shown(200 * 0.95 ** 150)} of 200); false alarms ${within(near.falseAlarms + far.falseAlarms, 0)}`);
// P(Binomial(2000, (1 - 0.1392 (1 - beta))^20) > 150) < 1e-6.
const misses = await failingShareMisses(2000, 20, 0.1392, 0.2);
print(`The bound on the failing share after 20 greens (13.9 % at 95 %) is wrong in ${within(100 * misses, 7.5)} % of 2,000 runs where the share is just above it; exactly ${shown(100 * (1 - 0.1392) ** 20)} % where each fault that is drawn is found`);

const decision = new ProbabilityDecision(sides('equals', 0.3, 0.01), { alpha: 1e-10, beta: 1e-3 }, 'point');
let sum = 0;
const looks = 1_000_000;
const time = (): number => {
  const start = performance.now();
  for (let i = 0; i < looks; i++) {
    const count = { n: 20_000 + i, lo: 6000 + Math.floor(0.3 * i), hi: 6000 + Math.floor(0.3 * i) };
    const counts = { lower: count, upper: count };
    const logE = decision.logE(counts);
    sum += decision.verdict(counts, logE) === undefined ? logE : 1;
  }
  return ((performance.now() - start) * 1e3) / looks;
};
time();
// The best of five: a machine that is busy makes a look no dearer.
const microseconds = Math.min(...Array.from({ length: 5 }, time));
print(`One look at a two-sided probability, in microseconds: ${within(microseconds, 1)} (checksum ${sum.toPrecision(6)})`);

print('\nPublished slips at alpha 1e-10: replicates until refuted, exact or measured, against a test of fixed size with one false alarm in 1e6 and 99 % power');
print(`Slips that cost more than they may: ${within(await printSlips(slipCosts(200), print), 0)}`);

print('\nThe acceptance cases, at 200 seeds each where their verdict is random');
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/acceptance'], { stdio: 'inherit', env: { ...process.env, CORROBORATE_SEEDS: '200' } });
print(`Acceptance cases that fail: ${within(status === 0 ? 0 : 1, 0)} (0 none, 1 some)`);
print(`\n${kept} of ${kept + missed} numbers within their limits`);
if (missed > 0) process.exitCode = 1;
