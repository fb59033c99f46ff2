import { describe, expect, it } from 'vitest';
import { html } from '../../src/report/formats/html.ts';
import { json, readJson } from '../../src/report/formats/json.ts';
import { text } from '../../src/report/formats/text.ts';
import { quantifier } from '../../src/report/quantifier.ts';
import { sample } from './sample.ts';

describe('what stands beside a verdict', () => {
  it('tells draws from all that was enumerated, and says nothing where nothing was decided', () => {
    const draw = { origin: 'draw', verdict: 'supported' } as const;
    expect(quantifier('supported', [{ origin: 'corner', verdict: 'supported' }, draw])).toBe('on average over its sampling measure');
    expect(quantifier('supported', [{ origin: 'declared', verdict: 'supported' }, { ...draw, verdict: 'vacuous' }])).toBe('at its declared points');
    const all = (['exact', 'proved', 'checked'] as const).map((verdict) => quantifier(verdict, []));
    expect(new Set(all).size).toBe(3);
    for (const phrase of all) expect(phrase).toMatch(/every/);
    for (const verdict of ['inconclusive', 'invalid', 'vacuous', 'open', 'not-run', 'not-applicable'] as const) expect(quantifier(verdict, [draw])).toBeUndefined();
  });

  it('is shown by the text, the page and the data', async () => {
    const phrase = quantifier('supported', [{ origin: 'draw', verdict: 'supported' }])!;
    const report = { ...sample, claims: [{ ...sample.claims[0]!, quantifier: phrase }, ...sample.claims.slice(1)] };
    for (const format of [text, html]) {
      expect(await format.render(report)).toContain(phrase);
      expect(await format.render(sample)).not.toContain(phrase);
    }
    expect(readJson(await json.render(report), 'report').claims[0]!.quantifier).toBe(phrase);
  });
});
