/** How often verdicts are wrong: of one decision exactly and by simulation, of a run, and of what a run says about a region. */
import { failingShare } from '../../src/inference/failing-share.ts';
import { probabilityDelta } from '../../src/inference/resolution.ts';
import { sides } from '../../src/inference/sides.ts';
import { draws } from '../../src/property/draws.ts';
import { Random } from '../../src/random/random.ts';
import { streamKey } from '../../src/random/stream-key.ts';
import { runsOf } from './counts.ts';
import { operating } from './operating.ts';

export interface Cell {
  readonly p: number;
  readonly delta: number;
  /** P(refuted) at the claim, and P(supported) at a deviation of delta down and up; NaN where there is none down there. */
  readonly falseRefutation: number;
  readonly missedBelow: number;
  readonly missedAbove: number;
  readonly undecided: number;
}

/** The errors of `P = p`, exactly. */
export function exactCell(p: number, d: number, level: number): Cell {
  const delta = probabilityDelta(d, p);
  const at = (truth: number) => (truth > 0 && truth < 1 ? operating(sides('equals', p, delta), { alpha: level, beta: level }, truth) : undefined);
  const [claim, below, above] = [at(p), at(p - delta), at(p + delta)];
  return {
    p,
    delta,
    falseRefutation: claim!.refuted,
    missedBelow: below?.supported ?? NaN,
    missedAbove: above?.supported ?? NaN,
    undecided: claim!.inconclusive + (below?.inconclusive ?? 0) + (above?.inconclusive ?? 0),
  };
}

/** The same from runs of the engine. */
export function simulatedCell(p: number, d: number, level: number, runs: number): Cell {
  const delta = probabilityDelta(d, p);
  const run = runsOf(sides('equals', p, delta), { alpha: level, beta: level });
  const random = new Random();
  let undecided = 0;
  const share = (truth: number, verdict: string, role: string): number => {
    if (!(truth > 0 && truth < 1)) return NaN;
    const key = streamKey(1, 'calibrate', role, p);
    let wrong = 0;
    for (let i = 0; i < runs; i++) {
      const found = run(random.seek(key, i), truth).verdict;
      if (found === verdict) wrong += 1;
      if (found === 'inconclusive') undecided += 1;
    }
    return wrong / runs;
  };
  return { p, delta, falseRefutation: share(p, 'refuted', 'claim'), missedBelow: share(p - delta, 'supported', 'below'), missedAbove: share(p + delta, 'supported', 'above'), undecided };
}

/** Verdicts of a claim about a rare event over seeds, and their mean cost. */
export function rareEvent(runs: number, p: number, claimed: number, delta: number): { readonly supported: number; readonly refuted: number; readonly replicates: number } {
  const run = runsOf(sides('equals', claimed, delta), { alpha: 1e-6, beta: 1e-3 });
  const random = new Random();
  const found = Array.from({ length: runs }, (_, seed) => run(random.seek(streamKey(seed, 'rare', p), 0), p));
  const count = (verdict: string): number => found.filter((one) => one.verdict === verdict).length;
  return { supported: count('supported'), refuted: count('refuted'), replicates: found.reduce((sum, one) => sum + one.replicates, 0) / runs };
}

/** Share of runs with an alarm, of `runs` with so many true claims and draws, each decision at its share of the run's alpha. */
export function alarmShare(runs: number, claims: number, drawsEach: number, alpha: number, d: number): { readonly share: number; readonly exact: number } {
  const levels = { alpha: alpha / (claims * drawsEach), beta: 1e-2 };
  const all = Array.from({ length: claims }, (_, claim) => {
    const p = (claim + 0.5) / claims;
    return { p, run: runsOf(sides('equals', p, probabilityDelta(d, p)), levels) };
  });
  const random = new Random();
  let alarms = 0;
  for (let run = 0; run < runs; run++) {
    let alarm = false;
    for (let claim = 0; claim < claims; claim++) {
      const key = streamKey(run, 'alarm', claim);
      for (let draw = 0; draw < drawsEach; draw++) alarm = all[claim]!.run(random.seek(key, draw), all[claim]!.p).verdict !== 'supported' || alarm;
    }
    if (alarm) alarms += 1;
  }
  // One claim in twenty stands for its neighbours, which the sides vary slowly over.
  let none = 0;
  for (let claim = 10; claim < claims; claim += 20) {
    const { p } = all[claim]!;
    none += 20 * drawsEach * Math.log1p(-operating(sides('equals', p, probabilityDelta(d, p)), levels, p).refuted);
  }
  return { share: alarms / runs, exact: -Math.expm1(none) };
}

/** A claim P = 1/2 that is off by `times` delta on a share of its region, and how many runs of so many unbiased draws find it. */
export async function faultFound(runs: number, drawsEach: number, share: number, d: number, times: number): Promise<{ readonly found: number; readonly falseAlarms: number }> {
  const delta = probabilityDelta(d, 0.5);
  const run = runsOf(sides('equals', 0.5, delta), { alpha: 1e-10, beta: 1e-3 });
  const random = new Random();
  let found = 0;
  let falseAlarms = 0;
  for (let seed = 0; seed < runs; seed++) {
    const key = streamKey(seed, 'fault');
    const points = await draws(seed, 'calibrate', { x: { kind: 'real', sample: [0, 1] } }, drawsEach);
    let seen = false;
    points.forEach(({ x }, i) => {
      const faulty = x! < share;
      const refuted = run(random.seek(key, i), faulty ? 0.5 + times * delta : 0.5).verdict === 'refuted';
      if (refuted && faulty) seen = true;
      if (refuted && !faulty) falseAlarms += 1;
    });
    if (seen) found += 1;
  }
  return { found, falseAlarms };
}

/** Of runs where every draw passes, and where none passes, how the bound on the failing share covers the true one: P(it is wrong). */
export async function failingShareMisses(runs: number, drawsEach: number, share: number, d: number): Promise<number> {
  const delta = probabilityDelta(d, 0.5);
  const run = runsOf(sides('equals', 0.5, delta), { alpha: 1e-10, beta: 1e-3 });
  const random = new Random();
  let wrong = 0;
  for (let seed = 0; seed < runs; seed++) {
    const key = streamKey(seed, 'share');
    const points = await draws(seed, 'share', { x: { kind: 'real', sample: [0, 1] } }, drawsEach);
    const greens = points.every(({ x }, i) => run(random.seek(key, i), x! < share ? 0.5 + delta : 0.5).verdict === 'supported');
    // A run with a refuted draw claims nothing of the kind.
    if (greens && share > failingShare(drawsEach)) wrong += 1;
  }
  return wrong / runs;
}
