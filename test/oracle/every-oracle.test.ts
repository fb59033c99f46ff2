/** No oracle without a test beside this one that calls it: agreement with a simulator alone would not show which of the two is wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = (folder: string): string[] => readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith('.ts'));

/** Oracles that no test imports a value of. */
function untested(oracles: readonly string[], tests: readonly string[]): string[] {
  const imports = tests.flatMap((text) => [...text.matchAll(/^import (?!type )[^;]*? from '\.\.\/\.\.\/src\/oracle\/([^']+)';$/gm)].map(([, name]) => name));
  return oracles.filter((name) => !imports.includes(name));
}

describe('every oracle', () => {
  const oracles = files('../../src/oracle/');
  const tests = files('./').filter((name) => name.endsWith('.test.ts')).map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'));

  it('is called by a test of the oracles', () => {
    expect(oracles.length).toBeGreaterThan(40);
    expect(untested(oracles, tests)).toEqual([]);
  });

  it('is missed where no test imports more than its types', () => {
    expect(untested(['g.ts', 'new.ts', 'typed.ts'], ["import { g } from '../../src/oracle/g.ts';\n", "import type { T } from '../../src/oracle/typed.ts';\n"])).toEqual(['new.ts', 'typed.ts']);
  });
});
