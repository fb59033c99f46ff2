import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { formatNames, loadFormat } from '../../src/report/formats/index.ts';
import { sample } from './sample.ts';

describe('the registry of formats', () => {
  it('has a line for each file and a file for each line', () => {
    const files = readdirSync(new URL('../../src/report/formats', import.meta.url)).map((file) => file.replace('.ts', '')).filter((file) => file !== 'index' && file !== 'format');
    expect([...formatNames].sort()).toEqual(files.sort());
    expect(formatNames.length).toBeGreaterThanOrEqual(3);
  });

  it.each(formatNames)('loads %s under its own name, which renders the same bytes twice and ends in a newline', async (name) => {
    const format = await loadFormat(name);
    expect(format.name).toBe(name);
    const rendered = await format.render(sample);
    expect(rendered.endsWith('\n')).toBe(true);
    expect(await format.render(structuredClone(sample))).toBe(rendered);
  });

  it.each(['markdown', '', 'constructor', '__proto__'])('refuses "%s" and names those that exist', async (name) => {
    await expect(loadFormat(name)).rejects.toThrow(UsageError);
    await expect(loadFormat(name)).rejects.toThrow(/json, text, html/);
  });
});
