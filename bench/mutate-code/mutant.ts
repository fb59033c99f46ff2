/** One small change of a program, as an edit of its text. */
export interface Mutant {
  /** Path under `src` of the built file, such as `random/gamma.js`. */
  readonly file: string;
  readonly operator: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** The line that it changes, trimmed: with `edit` it names the mutant, wherever the line moves. */
  readonly line: string;
  /** What becomes what, such as `< → <=`, with its place among equal ones on the line. */
  readonly edit: string;
  /** Name of the innermost function, method or property around it; empty at the top of a file. */
  readonly within: string;
}

/** The file's text with the change made. */
export function mutated(text: string, { start, end, replacement }: Mutant): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** One line that names a mutant. */
export function nameOf({ file, line, edit }: Mutant): string {
  return `${file}: ${edit} in "${line}"`;
}

/** FNV-1a of the mutant's name: a sample by it does not change where other lines do. */
export function hashOf(mutant: Mutant): number {
  let hash = 0x811c9dc5;
  for (const character of nameOf(mutant)) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  // The low bits of FNV alone follow the last characters.
  return (hash ^ (hash >>> 15)) >>> 0;
}
