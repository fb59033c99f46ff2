/**
 * The published JSON Schema of the report (draft 2020-12), for readers in any language. It allows fields that it does not know,
 * because a report may gain some without a new schemaVersion.
 *
 * @see report.ts for what the fields mean
 */
import { schemaVersion } from './report.ts';

export const text = { type: 'string' } as const;
const texts = { type: 'array', items: text } as const;
export const count = { type: 'integer', minimum: 0 } as const;
export const share = { type: 'number', minimum: 0, maximum: 1 } as const;
const rate = { anyOf: [share, { type: 'null' }] } as const;
export const number = { $ref: '#/$defs/number' } as const;
export const known = { anyOf: [number, { type: 'null' }] } as const;
export const numbers = { type: 'object', additionalProperties: number } as const;
export const interval = { type: 'array', prefixItems: [known, known], items: false, minItems: 2 } as const;
const range = { type: 'object', required: ['lo', 'hi'], properties: { lo: known, hi: known } } as const;
const law = { type: 'object', required: ['law', 'parameters'], properties: { law: text, parameters: numbers } } as const;
const pointVerdicts = ['supported', 'refuted', 'inconclusive', 'invalid', 'exact', 'proved', 'checked', 'vacuous', 'not-run'] as const;
const counts = ['supported', 'refuted', 'inconclusive', 'invalid', 'vacuous', 'exact', 'notRun'] as const;

interface ObjectSchema {
  readonly type: 'object';
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, object>>;
}

/** An object whose required fields are all of `required`. */
export function object(required: Readonly<Record<string, object>>, optional: Readonly<Record<string, object>> = {}): ObjectSchema {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

function countsOf(names: readonly string[]): object {
  return object(Object.fromEntries(names.map((name) => [name, count])));
}

/** What may come of a claim. */
export const claimVerdicts = { enum: [...pointVerdicts, 'open', 'not-applicable'] } as const;

/** A claim as far as the run knows it. */
const reported = object({ claim: text, verdict: { enum: [...pointVerdicts, 'open', 'not-applicable', null] }, token: { anyOf: [text, { type: 'null' }] } });

/** Parts that the report and the figures share. */
export const defs = {
  number: { anyOf: [{ type: 'number' }, { enum: ['Infinity', '-Infinity', 'NaN'] }] },
  ledger: object({ decisions: count, guards: count, capacity: count, spent: number, betaSum: number }),
  verdict: object({
    id: text, claim: text, simulator: text, at: numbers,
    origin: { enum: ['draw', 'corner', 'discriminating', 'declared', 'enumerated', 'compared'] },
    verdict: { enum: pointVerdicts },
    reason: text,
    predicted: { anyOf: [known, range, law] },
    estimate: known, interval, delta: known,
    deltaFrom: { enum: ['declared', 'environment', 'default', 'fitted'] },
    replicates: count, logE: known, token: text,
  }, { replay: text, counts: numbers, enumerated: object({ paths: count, value: text, claimed: text }), compared: object({ over: text, of: { enum: ['points', 'boxes'] }, count, equal: count, margin: known }) }),
};

const list = (items: object): object => ({ type: 'array', items });
/** The Kaplan–Meier curve of a time. */
export const survivalColumns = object({ k: list(count), atRisk: list(count), survival: list(share), lo: list(share), hi: list(share) });

/** JSON Schema of `corroborate check --json`. */
export const reportSchema: object = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Corroborate theory report',
  ...object({
    schemaVersion: { const: schemaVersion },
    seed: { type: ['integer', 'string'] },
    alpha: share,
    beta: share,
    delta: number,
    ledger: defs.ledger,
    claims: { type: 'array', items: { $ref: '#/$defs/claim' } },
    verdicts: { type: 'array', items: { $ref: '#/$defs/verdict' } },
    curves: { type: 'array', items: { $ref: '#/$defs/curve' } },
    totals: countsOf(['claims', ...counts, 'open', 'decisions', 'replicates']),
  }, {
    errata: { type: 'array', items: object({ number: count, title: text, where: text, says: text, found: text, asPublished: reported, corrected: reported }, { reading: text }) },
    statements: { type: 'array', items: object({ label: text, says: text, claims: { type: 'array', items: reported } }, { reason: text }) },
  }),
  $defs: {
    number: defs.number,
    claim: object({
      id: text, aliases: texts, title: text, tex: text, source: text, family: text, relation: text, status: text,
      expected: { enum: ['supported', 'refuted'] },
      verdict: claimVerdicts,
      falsifiable: { anyOf: [share, { type: 'null' }] },
      points: countsOf(counts),
      replicates: count,
      simulators: texts,
    }, { quantifier: text, reason: text, assumptions: texts, note: text, region: text, failingShare: share, deltaSd: number, skipped: count, counterexample: { $ref: '#/$defs/counterexample' }, open: { type: 'boolean' }, mutation: { $ref: '#/$defs/mutation' } }),
    mutation: object({ killed: count, survived: count, equivalent: count, implied: count, score: rate, scoreWithoutChosen: rate, survivors: texts }),
    counterexample: object({
      id: text, simulator: text, at: numbers, predicted: { anyOf: [known, range, law] }, estimate: known, interval, delta: known,
      replicates: count, logE: number, alpha: share, from: numbers, taken: count, tried: count, token: text,
    }, { replay: text }),
    verdict: defs.verdict,
    curve: object({
      claim: text, simulator: text, at: numbers, axis: { const: 'k' }, level: share,
      points: { type: 'array', items: object({ k: count, predicted: { anyOf: [known, range] }, estimate: known, interval }) },
      relation: text,
    }, { survival: survivalColumns }),
  },
};
