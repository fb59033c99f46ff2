#!/usr/bin/env node
/** The command line: parse and dispatch. */
import { UsageError } from '../errors.ts';
import { clock } from './clock.ts';
import { commands } from './commands/index.ts';
import { failure } from './failure.ts';
import { parseFlags } from './flags.ts';
import { interruption } from './interruption.ts';
import { parse } from './parse.ts';
import { progress } from './progress.ts';
import { colored, lively, type Terminal } from './terminal.ts';
import { version } from './version.ts';

const complain = (text: string): void => void process.stderr.write(`${text}\n`);

async function run(argv: readonly string[]): Promise<number> {
  const asked = parse(argv, commands, {
    version,
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
  });
  if ('exitCode' in asked) return asked.exitCode;
  const { command, options } = asked;
  for (const [name, reason] of Object.entries(command.refused ?? {})) {
    if (options[name] !== undefined) throw new UsageError({ owner: command.name, parameter: `--${name}`, condition: 'does not apply', advice: reason });
  }
  const flags = parseFlags(options, command.name);
  const terminal: Terminal = {
    stdout: process.stdout,
    stderr: process.stderr,
    color: !flags.json && colored(process.stdout, process.env, options['color'] !== false),
    live: lively(process.stderr, process.env),
  };
  return command.run({
    name: command.name, arguments: asked.arguments, options, flags, terminal, clock, complain,
    progress: () => progress(terminal, clock, flags.quiet),
    interruption: () => interruption(clock, () => complain('\ninterrupted: finishing the work under way (Ctrl-C again to stop at once)')),
    print: (text) => void process.stdout.write(text),
  });
}

// A reader that has seen enough, such as head, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

process.on('uncaughtException', (error) => {
  const { code, text } = failure(error, process.env);
  complain(text);
  process.exit(code);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const { code, text } = failure(error, process.env);
  complain(text);
  process.exitCode = code;
}
