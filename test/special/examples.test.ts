import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every `@example call // => value` of a folder with what the call gives now; a remark may follow the value after a comma or colon. */
async function examples(folder: string): Promise<{ call: string; promised: string; value: string }[]> {
  const source = new URL(`../../src/${folder}/`, import.meta.url);
  const scope: Record<string, unknown> = {};
  const found: [string, string][] = [];
  for (const file of readdirSync(source)) {
    Object.assign(scope, await import(new URL(`../../dist/src/${folder}/${file.replace('.ts', '.js')}`, import.meta.url).href));
    for (const [, call, promised] of readFileSync(new URL(file, source), 'utf8').matchAll(/@example (.*?) \/\/ => (.*)/g)) found.push([call!, promised!]);
  }
  return found.map(([call, promised]) => {
    const value: unknown = new Function(...Object.keys(scope), `return ${call}`)(...Object.values(scope));
    return { call, promised: promised.split(/[,:]? /)[0]!.replace(/[,:]$/, ''), value: typeof value === 'string' ? `'${value}'` : String(value) };
  });
}

describe('the examples in the docstrings', () => {
  for (const [folder, least] of [['elementary', 10], ['special', 20]] as const) {
    it(`of ${folder} are what the code returns, to the last digit`, async () => {
      const all = await examples(folder);
      expect(all.length).toBeGreaterThanOrEqual(least);
      for (const { call, promised, value } of all) expect([call, value]).toEqual([call, promised]);
    });
  }
});
