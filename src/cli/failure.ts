/** The one place where an error becomes a line and an exit code. */
import { CorroborateError } from '../errors.ts';
import { EXIT } from './exit-code.ts';

export interface Failure {
  readonly code: number;
  /** One line; the stack follows it only where DEBUG asks for it. */
  readonly text: string;
}

const oneLine = (text: string): string => text.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();

/**
 * What is told of an error. Input that cannot be used is the user's to change (2); anything else is our mistake (70).
 *
 * @example failure(new UsageError({ owner: 'check', condition: 'must run' }), {}).code // => 2
 */
export function failure(error: unknown, env: Readonly<Record<string, string | undefined>>): Failure {
  if (error instanceof CorroborateError) return { code: EXIT.usage, text: oneLine(error.message) };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const text = `corroborate: internal error: ${oneLine(detail)} (a bug of corroborate; DEBUG=1 shows where)`;
  const debug = (env['DEBUG'] ?? '') !== '' && error instanceof Error;
  return { code: EXIT.internal, text: debug ? `${text}\n${error.stack ?? ''}` : text };
}
