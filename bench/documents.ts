/** Writes docs/errata.md, docs/catalogue.md and the scores of docs/mutation-of-theory.md, and the table of the README where a deep run has left its baseline. Run by `npm run documents`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepare } from '../src/claim/prepare.ts';
import { readBaseline } from '../src/run/baseline.ts';
import { catalogue, errata, statements, theory } from '../theory/index.ts';
import { catalogueText } from './documents/catalogue.ts';
import { errataText } from './documents/errata.ts';
import { mutationText, type RecordedMutation, withScores } from './documents/mutation-of-theory.ts';
import { paperTable, withTable } from './documents/paper-table.ts';

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const baseline = readBaseline(file('reports/baseline.json'));
const named = new Set(errata.flatMap(({ asPublished, corrected }) => [asPublished, corrected]));
writeFileSync(file('docs/errata.md'), errataText(errata, await prepare(theory.filter(({ id }) => named.has(id))), baseline));
writeFileSync(file('docs/catalogue.md'), catalogueText(catalogue));
const scores = JSON.parse(readFileSync(file('docs/mutation-of-theory.json'), 'utf8')) as RecordedMutation;
writeFileSync(file('docs/mutation-of-theory.md'), withScores(readFileSync(file('docs/mutation-of-theory.md'), 'utf8'), mutationText(scores)));
if (baseline === undefined) console.error('reports/baseline.json is missing: the table of the README is left as it is (check --delta 0.01 --update-baseline reports/baseline.json)');
else writeFileSync(file('README.md'), withTable(readFileSync(file('README.md'), 'utf8'), paperTable(statements, baseline)));
