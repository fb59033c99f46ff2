/**
 * The published JSON Schema of the figures (draft 2020-12), for readers in any language. Like that of the report it allows fields
 * that it does not know.
 *
 * @see figure-report.ts for what the fields mean
 */
import { figureSchemaVersion } from './figure-report.ts';
import { claimVerdicts, count, defs, interval, known, number, numbers, object, share, survivalColumns, text } from './schema.ts';

const place = object({ x: number, y: number });
const places = { type: 'array', items: place } as const;
const whole = { anyOf: [count, { type: 'null' }] } as const;
const axis = object({ label: text, scale: { enum: ['linear', 'log'] } }, { from: number, to: number });

const line = object(
  { label: text, role: { enum: ['exact', 'bound', 'comparison', 'sharper', 'published'] }, points: places },
  { claim: text, at: numbers, shift: { type: 'integer' }, forbidden: { enum: ['above', 'below'] } },
);

const panel = object({
  id: text, title: text, simulator: text, at: numbers,
  paper: object({ at: numbers, generations: whole, replicates: whole }),
  observable: text, replicates: count, level: share, x: axis, y: axis,
  points: { type: 'array', items: object({ k: count, estimate: known, interval }) },
  paths: { type: 'array', items: places }, dots: places, lines: { type: 'array', items: line }, picture: text,
}, { survival: survivalColumns });

const figure = object({
  id: text, published: text, title: text, caption: text,
  verdict: claimVerdicts,
  claims: { type: 'array', items: object({ id: text, title: text, relation: text, source: text, expected: { enum: ['supported', 'refuted'] }, verdict: claimVerdicts, reason: text }) },
  panels: { type: 'array', items: panel },
  verdicts: { type: 'array', items: { $ref: '#/$defs/verdict' } },
});

/** JSON Schema of `corroborate reproduce --json`, and of figures.json. */
export const figureSchema: object = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Corroborate figures',
  ...object({
    schemaVersion: { const: figureSchemaVersion },
    paper: text, reference: text,
    seed: { type: 'integer' },
    alpha: share, beta: share, delta: number,
    ledger: defs.ledger,
    figures: { type: 'array', items: figure },
  }, { corpus: object({ from: { enum: ['file', 'seed'] }, name: text, tokens: count, types: count }) }),
  $defs: { number: defs.number, verdict: { ...defs.verdict, required: [...defs.verdict.required, 'panel'], properties: { ...defs.verdict.properties, panel: text } } },
};
