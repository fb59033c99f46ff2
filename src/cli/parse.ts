/** From the declarations of commands to the parser, and from its complaints to ours. */
import { Command as Parser, CommanderError, Option } from 'commander';
import { UsageError } from '../errors.ts';
import type { Command } from './command.ts';
import { FLAGS } from './flags.ts';
import { adviceFor } from './suggest.ts';

/** What the user asked for. */
export interface Invocation {
  readonly command: Command;
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** The user asked for text that the parser has printed (help, version), or for nothing at all. */
export interface Answered {
  readonly exitCode: number;
}

/** Leaves out what the message already says by its form, and puts it on one line. */
function complaint(error: CommanderError, owner: string, commands: readonly Command[]): UsageError {
  const text = error.message.replace(/^error: /, '').replaceAll(/\s*\n\s*/g, ' ').trim();
  const name = /'([^']*)'/.exec(text)?.[1] ?? '';
  if (error.code === 'commander.unknownCommand') {
    const names = commands.map((command) => command.name);
    return new UsageError({ owner, parameter: 'command', value: name, condition: 'must be one that exists', advice: adviceFor(name, names) });
  }
  const advice = /\(Did you mean ([^)]*)\?\)/.exec(text)?.[1];
  const condition = text.replace(/ ?\(Did you mean [^)]*\)/, '').replace(/\.$/, '');
  const help = owner === 'corroborate' ? 'corroborate --help' : `corroborate ${owner} --help`;
  return new UsageError({ owner, condition, advice: advice === undefined ? `see ${help}` : `did you mean ${advice}?` });
}

/** An option with a value is given once: of two values, either could be the one that was meant. */
function once(option: Option, owner: string): void {
  if (!option.required) return;
  option.argParser((text: string, before: string | undefined) => {
    if (before === undefined) return text;
    throw new UsageError({ owner, parameter: option.long ?? option.flags, value: text, condition: `must be given once, and was ${JSON.stringify(before)} before` });
  });
}

function declare(parser: Parser, command: Command, collect: (invocation: Invocation) => void): Parser {
  const sub = parser.command(`${command.name} ${command.usage}`.trim()).description(command.summary).summary(command.summary);
  for (const { usage, description, repeatable } of command.options) {
    const option = new Option(usage, description);
    if (repeatable === true) option.argParser((text: string, before: string[] | undefined) => [...(before ?? []), text]);
    else once(option, command.name);
    sub.addOption(option);
  }
  for (const { name, usage, description } of FLAGS) {
    const option = new Option(usage, description);
    once(option, command.name);
    sub.addOption(command.flags.includes(name) ? option : option.hideHelp());
  }
  const examples = command.examples.map((example) => `  $ corroborate ${example}`).join('\n');
  sub.addHelpText('after', `${command.notes === undefined ? '' : `\n${command.notes}\n`}\nExamples:\n${examples}`);
  sub.action((...given: unknown[]) => {
    // The parser hands over each argument, then the options, then itself.
    const positional = given.slice(0, -2).flat().filter((value): value is string => typeof value === 'string');
    collect({ command, arguments: positional, options: sub.opts() });
  });
  return sub;
}

/**
 * Reads the command line.
 *
 * @param write - Receives help and version.
 * @throws {UsageError} at anything that is not understood, on one line and with a suggestion where one is near.
 */
export function parse(
  argv: readonly string[], commands: readonly Command[],
  about: { readonly version: () => string; readonly write: (text: string) => void; readonly writeError: (text: string) => void },
): Invocation | Answered {
  let invocation: Invocation | undefined;
  let owner = 'corroborate';
  const silent = { writeOut: about.write, writeErr: about.writeError, outputError: () => undefined };
  const parser = new Parser('corroborate')
    .description('Puts the theory of recursive training ("model collapse") to the test.')
    .usage('<command> [options]')
    .helpOption('-h, --help', 'show help')
    .option('-V, --version', 'show the version')
    .helpCommand('help [command]', 'show help of a command')
    .configureOutput(silent)
    .exitOverride()
    .addHelpText('after', '\nExit codes: 0 as expected, 1 refuted, 2 usage, 3 undecided, 70 internal, 130 interrupted.'
      + '\nExamples:\n  $ corroborate check\n  $ corroborate predict bernoulli/survival-lower --at n=100,p0=0.2,k=20'
      + '\n  $ corroborate simulate bernoulli --at n=100,p0=0.2 --generations 20 --replicates 1000');
  const known = (name: string): boolean => commands.some((command) => command.name === name);
  const first = argv.find((text) => !text.startsWith('-'));
  if (first !== undefined && known(first)) owner = first;
  for (const command of commands) {
    declare(parser, command, (found) => (invocation = found)).configureOutput(silent).exitOverride().helpOption('-h, --help', 'show help');
  }
  if (argv[0] === '--version' || argv[0] === '-V') {
    about.write(`${about.version()}\n`);
    return { exitCode: 0 };
  }
  const asked = argv[0] === 'help' ? argv[1] : undefined;
  if (asked !== undefined && !known(asked) && !asked.startsWith('-')) {
    const names = commands.map((command) => command.name);
    throw new UsageError({ owner: 'help', parameter: 'command', value: asked, condition: 'must be one that exists', advice: adviceFor(asked, names) });
  }
  try {
    parser.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.help') return { exitCode: error.exitCode === 0 ? 0 : 2 };
    if (error.exitCode === 0) return { exitCode: 0 };
    throw complaint(error, owner, commands);
  }
  return invocation ?? { exitCode: 2 };
}

