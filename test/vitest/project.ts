/** A project of a user's: the packed package, a few suites, and vitest as a child process. */
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;
/** What the package and its users import besides it. */
const LINKED = ['vitest', 'fast-check', 'mathjs', 'katex', 'jstat', 'commander', 'typescript', '@types'];

export interface Run {
  readonly code: number | null;
  /** stdout and stderr, without colours. */
  readonly output: string;
}

export class Project {
  readonly folder: string;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'corroborate-suite-'));
    const modules = join(this.folder, 'node_modules');
    mkdirSync(join(modules, 'corroborate'), { recursive: true });
    for (const name of LINKED) symlinkSync(join(root, 'node_modules', name), join(modules, name));
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', this.folder], { cwd: root, stdio: 'ignore' });
    const tarball = readdirSync(this.folder).find((name) => name.endsWith('.tgz'))!;
    execFileSync('tar', ['-xzf', tarball, '-C', join(modules, 'corroborate'), '--strip-components=1'], { cwd: this.folder });
    writeFileSync(join(this.folder, 'package.json'), '{ "type": "module" }');
    this.configure();
  }

  /** @param reporter - Options of the theory reporter. */
  configure(reporter: object = {}): void {
    writeFileSync(join(this.folder, 'vitest.config.mjs'), `export default { test: { reporters: ['default', ['corroborate/vitest/reporter', ${JSON.stringify(reporter)}]] } };\n`);
  }

  /** Replaces the project's tests. */
  tests(...files: readonly { readonly from: string; readonly as: string }[]): void {
    for (const name of readdirSync(this.folder)) if (name.endsWith('.test.ts')) rmSync(join(this.folder, name));
    rmSync(join(this.folder, 'reports'), { recursive: true, force: true });
    this.add(...files);
  }

  /** Adds files of this repository. */
  add(...files: readonly { readonly from: string; readonly as: string }[]): void {
    for (const { from, as } of files) copyFileSync(join(root, from), join(this.folder, as));
  }

  /** A file of this repository. */
  source(file: string): string {
    return readFileSync(join(root, file), 'utf8');
  }

  vitest(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Run> {
    return this.#child([join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...args], env);
  }

  tsc(args: readonly string[]): Promise<Run> {
    return this.#child([join('node_modules', 'typescript', 'bin', 'tsc'), ...args], {});
  }

  /** Runs a line as a user would paste it, with this project's vitest. */
  shell(line: string): Promise<Run> {
    return this.#spawned('sh', ['-c', line.replace('npx vitest', 'node node_modules/vitest/vitest.mjs')], {});
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  has(file: string): boolean {
    return existsSync(join(this.folder, file));
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #child(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> {
    return this.#spawned(process.execPath, args, env);
  }

  #spawned(command: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> {
    // What this vitest tells its workers is not for the other.
    const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_V8_COVERAGE|CORROBORATE_|NODE_ENV|TEST$|DEV$|PROD$|MODE$)/.test(name));
    return new Promise((resolve, reject) => {
      const child = spawn(command, args, { cwd: this.folder, env: { ...Object.fromEntries(own), NO_COLOR: '1', ...env } });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, output }));
    });
  }
}
