/** Evidence as a file: one stream to a line, with a digest, so that a file that was cut off or edited is never taken for evidence. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import type { Outcome } from '../inference/test.ts';
import { type Evidence, EVIDENCE_VERSION, type StreamEvidence } from './evidence.ts';

const FORMAT = 'corroborate evidence';

function onWire(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

const number = <T extends number | null>(value: T | string): T => (typeof value === 'string' ? (Number(value) as T) : value);

function readOutcome(outcome: Outcome): Outcome {
  const [lo, hi] = outcome.interval;
  return { ...outcome, logE: number(outcome.logE), estimate: number(outcome.estimate), interval: [number(lo), number(hi)] };
}

function readStream(stream: StreamEvidence): StreamEvidence {
  return {
    ...stream,
    trials: stream.trials.map((trial) => ({ ...trial, outcome: readOutcome(trial.outcome) })),
    curves: stream.curves.map((curve) => ({ ...curve, rows: curve.rows.map(([a, b, c]) => [number(a), number(b), number(c)] as const) })),
  };
}

/** The pieces of the file's text. */
export function* evidencePieces({ header, streams }: Evidence): Generator<string> {
  const hash = createHash('sha256');
  const head = JSON.stringify({ format: FORMAT, version: EVIDENCE_VERSION, header }, onWire);
  hash.update(head);
  yield `${head.slice(0, -1)},\n"streams": [`;
  let separator = '\n';
  for (const stream of streams) {
    const line = JSON.stringify(stream, onWire);
    hash.update(line);
    yield `${separator}${line}`;
    separator = ',\n';
  }
  yield `\n],\n"digest": "${hash.digest('hex')}"}\n`;
}

/**
 * Reads a file of evidence.
 *
 * @returns Undefined if there is no such file.
 * @throws {UsageError} naming the file, if it is something else, of another version, or damaged.
 */
export function readEvidence(file: string): Evidence | undefined {
  const refuse = (condition: string, advice: string): never => {
    throw new UsageError({ owner: file, condition, advice });
  };
  const again = 'delete it and run check again without --resume';
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? undefined : refuse(`must be a file of evidence that can be read (${code})`, again);
  }
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return refuse('is damaged: it is not one JSON document', again);
  }
  if (value?.['format'] !== FORMAT) return refuse('must be a file of evidence, as check writes it', 'give the path of an evidence.json');
  const { format, version, header, streams, digest } = value as unknown as Evidence & { format: string; version: number; digest: string };
  if (version !== EVIDENCE_VERSION) return refuse(`must be of version ${EVIDENCE_VERSION}, and is of ${version}`, again);
  if (!Array.isArray(streams)) return refuse('is damaged: it has no streams', again);
  const hash = createHash('sha256').update(JSON.stringify({ format, version, header }));
  for (const stream of streams) hash.update(JSON.stringify(stream));
  if (hash.digest('hex') !== digest) return refuse('is damaged: its digest does not match', again);
  return { header, streams: streams.map(readStream) };
}
