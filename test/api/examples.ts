/** The examples of the docstrings as a suite of a user's: each becomes a test, and each `// => value` an assertion. */
import type { Entry, Exported } from '../../bench/reference/exports.ts';

export interface Example {
  /** Entry point on whose page it stands. */
  readonly specifier: string;
  /** What it is an example of. */
  readonly of: string;
  readonly code: string;
}

/** The examples of all exports, each once, under the first entry point that has it. */
export function examplesOf(entries: readonly Entry[]): Example[] {
  const seen = new Set<string>();
  const found = (specifier: string, one: Exported, path: string): Example[] => {
    const of = path + one.name;
    const key = `${one.file} ${of.split('.').at(-1)!}`;
    if (one.kind !== 'namespace' && seen.has(key)) return [];
    seen.add(key);
    const own = [{ of, doc: one.doc }, ...one.members.map(({ name, doc }) => ({ of: `${of}.${name}`, doc }))];
    return [
      ...own.flatMap(({ of: name, doc }) => doc.examples.map((code) => ({ specifier, of: name, code }))),
      ...one.inside.flatMap((inner) => found(specifier, inner, `${of}.`)),
    ];
  };
  return entries.flatMap(({ specifier, exports }) => exports.flatMap((one) => found(specifier, one, '')));
}

const ASSERTION = /^(\s*)(.*\S);? \/\/ => (.*)$/gm;

/** Values that the examples say they give. */
export function promisesOf(examples: readonly Example[]): number {
  return examples.reduce((sum, { code }) => sum + [...code.matchAll(ASSERTION)].length, 0);
}

/** A test file with the examples of one entry point, which imports nothing but what their page says. */
export function suiteOf({ specifier, exports }: Entry, examples: readonly Example[]): string {
  const names = exports.map(({ name, kind }) => (kind === 'type' ? `type ${name}` : name));
  const imports = [
    "import fc from 'fast-check';",
    specifier === 'corroborate/vitest' ? "import { describe, expect } from 'vitest';" : "import { describe, expect, test } from 'vitest';",
    `import { ${names.join(', ')} } from '${specifier}';`,
    ...(specifier === 'corroborate' ? ["import { sources, theory } from 'corroborate/theory';", "import { properties } from 'corroborate/properties';"] : []),
  ];
  const tests = examples.filter((example) => example.specifier === specifier).map(({ of, code }) => {
    const asserted = code.replace(ASSERTION, '$1expect($2).toEqual($3);');
    // An example that declares a test declares it here.
    return /^test\b/m.test(code) ? `describe(${JSON.stringify(of)}, () => {\n${asserted}\n});` : `test(${JSON.stringify(of)}, async () => {\n${asserted}\n});`;
  });
  return [...imports, ...tests].join('\n');
}
