import { UsageError } from '../../errors.ts';
import { schemaVersion } from '../report.ts';
import type { Report } from '../report.ts';
import type { Format } from './format.ts';

/** Fields that hold text. Everything else is a number wherever it can be one, so "NaN" there is a number. */
const textual = new Set([
  'id', 'aliases', 'title', 'tex', 'source', 'family', 'relation', 'status', 'expected', 'verdict', 'reason', 'assumptions', 'note',
  'region', 'quantifier', 'simulators', 'over', 'of', 'claim', 'simulator', 'origin', 'deltaFrom', 'token', 'replay', 'axis', 'law', 'seed',
  'where', 'says', 'reading', 'found', 'label',
]);
/** Objects whose keys are names of the user's and whose values are numbers. */
const numeric = new Set(['at', 'from', 'parameters', 'counts']);

function onWire(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

/**
 * A value as one line of JSON, keys in the order given, non-finite numbers as the strings "Infinity", "-Infinity", "NaN".
 */
export function encode(value: unknown): string {
  return JSON.stringify(value, onWire);
}

function fromWire(value: unknown, key: string): unknown {
  if (textual.has(key)) return value;
  if (value === 'Infinity' || value === '-Infinity' || value === 'NaN') return Number(value);
  if (Array.isArray(value)) return value.map((item) => fromWire(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fromWire(item, numeric.has(key) ? '' : name)]));
}

/**
 * Reads a report back; `readJson(await json.render(report))` equals `report` (but −0 becomes 0).
 *
 * @param owner what is being read, for the message: a file name.
 * @throws {UsageError} if the text is not JSON or not a report of this schema version.
 */
export function readJson(text: string, owner: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError({ owner, condition: 'must be one JSON document', advice: 'it may have been cut off; write it again with check' });
  }
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (version !== schemaVersion) {
    throw new UsageError({ owner, parameter: 'schemaVersion', value: version, condition: `must be ${schemaVersion}`, advice: 'read it with the version of corroborate that wrote it' });
  }
  return fromWire(value, '') as Report;
}

/**
 * The report's own format. One element of each list, such as `claims` and `verdicts`, to a line, so that two reports can be compared with a
 * line-based diff; the same report gives the same bytes on every machine.
 */
export const json: Format = {
  name: 'json',
  extension: 'json',
  async render(report) {
    const fields = Object.entries(report).filter(([, value]) => value !== undefined).map(([name, value]) => {
      const list = Array.isArray(value) && value.length > 0;
      return `${JSON.stringify(name)}: ${list ? `[\n${value.map((item) => `  ${encode(item)}`).join(',\n')}\n ]` : encode(value)}`;
    });
    return `{\n ${fields.join(',\n ')}\n}\n`;
  },
};
