/** `--protocol FILE`: a protocol as JSON, checked field by field. */
import { readFileSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { adviceFor } from './suggest.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 1;
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isSize = (value: unknown): boolean =>
  isCount(value) || (Array.isArray(value) && value.length > 0 && value.every(isCount))
  || (isFields(value) && ['first', 'factor', 'power'].every((name) => isNumber(value[name])));

const SOURCES: readonly string[] = ['real-fixed', 'real-fresh', 'model'];
const TRANSFORMS: readonly string[] = ['temperature', 'blur', 'contaminate'];
const SOURCE_FIELDS: Readonly<Record<string, readonly [string, (value: unknown) => boolean]>> = {
  from: [`one of ${SOURCES.join(', ')}`, (value) => SOURCES.includes(value as string)],
  n: ['a sample size: a positive integer, a list of them, or {first, factor, power}', isSize],
  lag: ['a positive integer or "all"', (value) => value === 'all' || isCount(value)],
  weight: ['a number of at least 0', (value) => isNumber(value) && (value as number) >= 0],
  reuse: ['true or false', (value) => typeof value === 'boolean'],
  transform: [`an object whose kind is one of ${TRANSFORMS.join(', ')}`, (value) => isFields(value) && TRANSFORMS.includes(value['kind'] as string)],
};

function checkFields(value: Fields, where: string, owner: string, fields: typeof SOURCE_FIELDS, required: readonly string[]): void {
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(fields, name)) {
      throw new UsageError({ owner, parameter: `${where}${name}`, condition: 'is not a field of a protocol', advice: adviceFor(name, Object.keys(fields)) });
    }
  }
  for (const [name, [phrase, holds]] of Object.entries(fields)) {
    const given = value[name];
    if (given === undefined ? required.includes(name) : !holds(given)) {
      throw new UsageError({ owner, parameter: `${where}${name}`, value: given, condition: `must be ${phrase}` });
    }
  }
}

/**
 * Checks that a value is a protocol.
 *
 * @param owner - Who is named in errors: the file.
 * @throws {UsageError} naming the field, its value and what it must be.
 */
export function checkProtocol(value: unknown, owner: string): Protocol {
  if (!isFields(value)) throw new UsageError({ owner, condition: 'must hold one protocol, a JSON object with name and sources' });
  checkFields(value, '', owner, {
    name: ['a name', (name) => typeof name === 'string' && name !== ''],
    sources: ['a list of at least one source', (sources) => Array.isArray(sources) && sources.length > 0 && sources.every(isFields)],
    subsample: ['a sample size', isSize],
  }, ['name', 'sources']);
  (value['sources'] as Fields[]).forEach((source, i) => checkFields(source, `sources[${i}].`, owner, SOURCE_FIELDS, ['from', 'n']));
  return value as unknown as Protocol;
}

/** Reads and checks a file. @throws {UsageError} if it cannot be read, is not JSON or not a protocol. */
export function readProtocol(path: string): Protocol {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError({ owner: path, parameter: '--protocol', condition: `must be a file that can be read (${(error as NodeJS.ErrnoException).code})` });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError({ owner: path, parameter: '--protocol', condition: 'must be JSON', advice: 'such as {"name": "replace", "sources": [{"from": "model", "lag": 1, "n": 100}]}' });
  }
  return checkProtocol(value, path);
}

/**
 * The sample size of a protocol that replaces the training set by n draws from the previous model.
 *
 * @throws {UsageError} if it is another protocol: named, because to run something else in silence would be worse.
 */
export function replacedSize(protocol: Protocol, owner: string): number {
  const [source, ...more] = protocol.sources;
  const plain = source !== undefined && more.length === 0 && source.from === 'model' && (source.lag ?? 1) === 1
    && (source.weight ?? 1) === 1 && source.reuse !== true && source.transform === undefined && protocol.subsample === undefined;
  if (protocol.name !== 'replace' || !plain || typeof source.n !== 'number') {
    throw new UsageError({
      owner, parameter: 'protocol', value: protocol.name, condition: 'cannot be simulated yet',
      advice: 'only replace can: one source, the previous model, with a constant n',
    });
  }
  return source.n;
}
