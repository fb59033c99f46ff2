/**
 * A vitest reporter that turns the evidence of a suite into the theory report: `report.json` and `report.html`, as `check` writes them.
 * Evidence travels in `task.meta`, so it survives workers, `--shard` with blobs, and `--merge-reports`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { UsageError } from '../errors.ts';
import { formatNames, loadFormat } from '../report/formats/index.ts';
import type { Report } from '../report/report.ts';
import type { Evidence } from './evidence.ts';
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
 * with more than its alpha, by the union bound.
 *
 * @throws {UsageError} for a format that does not exist, or an alpha outside (0, 1).
 */
export default class TheoryReporter implements Reporter {
  readonly #options: Required<TheoryReporterOptions>;
  #vitest: Vitest | undefined;
  /** The report that was written last. */
  report: Report | undefined;

  constructor({ out = 'reports', formats = ['json', 'html'], alpha = 1e-6 }: TheoryReporterOptions = {}) {
    const stranger = formats.find((name) => !formatNames.includes(name));
    if (stranger !== undefined) throw new UsageError({ owner: 'corroborate/vitest/reporter', parameter: 'formats', value: stranger, condition: `must be among ${formatNames.join(', ')}` });
    if (!(alpha > 0 && alpha < 1)) throw new UsageError({ owner: 'corroborate/vitest/reporter', parameter: 'alpha', value: alpha, condition: 'must lie strictly between 0 and 1' });
    this.#options = { out, formats, alpha };
  }

  /** Called by vitest. */
  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  /** Called by vitest; writes the report, if any test left evidence. */
  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const witnesses = modules.flatMap(witnessesOf);
    if (witnesses.length === 0) return;
    const { out, formats, alpha } = this.#options;
    const report = suiteReport(witnesses, alpha);
    this.report = report;
    const folder = resolve(this.#vitest?.config.root ?? '.', out);
    mkdirSync(folder, { recursive: true });
    for (const name of formats) {
      const format = await loadFormat(name);
      const text = await format.render(report);
      if (name === 'text') this.#say(text);
      else writeFileSync(join(folder, `report.${format.extension}`), text);
    }
    const { ledger } = report;
    if (ledger.spent > alpha * (1 + 1e-9)) {
      this.#say(`corroborate: the suite makes ${ledger.decisions} decisions that may err with probability ${ledger.spent} together, and its alpha is ${alpha} (raise alpha in the reporter's options, or lower that of the decisions)\n`);
      process.exitCode = 2;
    }
  }

  #say(text: string): void {
    if (this.#vitest === undefined) process.stdout.write(text);
    else this.#vitest.logger.log(text);
  }
}

function witnessesOf(module: TestModule): Witness[] {
  const found: Witness[] = [];
  for (const test of module.children.allTests()) {
    const { corroborate } = test.meta() as { readonly corroborate?: Evidence };
    if (corroborate !== undefined && corroborate.decisions.length > 0) found.push({ file: module.relativeModuleId, name: test.fullName, evidence: corroborate });
  }
  return found;
}
