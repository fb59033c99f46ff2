/**
 * Mutation of code: does `check` notice when a simulator or a sampler is wrong? Every built file under `process` and `random` that a
 * property or comparison reaches is changed in small ways, and each change is judged by the default plan. Run by `npm run mutate:code`.
 *
 * Options: `--one-in N` samples one mutant in N by a hash of its text (default 1: all), `--rest R` those whose hash leaves the rest R (default 0;
 * samples of different rests are disjoint), `--jobs J`, `--file PART`, `--all` judges the
 * equivalent ones too, `--most R` gives up after R replicates of a stream (survivors are then `open`), `--json FILE` writes the outcomes,
 * `--again FILE`, several times if need be, judges what was left open there (`--jobs 0`: nothing), `--only REGEX` judges by the properties whose id matches, `--list` only lists,
 * `--report` writes what was found into `docs/mutation-of-code.md`, between its two marks.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { comparisons, properties } from '../properties/index.ts';
import { Bench } from './mutate-code/bench.ts';
import { hashOf, type Mutant, nameOf } from './mutate-code/mutant.ts';
import { mutantsOf } from './mutate-code/operators.ts';
import { KILLED, killed, type Row, writeReport } from './mutate-code/report.ts';
import { Copies, files, reached, textOf } from './mutate-code/tree.ts';
import { equivalenceOf } from './mutate-code/unjudged.ts';

const { values } = parseArgs({
  options: {
    'one-in': { type: 'string', default: '1' },
    rest: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '2' },
    file: { type: 'string', default: '' },
    all: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    most: { type: 'string', default: 'Infinity' },
    again: { type: 'string', multiple: true },
    only: { type: 'string' },
    report: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);


function table(rows: readonly Row[], key: (row: Row) => string): void {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  for (const [name, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const how = KILLED.map((verdict) => [verdict, group.filter(({ ending }) => ending.verdict === verdict).length] as const).filter(([, count]) => count > 0);
    say(`${name.padEnd(44)} ${String(group.filter(killed).length).padStart(4)} of ${String(group.length).padStart(4)}  ${how.map(([verdict, count]) => `${verdict} ${count}`).join(', ')}`);
  }
}

const judges = [...properties.map(({ id, simulator }) => ({ id, part: simulator })), ...comparisons.flatMap(({ id, program }) => (program === undefined ? [] : [{ id, part: program }]))];
const simulators = new Map(judges.map(({ part }) => [part.name, reached(part.module)]));
const usersOf = (file: string): string[] => [...simulators].filter(([, reach]) => reach.has(file)).map(([name]) => name);
const within = files().filter((file) => file.includes(values.file));
const unused = within.filter((file) => usersOf(file).length === 0);
const made = within.filter((file) => usersOf(file).length > 0).flatMap((file) => mutantsOf(file, textOf(file)));
const oneIn = Number(values['one-in']);
const sampled = made.filter((mutant) => hashOf(mutant) % oneIn === Number(values.rest));
const equivalent = values.all ? [] : sampled.filter((mutant) => equivalenceOf(mutant) !== undefined);
// In the order of their hashes a part of the run is a sample, too.
const judged = sampled.filter((mutant) => !equivalent.includes(mutant)).sort((a, b) => hashOf(a) - hashOf(b));

say(`${made.length} mutants of ${within.length - unused.length} files, ${sampled.length} sampled, ${equivalent.length} of them equivalent, ${judged.length} to judge`);
if (unused.length > 0) say(`No property reaches ${unused.join(', ')}.`);
if (values.list) {
  for (const mutant of sampled) say(`${equivalent.includes(mutant) ? '=' : ' '} ${mutant.operator.padEnd(11)} ${nameOf(mutant)}`);
  process.exit();
}

const earlier: readonly Row[] = (values.again ?? []).flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Row[]);
const known = new Map(earlier.map((row) => [nameOf(row.mutant), row.ending]));
const copies = new Copies();
// What is killed stays killed; with an earlier run given, only what it left open is judged again.
const rows: Row[] = judged.flatMap((mutant) => {
  const ending = known.get(nameOf(mutant));
  return ending === undefined || ending.verdict === 'open' ? [] : [{ mutant, ending }];
});
const queue: (Mutant | undefined)[] = [...(values.again === undefined ? [undefined] : []), ...judged.filter((mutant) => (known.get(nameOf(mutant)) ?? { verdict: 'open' }).verdict === 'open')];
const started = performance.now();
const benches = Array.from({ length: Number(values.jobs) }, () => new Bench());
try {
  await Promise.all(
    benches.map(async (bench) => {
      while (queue.length > 0) {
        const mutant = queue.shift();
        const users = mutant === undefined ? [...simulators.keys()] : usersOf(mutant.file);
        // Nothing would be red, which is not the same as green.
        if (!judges.some(({ id, part }) => users.includes(part.name) && new RegExp(values.only ?? '').test(id))) throw new Error(`no property that --only ${values.only} names runs on ${mutant?.file ?? 'anything'}`);
        const ending = await bench.judge({ src: copies.make(mutant), simulators: users, d: 0.02, most: Number(values.most), ...(values.only === undefined ? {} : { only: values.only }) });
        if (mutant !== undefined) {
          rows.push({ mutant, ending });
          if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(rows, undefined, 1));
        } else if (ending.verdict !== 'supported' && ending.verdict !== 'open') throw new Error(`without a change check is ${ending.verdict} by ${ending.by}: nothing can be learned`);
        process.stderr.write(`${rows.length}/${judged.length} ${ending.verdict.padEnd(12)} ${ending.seconds.toFixed(1).padStart(5)} s  ${mutant === undefined ? 'no change' : nameOf(mutant)}  [${ending.by}]\n`);
      }
    }),
  );
} finally {
  for (const bench of benches) bench.close();
  copies.close();
}

for (const mutant of queue) if (mutant !== undefined) rows.push({ mutant, ending: known.get(nameOf(mutant)) ?? { verdict: 'open', by: '', seconds: 0 } });

const order = new Map(sampled.map((mutant, i) => [mutant, i]));
rows.sort((a, b) => order.get(a.mutant)! - order.get(b.mutant)!);
say('\nKilled, by file');
table(rows, ({ mutant }) => mutant.file);
say('\nKilled, by operator');
table(rows, ({ mutant }) => mutant.operator);
say('\nSurvivors');
for (const { mutant, ending } of rows.filter((row) => !killed(row))) say(`${ending.verdict.padEnd(12)} ${nameOf(mutant)}`);
const share = rows.filter(killed).length / rows.length;
say(`\n${rows.filter(killed).length} of ${rows.length} killed: ${(100 * share).toFixed(1)} % (${equivalent.length} equivalent left out), ${((performance.now() - started) / 1000).toFixed(0)} s`);
if (values.report) writeReport(rows, { mutants: made.length, files: within.length - unused.length, oneIn, sampled: sampled.length, equivalent: equivalent.length });
if (share < 0.95) process.exitCode = 1;
