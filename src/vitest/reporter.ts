/**
 * A vitest reporter that turns the evidence of a suite into the theory report: `report.json` and `report.html`, as `check` writes them.
 * Evidence travels in `task.meta`, so it survives workers, `--shard` with blobs, and `--merge-reports`.
 */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';
import { type Complaint, UsageError } from '../errors.ts';
import { formatNames, loadFormat } from '../report/formats/index.ts';
import type { Report } from '../report/report.ts';
import { asExpected, type Evidence } from './evidence.ts';
import { suiteReport, type Witness } from './suite-report.ts';

/** What the reporter may be told. */
export interface TheoryReporterOptions {
  /** Folder to write into, by default `reports`, relative to the project. */
  readonly out?: string;
  /** Formats to write, by default JSON and HTML; `text` is printed. */
  readonly formats?: readonly string[];
  /** Error of the whole suite: P(any false alarm) is at most this, by default 1e-6. A suite that needs more fails. */
  readonly alpha?: number;
}

/**
 * The reporter, for `reporters: ['default', 'corroborate/vitest/reporter']`, or with options:
 * `reporters: ['default', ['corroborate/vitest/reporter', { out: 'reports' }]]`. It sets the exit code 2 where the decisions of the suite may err
 * with more than its alpha, by the union bound, and 1 where a test passed over a claim that is refuted, invalid or undecided: caught by the test,
 * or expected of it by `test.fails`. A refutation is expected by `.not`.
 *
 * @throws {UsageError} for a format that does not exist, or an alpha outside (0, 1); from `onInit`, for a folder that cannot be one.
 */
export default class TheoryReporter implements Reporter {
  readonly #options: Required<TheoryReporterOptions>;
  #vitest: Vitest | undefined;
  /** The report that was written last. */
  report: Report | undefined;

  constructor({ out = 'reports', formats = ['json', 'html'], alpha = 1e-6 }: TheoryReporterOptions = {}) {
    if (typeof out !== 'string') throw refusal({ parameter: 'out', value: out, condition: 'must be the path of a folder' });
    const stranger = Array.isArray(formats) ? formats.find((name) => !formatNames.includes(name)) : formats;
    if (stranger !== undefined) throw refusal({ parameter: 'formats', value: stranger, condition: `must be a list from ${formatNames.join(', ')}` });
    if (!(alpha > 0 && alpha < 1)) throw refusal({ parameter: 'alpha', value: alpha, condition: 'must lie strictly between 0 and 1' });
    this.#options = { out, formats, alpha };
  }

  /** Called by vitest. */
  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
    const { out, alpha } = this.#options;
    let above = this.#folder();
    while (!existsSync(above)) above = dirname(above);
    if (!statSync(above).isDirectory()) throw refusal({ parameter: 'out', value: out, condition: `must be a folder, or one to be made, and ${above} is a file` });
    // A property that alone needs more is refused at its first draw.
    vitest.provide('corroborateAlpha', alpha);
  }

  /** Called by vitest; writes the report, if any test left evidence. */
  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const witnesses = modules.flatMap(witnessesOf);
    if (witnesses.length === 0) return;
    const { alpha } = this.#options;
    const report = suiteReport(witnesses, alpha);
    this.report = report;
    await this.#write(report);
    const silent = modules.flatMap(passedOver);
    if (silent.length > 0) {
      this.#say(`corroborate: ${silent.length} ${silent.length === 1 ? 'test' : 'tests'} passed over a claim that is not as expected: ${silent.join(', ')} (let the error of a statistical test through; a refutation is expected by .not)\n`);
      process.exitCode ||= 1;
    }
    const { ledger } = report;
    if (ledger.spent > alpha * (1 + 1e-9)) {
      this.#say(`corroborate: the suite makes ${ledger.decisions} decisions that may err with probability ${ledger.spent} together, and its alpha is ${alpha} (raise alpha in the reporter's options, or lower that of the decisions)\n`);
      process.exitCode = 2;
    }
  }

  #folder(): string {
    return resolve(this.#vitest?.config.root ?? '.', this.#options.out);
  }

  async #write(report: Report): Promise<void> {
    const folder = this.#folder();
    for (const name of this.#options.formats) {
      const format = await loadFormat(name);
      const text = await format.render(report);
      if (name === 'text') {
        this.#say(text);
        continue;
      }
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, `report.${format.extension}`), text);
      } catch (error) {
        this.#say(`${refusal({ parameter: 'out', value: this.#options.out, condition: `must be a folder that can be written (${(error as NodeJS.ErrnoException).code})` }).stack}\n`);
        process.exitCode = 2;
        return;
      }
    }
  }

  #say(text: string): void {
    if (this.#vitest === undefined) process.stdout.write(text);
    else this.#vitest.logger.log(text);
  }
}

/** One line: vitest shows what a reporter throws with its stack and its fields. */
function refusal(complaint: Omit<Complaint, 'owner'>): UsageError {
  const error = new UsageError({ owner: 'corroborate/vitest/reporter', ...complaint });
  for (const field of Object.keys(error)) Object.defineProperty(error, field, { enumerable: false });
  error.stack = `${error.name}: ${error.message}`;
  return error;
}

function evidenceOf(test: TestCase): Evidence | undefined {
  return (test.meta() as { readonly corroborate?: Evidence }).corroborate;
}

function witnessesOf(module: TestModule): Witness[] {
  const found: Witness[] = [];
  for (const test of module.children.allTests()) {
    const evidence = evidenceOf(test);
    if (evidence !== undefined && evidence.decisions.length > 0) found.push({ file: module.relativeModuleId, name: test.fullName, evidence });
  }
  return found;
}

/** Tests that passed, with the verdict that should not have let them. */
function passedOver(module: TestModule): string[] {
  const found: string[] = [];
  for (const test of module.children.allTests('passed')) {
    const one = evidenceOf(test)?.decisions.find((decision) => !asExpected(decision));
    if (one !== undefined) found.push(`${module.relativeModuleId} > ${test.fullName} (${one.verdict})`);
  }
  return found;
}
