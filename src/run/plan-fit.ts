/** The finest resolution that a time affords, chosen before the run. */
import { UsageError } from '../errors.ts';
import { Outlook, type PlanOptions, planRun, type RunPlan } from './plan-forecast.ts';

/** Coarser than this nothing of interest is excluded; finer than that no run ends. */
const COARSEST = 0.5;
const FINEST = 1e-4;
const ATTEMPTS = 5;
/** Near enough to the time that is allowed. */
const ENOUGH = 0.8;

/** Two significant digits, rounded up: a number to type. */
function roundedUp(d: number): number {
  const [digits = '0', exponent = '0'] = (d * (1 - 1e-9)).toExponential(12).split('e');
  return Number(`${Math.ceil(Number(digits) * 10) / 10}e${exponent}`);
}

/**
 * Replicates grow as 1/d² at most, so each plan tells where to look next.
 *
 * @param seconds - What the run may take, planning included.
 * @param options - `d` is where the search begins.
 * @returns The plan at the finest d that was found to fit.
 * @throws {UsageError} if not even the coarsest d fits.
 */
export async function fitted(seconds: number, options: PlanOptions): Promise<RunPlan> {
  let best: RunPlan | undefined;
  let tooFine = 0;
  let d = options.d;
  const outlook = await Outlook.of(options);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = await planRun({ ...options, d }, outlook);
    const { planning, seconds: taken } = found.totals;
    const fits = taken <= seconds;
    if (fits && (best === undefined || d < best.d)) best = found;
    if (!fits) tooFine = Math.max(tooFine, d);
    if ((fits && taken >= ENOUGH * seconds) || (fits && d <= FINEST)) break;
    if (!fits && d >= COARSEST) break;
    // Planning costs the same at any resolution; aim a little below the limit.
    const room = Math.max(0.05 * seconds, 0.95 * seconds - planning);
    const wanted = d * Math.sqrt(Math.max(1e-9, taken - planning) / room);
    const next = Math.min(COARSEST, Math.max(FINEST, roundedUp(fits ? Math.max(wanted, tooFine * 1.02) : Math.max(wanted, d * 1.05))));
    if (next === d || (best !== undefined && next >= best.d)) break;
    d = next;
  }
  if (best !== undefined) return best;
  throw new UsageError({ owner: 'plan', parameter: '--fit', value: `${seconds}s`, condition: `must afford the run at d = ${COARSEST} at least`, advice: 'give more time, or name fewer claims' });
}
