import { describe, expect, it } from 'vitest';
import { text } from '../../src/report/formats/text.ts';
import { sample } from './sample.ts';

const rendered = await text.render(sample);
const lines = rendered.split('\n');
const lineOf = (start: string): string => lines.find((line) => line.includes(start)) ?? '';

describe('the text format', () => {
  it('has a line for each claim: verdict, points, vacuous points, resolution, replicates', () => {
    expect(lineOf(' bernoulli/survival-lower ').split(/\s{2,}/)).toEqual(['✓', 'bernoulli/survival-lower', 'supported', '3', '1', '0.0077 (fitted)', '1,234,567']);
    for (const claim of sample.claims) expect(lines.filter((line) => line.includes(` ${claim.id} `))).toHaveLength(1);
  });

  it('says of a resolution where it came from, if that was neither the claim nor nobody', async () => {
    const told = await text.render({ ...sample, verdicts: sample.verdicts.map((one) => ({ ...one, deltaFrom: 'environment' as const })) });
    expect(told).toContain('0.0077 (environment)');
    expect(rendered).not.toContain('environment');
  });

  it('aligns its columns', () => {
    const table = lines.slice(2, 3 + sample.claims.length);
    expect(new Set(table.map((line) => [...line].length)).size).toBe(1);
  });

  it('tells an expected refutation from an unexpected one', () => {
    expect(lineOf(' gaussian/tail-upper ')).toContain('refuted, as expected');
    expect(lineOf(' bernoulli/variance ')).not.toContain('expected');
    expect(rendered).toContain('2 refuted (1 as expected)');
  });

  it('says when an expected refutation did not come', async () => {
    const claims = sample.claims.map((claim) => (claim.expected === 'refuted' ? { ...claim, verdict: 'supported' as const } : claim));
    expect(await text.render({ ...sample, claims })).toContain('supported, against expectation');
  });

  it('counts the points of a claim that were not run, apart from those that were, and the claim itself apart from those left undecided', () => {
    expect(lineOf(' mixture/later ').split(/\s{2,}/)).toEqual(['·', 'mixture/later', 'not-run', '0 of 1', '0', '–', '0']);
    expect(rendered).toContain('1 inconclusive, 1 invalid, 1 vacuous, 1 not run, 1 open');
  });

  it('gives a line to an expected refutation, whatever the number of its points', async () => {
    const line = '✗ refuted, as expected  gaussian/tail-upper@gaussian  at n=10, sigma0=1, epsilon=0.5, k=30: ≤ 0.9316, found 0.9704 in [0.9689, 0.9718]';
    expect(lines).toContain(line);
    expect(rendered).not.toContain('known to be false for small n');
    const twice = sample.verdicts.flatMap((verdict) => (verdict.token === 'expected-1' ? [verdict, verdict, verdict] : [verdict]));
    const longer = (await text.render({ ...sample, verdicts: twice })).split('\n');
    expect(longer).toHaveLength(lines.length);
    expect(longer).toContain(`${line}, and 2 points more`);
  });

  it('gives the evidence of every other refuted point and every invalid one, with the command that replays it', () => {
    const failed = sample.verdicts.filter(({ verdict, claim }) => (verdict === 'refuted' && claim !== 'gaussian/tail-upper') || verdict === 'invalid');
    expect(failed.length).toBeGreaterThan(0);
    for (const { token } of failed) expect(lines).toContain(`    replay     npx corroborate replay ${token}`);
    expect(rendered.match(/npx corroborate replay/g)).toHaveLength(failed.length);
  });

  it('gives the reason why a comparison is left open, and none for a sample that is', async () => {
    const reason = 'not verified on the box n = 14, k = 1, p0 from 0.33 to 1';
    const compared = { of: 'boxes' as const, over: 'n = 14', count: 8, equal: 0, margin: null };
    const told = await text.render({ ...sample, verdicts: [...sample.verdicts, { ...sample.verdicts[0]!, verdict: 'inconclusive', reason, compared }] });
    expect(told.split('\n')).toContain(`    because    ${reason}`);
    expect(rendered).not.toContain('because    cap');
  });

  it('shows prediction, estimate, interval, evidence and resolution of a refuted point', () => {
    const start = lines.indexOf('✗ refuted  bernoulli/variance@bernoulli  at n=100, p0=0.2, k=20  (draw)');
    expect(lines.slice(start + 1, start + 6)).toEqual([
      '    claim      = 0.02912',
      '    estimate   0.03104 in [0.03071, 0.03137]',
      '    evidence   log E 31.25, 65,536 replicates, 63,275 successes, 2,261 failures',
      '    delta      0.0008 (default)',
      '    replay     npx corroborate replay refuted-1',
    ]);
  });

  it('says what the run guarantees and what it spent', () => {
    expect(lineOf('P(any false alarm)')).toBe('P(any false alarm) <= 1e-6 at any stopping time; spent 1.4e-9 on 11 decisions and 3 guards of 10,000');
    expect(lines).toContain('sum of beta over the greens 0.005');
  });

  it('shows the circumstances only when it is given them', async () => {
    expect(rendered).not.toContain('run: ');
    expect(await text.render(sample, { footer: { date: '2026-01-01', host: 'here', node: '22.1.0', jobs: 4, seconds: 12.34 } })).toContain('run: 2026-01-01, here, node 22.1.0, 4 jobs, 12.3 s\n');
  });

  it('colours only when asked, and then says the same', async () => {
    // eslint-disable-next-line no-control-regex
    const sequences = /\u001b\[\d+m/g;
    const coloured = await text.render(sample, { colour: true });
    expect(rendered).not.toMatch(sequences);
    expect(coloured).toMatch(sequences);
    expect(coloured.replace(sequences, '')).toBe(rendered);
  });

  it('lets no text of a module steer the terminal', async () => {
    const hostile = '\u001b]0;owned\u0007\u001b[2J\u009b31m\r\n\u202edesrever';
    const verdict = { ...sample.verdicts[4]!, reason: hostile, token: hostile, id: hostile, at: { [hostile]: 1 } };
    const claim = { ...sample.claims[1]!, id: hostile };
    const output = await text.render({ ...sample, seed: hostile, claims: [claim], verdicts: [{ ...verdict, claim: hostile }] }, { footer: { host: hostile } });
    // eslint-disable-next-line no-control-regex
    expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(output.split('\n')).toHaveLength((await text.render({ ...sample, claims: [sample.claims[1]!], verdicts: [{ ...verdict, reason: 'x', token: 'x', id: 'x', claim: 'bernoulli/variance', at: { x: 1 } }] }, { footer: { host: 'x' } })).split('\n').length);
  });
});
