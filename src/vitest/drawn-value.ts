/** Values in the trees that fast-check draws and shrinks, and what is known of them. */
import type { Finding } from '../property/finding.ts';
import type { Point } from '../protocol/point.ts';

/** A value in the tree that fast-check draws and shrinks. */
export interface Node {
  /** Names the streams of the whole tree under one draw. */
  readonly root: string;
  /** 0 for a draw; one more for each shrinking step. */
  readonly depth: number;
  readonly parent?: Node;
  readonly value: readonly [unknown];
  /** The failure, once there was one. */
  failure?: { readonly error: unknown; readonly statement: number; readonly finding: Finding } | { readonly error: unknown };
}

/** The numbers of a drawn value: its numeric fields, or the value itself. */
export function pointOf(value: unknown): Point {
  if (typeof value === 'number') return Number.isFinite(value) ? { value } : {};
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1])));
}

/** Which of the statements failed. */
export function indexOf({ failure }: Node): number {
  return failure !== undefined && 'statement' in failure ? failure.statement : 0;
}

/** The draw that a value was shrunk from. */
export function rootOf(node: Node): Node {
  return node.parent === undefined ? node : rootOf(node.parent);
}

/**
 * Whether a failure of this kind goes on with that of the value's parent: a refuted draw is shrunk to refuted values only, an invalid one to
 * invalid ones, and one whose body throws to those whose body does.
 */
export function continues({ parent }: Node, kind: Finding['verdict'] | 'thrown'): boolean {
  const failure = parent?.failure;
  return failure === undefined || kind === ('finding' in failure ? failure.finding.verdict : 'thrown');
}
