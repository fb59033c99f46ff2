/** Where a command writes, and how. stdout is data; stderr is progress and complaints. */

/** What the commands know of the terminal. */
export interface Terminal {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Whether stdout may be coloured. */
  readonly color: boolean;
  /** Whether stderr shows a line that is redrawn. */
  readonly live: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** NO_COLOR, then FORCE_COLOR, then whether it is a terminal; a flag of the command line goes before all. */
export function colored(stream: { readonly isTTY?: boolean }, env: Environment, flag = true): boolean {
  if (!flag || (env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

/** A redrawn line needs a terminal that can move its cursor, and a log of a CI machine is none. */
export function lively(stream: { readonly isTTY?: boolean }, env: Environment): boolean {
  return stream.isTTY === true && env['TERM'] !== 'dumb' && (env['CI'] ?? '') === '';
}

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39],
};

/** @returns A function that styles text, or leaves it alone where colour is off. */
export function painter(color: boolean): (style: Style, text: string) => string {
  return (style, text) => (color ? `\u001B[${CODES[style][0]}m${text}\u001B[${CODES[style][1]}m` : text);
}
