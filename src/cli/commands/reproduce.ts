/** `reproduce`: every figure of the paper again, each with estimates, the exact truth, the paper's bound and a verdict. */
import { hostname } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../errors.ts';
import type { Figure } from '../../property/figure.ts';
import type { FigureReport } from '../../report/figure-report.ts';
import type { Footer } from '../../report/report.ts';
import { today } from '../clock.ts';
import type { Command, Context } from '../command.ts';
import { aboutText } from '../corpus-cells.ts';
import { corpusOf, withCorpus } from '../corpus-check.ts';
import { exitCode } from '../exit-code.ts';
import { chunked, documentPieces, openFolder, writeWhole } from '../output.ts';
import { amount } from '../progress.ts';
import { FIGURES_PAPER as PAPER, FOLDER } from '../report-files.ts';
import { table } from '../table.ts';
import { painter, type Style } from '../terminal.ts';

const LONGEST_TIMER = 2 ** 31 - 1;
/** The refutation of what is known to be false. */
const AS_EXPECTED = 'refuted as expected';
const COLOUR: Readonly<Record<string, Style>> = { supported: 'green', exact: 'green', refuted: 'red', invalid: 'red' };

/** The figures about texts stand where the paper has them: before the Zipf laws. */
function arranged(figures: readonly Figure[], texts: readonly Figure[]): Figure[] {
  const place = figures.findIndex(({ id }) => id === 'zipf');
  return [...figures.slice(0, place), ...texts, ...figures.slice(place)];
}

/** Pictures, page and data into the folder: each file whole or not at all, and the page last. */
async function write(report: FigureReport, folder: string, footer: Footer, owner: string): Promise<void> {
  const [{ figurePicture }, { figurePage, panelDescription }] = await Promise.all([import('../../report/svg/figure-picture.ts'), import('../../report/html/figure-page.ts')]);
  for (const { panels } of report.figures) {
    for (const panel of panels) writeWhole(join(folder, panel.picture), [figurePicture(panel, panel.picture.replace('.svg', ''), panelDescription(panel), true).html, '\n'], owner);
  }
  const data = [...documentPieces({ ...report })].join('');
  writeWhole(join(folder, 'figures.json'), [data], owner);
  writeWhole(join(folder, 'run.json'), documentPieces({ ...footer }), owner);
  writeWhole(join(folder, 'figures.html'), [figurePage(report, data, footer)], owner);
}

function* text({ figures }: FigureReport, page: string, paint: ReturnType<typeof painter>): Generator<string> {
  yield table(figures.map(({ published, title, verdict, claims, verdicts }) => {
    const known = new Set(claims.filter(({ expected }) => expected === 'refuted').map(({ id }) => id));
    const said = verdicts.map(({ claim, verdict }) => (verdict === 'refuted' && known.has(claim) ? AS_EXPECTED : verdict));
    const count = (name: string): number => said.filter((one) => one === name).length;
    const tally = ['supported', AS_EXPECTED, 'refuted', 'invalid', 'inconclusive', 'vacuous', 'not-run'].filter((name) => count(name) > 0).map((name) => `${count(name)} ${name}`).join(', ');
    return [paint(COLOUR[verdict] ?? 'yellow', verdict), published, title, tally];
  }));
  yield `figures: ${page}\n`;
}

async function run(context: Context): Promise<number> {
  const { flags, name, options, terminal, print, complain } = context;
  const [paper = ''] = context.arguments;
  if (paper !== PAPER) throw new UsageError({ owner: name, parameter: 'paper', value: paper, condition: `must be ${PAPER}`, advice: 'it is the only paper whose figures are shipped' });
  const file = corpusOf(context)?.file;
  const [{ reproduce: reproduceFigures }, { sources }, { figures }, { referenceText }] = await Promise.all([
    import('../../run/reproduce.ts'), import('../../../theory/sources.ts'), import('../../../properties/figures/index.ts'), import('../../claim/reference.ts'),
  ]);
  const { textFigures } = await import('../text-figures.ts');
  const texts = await textFigures(context, file);
  const folder = flags.out ?? join(FOLDER, PAPER);
  const withdraw = openFolder(folder, name);
  const start = context.clock();
  const stop = context.interruption();
  const bar = context.progress();
  bar.announce('planning the figures');
  const timer = flags.budget !== undefined && 'seconds' in flags.budget ? AbortSignal.timeout(Math.min(LONGEST_TIMER, Math.ceil(flags.budget.seconds * 1000))) : undefined;
  const found = await reproduceFigures({
    paper: PAPER, reference: referenceText({ key: PAPER, locator: 'figures' }, sources), bibliography: sources,
    figures: arranged(figures, texts.figures), corpus: texts.corpus,
    seed: flags.seed, alpha: flags.alpha, beta: flags.beta, d: flags.delta, deltaFrom: options['delta'] === undefined ? 'default' : 'declared', jobs: flags.jobs,
    signal: timer === undefined ? stop : AbortSignal.any([stop, timer]),
    ...(flags.budget !== undefined && 'draws' in flags.budget ? { budget: flags.budget.draws } : {}),
    onProgress: ({ figure, done, total, replicates, share, verdicts }) => bar.update({ label: figure, done, total, unit: 'points', share, detail: `${amount(replicates)} replicates`, verdicts }),
  }).catch((error: unknown) => {
    withdraw();
    throw error;
  }).finally(() => bar.end());

  const report = file === undefined ? found : { ...found, figures: found.figures.map((figure) => ({ ...figure, verdicts: figure.verdicts.map((verdict) => (aboutText(verdict.claim) ? withCorpus(verdict, file) : verdict)) })) };
  const seconds = Math.round((context.clock() - start) * 10) / 10;
  await write(report, folder, { date: today(), host: hostname(), node: process.version, jobs: flags.jobs, seconds }, name);
  for (const piece of chunked(flags.json ? documentPieces({ ...report }) : text(report, join(folder, 'figures.html'), painter(terminal.color)))) print(piece);
  const verdicts = report.figures.flatMap((figure) => figure.verdicts);
  const left = verdicts.filter(({ verdict, reason }) => verdict === 'not-run' || reason === 'interrupted').length;
  const interrupted = stop.aborted && left > 0;
  if (left > 0) complain(`${name}: ${interrupted ? 'interrupted' : 'the budget was used up'}, ${left} points undecided; what was learnt is in ${folder}`);
  return exitCode({ claims: report.figures.flatMap((figure) => figure.claims), verdicts }, { interrupted });
}

export const reproduce: Command = {
  name: 'reproduce',
  usage: '<paper>',
  summary: 'every figure of the paper: data, picture, agreement',
  options: [{ usage: '--corpus <file>', description: 'the text of the text figures; by default one is generated from the seed' }],
  flags: ['seed', 'budget', 'jobs', 'out', 'json', 'alpha', 'beta', 'delta', 'quiet', 'no-color'],
  refused: { shard: 'the figures are one piece', reporter: 'use --json' },
  examples: ['reproduce suresh2025', 'reproduce suresh2025 --corpus book.txt', 'reproduce suresh2025 --json --out figures'],
  notes: `Writes figures.json, figures.html, run.json and one SVG a panel into --out, by default ${FOLDER}/${PAPER}/.\n`
    + 'The same seed gives the same figures.json for any number of jobs. Exit codes are those of check.',
  run,
};
