/**
 * The end of a run that failed: the failure is confirmed on a fresh sample, or a parent's is. Where none is, the draw is reported, because
 * it alone was refuted at the strict level; a shrunk value that nothing confirms never is.
 */
import fc from 'fast-check';
import type { Finding } from '../property/finding.ts';
import { CONFIRM_ALPHA, confirmationLevel } from '../property/shrink.ts';
import { indexOf, type Node, pointOf, rootOf } from './drawn-value.ts';
import { decisionOf, judge, type Circumstances, occasionOf } from './judge.ts';
import type { Stage } from './stage.ts';
import { type Drawn, type StatError, statError, StatInconclusive, StatRefuted } from './stat-error.ts';
import type { Statement } from './statement.ts';

/** What is to be reported of a run. */
export interface Settled<T> {
  /** Shrinking steps that were taken back. */
  readonly steps: number;
  /** fast-check's path to the value. */
  readonly path: string;
  /** The value, in fast-check's tuple. */
  readonly value: [T];
  /** What is to be thrown. */
  readonly error: StatError;
}

/** A failing value with the finding that is reported of it. */
interface Confirmed {
  readonly steps: number;
  readonly node: Node;
  readonly finding: Finding;
  /** Absent where no fresh sample confirmed it. */
  readonly alpha?: number;
}

/** Error with which a confirmation may miss a deviation of delta. */
const CONFIRM_BETA = 1e-3;

/** What a settlement asks of the run that it ends. */
export interface Settling {
  readonly stage: Stage;
  /** Simpler values that were looked at. */
  readonly tried: number;
  /** The statement that failed at a value. */
  statementAt(node: Node): Promise<Statement>;
  /** Streams of the confirmation. */
  streamsOf(node: Node): Circumstances;
  /** The refutation of a draw at the statement's levels; undefined where it is none. */
  refuted(root: Node): Promise<Finding | undefined>;
}

/** What is to be reported of a run whose last failing value is this; undefined where its failure is no finding. */
export async function settlement<T>(leaf: Node | undefined, details: fc.RunDetails<[T]>, settling: Settling): Promise<Settled<T> | undefined> {
  if (leaf?.failure === undefined || !('finding' in leaf.failure)) return undefined;
  const { failure } = leaf;
  if (!(failure.error instanceof StatRefuted)) return reported({ steps: 0, node: leaf, finding: failure.finding }, details, settling);
  const found = (await confirmed(leaf, settling)) ?? (await drawn(leaf, settling));
  return found === undefined ? unconfirmed(leaf, details) : reported(found, details, settling);
}

/** The draw that a value was shrunk from, if it was refuted. */
async function drawn(leaf: Node, { refuted }: Settling): Promise<Confirmed | undefined> {
  const node = rootOf(leaf);
  const finding = await refuted(node);
  return finding && { steps: leaf.depth, node, finding };
}

/** What is left of a path to a value that only the search refuted, under a draw that is not: nothing is decided. */
function unconfirmed<T>({ value }: Node, { counterexamplePath }: fc.RunDetails<[T]>): Settled<T> {
  const error = new StatInconclusive(`inconclusive (not confirmed): neither a fresh sample nor the draw that it was shrunk from refutes ${fc.stringify(value[0])}\n  replay the draw itself: a path without a colon`);
  return { steps: 0, path: counterexamplePath ?? '', value: value as [T], error };
}

/** The simplest failing value that a fresh sample confirms, from this one up. */
async function confirmed(leaf: Node, { stage, statementAt, streamsOf }: Settling): Promise<Confirmed | undefined> {
  let steps = 0;
  // A path may enter the tree below its root: what lies above was not run.
  for (let node: Node | undefined = leaf; node?.failure !== undefined; node = node.parent, steps++) {
    const alpha = confirmationLevel(CONFIRM_ALPHA, node.depth + 1);
    const finding = await judge(await statementAt(node), stage, { ...streamsOf(node), alpha, beta: CONFIRM_BETA });
    if (finding.verdict === 'refuted') return { steps, node, finding, alpha };
  }
  return undefined;
}

async function reported<T>({ steps, node, finding, alpha }: Confirmed, { seed, counterexamplePath, numRuns, numSkips }: fc.RunDetails<[T]>, { stage, tried, statementAt }: Settling): Promise<Settled<T>> {
  const statement = await statementAt(node);
  const root = rootOf(node);
  if (alpha !== undefined) {
    const place = { statement: indexOf(node), at: pointOf(node.value[0]), origin: 'draw', expected: 'supported' } as const;
    stage.fail({ ...decisionOf(finding, statement, place, stage), from: pointOf(root.value[0]), taken: node.depth, tried });
  }
  const all = (counterexamplePath ?? '').split(':');
  const path = all.slice(0, all.length - steps).join(':');
  const [value, from] = [fc.stringify(node.value[0]), fc.stringify(root.value[0])];
  const at: Drawn = { value, seed, path, ...(from === value ? {} : { from }), ...(alpha === undefined ? {} : { confirmed: alpha }) };
  return { steps, path, value: node.value as [T], error: statError(finding, { ...occasionOf(finding, statement, stage), drawn: at, ...(numSkips > 0 ? { skipped: [numSkips, numRuns + numSkips] } : {}) }) };
}
