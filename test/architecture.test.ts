/**
 * The house's import table, enforced. A gate that looks at nothing passes everything, so this one counts what it read and
 * is shown violations that it must catch.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

type Files = ReadonlyMap<string, string>;

/** Layers of src and the layers that each may import besides itself; `errors` is open to everyone. */
const layers: Readonly<Record<string, readonly string[]>> = {
  'src/elementary': [],
  'src/protocol': [],
  'src/special': ['src/elementary'],
  'src/claim': ['src/protocol', 'src/elementary', 'src/special'],
  'src/oracle': ['src/protocol', 'src/elementary', 'src/special'],
  'src/corpus': ['src/protocol'],
  'src/random': ['src/elementary', 'src/protocol'],
  'src/process': ['src/protocol', 'src/elementary', 'src/random'],
  'src/inference': ['src/elementary', 'src/special'],
  'src/mutation': ['src/claim', 'src/inference', 'src/protocol', 'src/elementary', 'src/special'],
  'src/proof': ['src/claim', 'src/protocol', 'src/elementary'],
  'src/property': ['src/claim', 'src/inference', 'src/mutation', 'src/random', 'src/protocol', 'src/elementary'],
  'src/run': ['src/property', 'src/proof', 'src/claim', 'src/inference', 'src/mutation', 'src/random', 'src/protocol', 'src/elementary', 'src/report'],
  'src/report': ['src/protocol'],
  theory: ['src/claim', 'src/oracle', 'src/protocol'],
  properties: ['theory', 'src/process', 'src/property', 'src/proof', 'src/protocol', 'src/oracle'],
};
const compositionRoots = ['src/cli', 'src/vitest', 'src/page', 'src/index.ts'];
const mayUseNode = ['src/run', 'src/cli', 'src/corpus', 'src/vitest'];
const onlyFile: Readonly<Record<string, RegExp>> = {
  mathjs: /^src\/claim\/[a-z-]+\.ts$/,
  'fast-check': /^src\/(property\/draws|vitest\/[a-z-]+)\.ts$/,
};

function layerOf(file: string): string {
  const parts = file.split('/');
  if (parts[0] !== 'src') return parts[0] ?? file;
  return parts.length === 2 ? file : `src/${parts[1]}`;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'static' | 'type' | 'dynamic';
}

function edgesOf(file: string, text: string): Edge[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const edges: Edge[] = [];
  const resolve = (to: string): string => (to.startsWith('.') ? posix.normalize(posix.join(dirname(file), to)) : to);
  for (const [, type, to] of code.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s*)?'([^']+)'/g)) {
    edges.push({ from: file, to: resolve(to as string), kind: type === undefined ? 'static' : 'type' });
  }
  for (const [, to] of code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)) edges.push({ from: file, to: resolve(to as string), kind: 'dynamic' });
  return edges;
}

function complaints(files: Files): { read: number; edges: number; bad: string[] } {
  const bad: string[] = [];
  let count = 0;
  const statics = new Map<string, string[]>();
  for (const [file, text] of files) {
    const layer = layerOf(file);
    const edges = edgesOf(file, text);
    count += edges.length;
    statics.set(file, edges.filter((edge) => edge.kind === 'static').map((edge) => edge.to));
    for (const { to, kind } of edges) {
      const root = compositionRoots.includes(layer);
      if (to.startsWith('node:')) {
        if (!mayUseNode.includes(layer)) bad.push(`${file}: ${to} outside ${mayUseNode.join(', ')}`);
      } else if (!/^(src|theory|properties)\//.test(to)) {
        const allowed = onlyFile[to.split('/')[0] ?? to];
        if (allowed !== undefined && !(allowed.test(file) && (kind !== 'static' || layer === 'src/vitest'))) bad.push(`${file}: ${to} is reached elsewhere`);
      } else {
        const target = layerOf(to);
        if (/^(theory|properties)\//.test(to) && layer.startsWith('src') && !['src/cli', 'src/page'].includes(layer)) bad.push(`${file}: src reaches content, ${to}`);
        else if (!root && target !== layer && target !== 'src/errors.ts' && !(layers[layer] ?? []).includes(target) && !(/^src\/report\/compile(\.ts|\/)/.test(file) && kind === 'type')) bad.push(`${file}: ${layer} may not import ${target}`);
        if (layer === 'src/report' && file.includes('/formats/') && !['src/report', 'src/protocol', 'src/errors.ts'].includes(target)) bad.push(`${file}: a format imports the report only`);
      }
    }
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
    // A test's timeout is vitest's: whoever is to be heard before it must read the time.
    if (layer !== 'src/cli' && file !== 'src/vitest/clock.ts' && /\b(Math\.random|Date\.now|performance\.now|new Date\()/.test(code)) bad.push(`${file}: chance or clock`);
    const matters = ['src/elementary', 'src/special', 'src/claim', 'src/oracle', 'src/random', 'src/process', 'src/inference', 'src/mutation', 'src/proof', 'src/property', 'theory', 'properties'];
    const platform = /\bMath\.(exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|sinh|cosh|tanh|asin|acos|atan|atan2|hypot|cbrt)\(/.exec(code);
    if (matters.includes(layer) && platform !== null) bad.push(`${file}: ${platform[0]}) is not the same on every platform`);
    if (/(^|\/)(utils?|helpers?|common|misc|internals?)(\/|\.ts$)/.test(file)) bad.push(`${file}: a name that says nothing`);
  }
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done' || !statics.has(file)) return;
    if (state.get(file) === 'open') {
      bad.push(`cycle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`);
      return;
    }
    state.set(file, 'open');
    for (const to of statics.get(file) ?? []) visit(to, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files.keys()) visit(file, []);
  return { read: files.size, edges: count, bad };
}

function sources(): Files {
  const files = new Map<string, string>();
  for (const top of ['src', 'theory', 'properties']) {
    for (const name of readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const path = relative(root, join(root, top, name));
      files.set(path, readFileSync(join(root, path), 'utf8'));
    }
  }
  return files;
}

/** Everything that a module loads, itself included, through static imports that are not types. */
function reach(files: Files, entries: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const edge of edgesOf(file, files.get(file) ?? '')) if (edge.kind === 'static' && files.has(edge.to)) visit(edge.to);
  };
  for (const entry of entries) visit(entry);
  return seen;
}

describe('architecture', () => {
  const files = sources();

  it('holds to the import table, on a tree that it really read', () => {
    const { read, edges, bad } = complaints(files);
    expect(read).toBeGreaterThan(80);
    expect(edges).toBeGreaterThan(200);
    expect(bad).toEqual([]);
  });

  it.each([
    ['theory reaching a simulator', 'theory/x.ts', "import { bernoulli } from '../src/process/families/bernoulli.ts';"],
    ['a simulator reaching theory', 'src/process/x.ts', "import { g } from '../oracle/g.ts';"],
    ['the engine reaching content', 'src/property/x.ts', "import { theory } from '../../theory/index.ts';"],
    ['node in the half that a browser runs', 'src/inference/x.ts', "import { readFileSync } from 'node:fs';"],
    ['a format reaching the engine', 'src/report/formats/x.ts', "import { nextLook } from '../../inference/looks.ts';"],
    ['the platform\'s logarithm', 'src/random/x.ts', 'export const x = Math.log(2);'],
    ['chance', 'src/run/x.ts', 'export const x = Math.random();'],
    ['the parser loaded at once', 'src/claim/x.ts', "import { parse } from 'mathjs/number';"],
    ['a cupboard', 'src/claim/utils.ts', 'export const x = 1;'],
  ])('catches %s', (_, file, text) => {
    const known = new Set(complaints(files).bad);
    const fresh = complaints(new Map([...files, [file, text]])).bad.filter((line) => !known.has(line));
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.every((line) => line.startsWith(file))).toBe(true);
  });

  it('catches a cycle', () => {
    const planted = new Map([...files, ['src/run/a.ts', "import './b.ts';"], ['src/run/b.ts', "import './a.ts';"]]);
    expect(complaints(planted).bad.some((line) => line.startsWith('cycle'))).toBe(true);
  });

  it('joins theory and simulators by nothing but protocol, elementary and errors', () => {
    const side = (test: RegExp): Set<string> => reach(files, [...files.keys()].filter((file) => test.test(file)));
    const theory = side(/^(theory|src\/oracle|src\/claim|src\/special)\//);
    const simulators = side(/^src\/(process|random)\//);
    const shared = [...theory].filter((file) => simulators.has(file));
    expect(theory.size).toBeGreaterThan(20);
    expect(simulators.size).toBeGreaterThan(10);
    expect(shared.filter((file) => !/^src\/(protocol\/|elementary\/|errors\.ts)/.test(file))).toEqual([]);
  });
});
