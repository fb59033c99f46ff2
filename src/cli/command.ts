/** What a command is: a declaration that help is made of, and a function that does the work. */
import type { Clock } from './clock.ts';
import type { Flags } from './flags.ts';
import type { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** One option of a command's own, in the notation of the parser: `--at <list>`. */
export interface OptionDeclaration {
  readonly usage: string;
  readonly description: string;
  /** Collects a list where the option is repeated. */
  readonly repeatable?: boolean;
}

/** What a command works with. Everything from outside comes in here. */
export interface Context {
  /** The command's name: the owner in error messages. */
  readonly name: string;
  readonly arguments: readonly string[];
  /** The command's own options by camel-cased name: a string, true, or a list where repeatable. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly flags: Flags;
  readonly terminal: Terminal;
  readonly clock: Clock;
  readonly progress: () => Progress;
  /** Installs the handler of Ctrl-C; until a command asks for it, Ctrl-C ends the process at once. */
  readonly interruption: () => AbortSignal;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

export interface Command {
  readonly name: string;
  /** Arguments in the notation of the parser: `<id>`, `[id...]`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly OptionDeclaration[];
  /** Shared flags that change what this command does; the others are accepted and not shown. */
  readonly flags: readonly string[];
  /** Shared flags that would have to change what it prints and cannot: refused by name, with the reason. */
  readonly refused?: Readonly<Record<string, string>>;
  readonly examples: readonly string[];
  /** Further text below the options. */
  readonly notes?: string;
  /** @returns The exit code. Imports what is heavy when it is called, so that help stays fast. */
  run(context: Context): Promise<number>;
}
