/** A report into its folder and onto stdout: what check and merge have in common. */
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Format } from '../report/formats/format.ts';
import type { Footer, Report } from '../report/report.ts';
import type { Evidence } from '../run/evidence.ts';
import { today } from './clock.ts';
import type { Context } from './command.ts';
import { chunked, documentPieces, writeWhole } from './output.ts';

export const FOLDER = 'reports';
/** What a paper's figures lie under in the folder of reports. */
export const FIGURES_PAPER = 'suresh2025';
/** Where `reproduce` may have left its page: beside the report, or in its own folder there. */
const FIGURES = ['figures.html', `${FIGURES_PAPER}/figures.html`];

/** The formats that `--reporter` names, text, JSON and HTML by default. */
export async function formatsOf({ flags }: Pick<Context, 'flags'>): Promise<Format[]> {
  const { loadFormat } = await import('../report/formats/index.ts');
  return Promise.all((flags.reporter ?? ['text', 'json', 'html']).map(loadFormat));
}

/** Where evidence of a run lies: shards of one folder keep apart. */
export function evidenceFile({ flags }: Pick<Context, 'flags'>): string {
  const { out = FOLDER, shard } = flags;
  return join(out, shard === undefined ? 'evidence.json' : `evidence-${shard.index}-of-${shard.of}.json`);
}

export async function writeEvidence(file: string, evidence: Evidence, owner: string): Promise<void> {
  const { evidencePieces } = await import('../run/evidence-file.ts');
  writeWhole(file, evidencePieces(evidence), owner);
}

/** Writes and prints a report. @param start - When the command began, by its clock. */
export async function deliverReport({ flags, terminal, print, clock, name }: Context, report: Report, formats: readonly Format[], start: number): Promise<void> {
  const folder = flags.out ?? FOLDER;
  const seconds = Math.round((clock() - start) * 10) / 10;
  const figures = FIGURES.find((page) => existsSync(join(folder, page)));
  const footer: Footer = { ...(figures === undefined ? {} : { figures }), date: today(), host: hostname(), node: process.version, jobs: flags.jobs, seconds };
  for (const format of formats) {
    if (format.name === 'text') continue;
    writeWhole(join(folder, `report.${format.extension}`), [await format.render(report, { footer })], name);
  }
  writeWhole(join(folder, 'run.json'), documentPieces({ ...footer }), name);
  const { loadFormat } = await import('../report/formats/index.ts');
  if (flags.json) {
    for (const piece of chunked([await (await loadFormat('json')).render(report)])) print(piece);
    return;
  }
  const text = formats.find((format) => format.name === 'text');
  if (text === undefined) return;
  print(await text.render(report, { footer, colour: terminal.color }));
  const page = formats.find((format) => format.name === 'html') ?? formats.find((format) => format.name === 'json');
  if (page !== undefined) print(`report: ${join(folder, `report.${page.extension}`)}\n`);
}
