import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claim, type Claim } from '../../src/claim/claim.ts';
import { UsageError } from '../../src/errors.ts';
import { bernoulli } from '../../src/process/families/bernoulli.ts';
import { property } from '../../src/property/property.ts';
import { check } from '../../src/run/check.ts';
import type { CheckOptions } from '../../src/run/check-options.ts';
import { type Evidence, joined } from '../../src/run/evidence.ts';
import { evidencePieces, readEvidence } from '../../src/run/evidence-file.ts';
import { heterozygosity } from '../../theory/bernoulli/heterozygosity.ts';
import { survivalLower } from '../../theory/bernoulli/survival-lower.ts';
import { sources } from '../../theory/sources.ts';
import { render } from './rendered.ts';

/** One of counts and one of values; several of each stream's points are shared. */
const claims: readonly Claim[] = [survivalLower, heterozygosity];
const folder = mkdtempSync(join(tmpdir(), 'corroborate-'));
const file = join(folder, 'evidence.json');

interface Ran {
  readonly bytes: string;
  readonly evidence: Evidence;
  /** Replicates that were really drawn. */
  readonly drawn: number;
  readonly unused: readonly string[];
}

/** Counts what the simulator is asked for; evidence must survive a trip through a file. */
async function ran(change: Partial<CheckOptions> = {}, theory = claims, simulator = bernoulli): Promise<Ran> {
  let drawn = 0;
  let snapshot: (() => Evidence) | undefined;
  const unused: string[] = [];
  const counting: typeof bernoulli = {
    ...simulator,
    simulate: (request) => {
      drawn += request.to - request.from;
      return simulator.simulate(request);
    },
  };
  const report = await check({
    claims: theory,
    properties: theory.map((one) => property({ claim: one as typeof heterozygosity, simulator: counting })),
    bibliography: sources,
    seed: 1, alpha: 1e-6, beta: 1e-3, d: 0.3, deltaFrom: 'default', jobs: 0,
    onEvidence: (gather) => (snapshot = gather),
    onUnused: (reason) => unused.push(reason),
    ...change,
  });
  writeFileSync(file, [...evidencePieces(snapshot!())].join(''));
  return { bytes: await render(report), evidence: readEvidence(file)!, drawn, unused };
}

/** Stops a run when so many points are decided. */
function stopping(after: number): Partial<CheckOptions> {
  const stop = new AbortController();
  return { signal: stop.signal, onProgress: ({ decided }) => decided >= after && stop.abort() };
}

const whole = await ran();

describe('evidence', () => {
  it('of a whole run leaves nothing to draw, and the report is the same to the byte', async () => {
    const again = await ran({ evidence: [whole.evidence] });
    expect(again.bytes).toBe(whole.bytes);
    expect([whole.drawn > 1e5, again.drawn]).toEqual([true, 0]);
    expect(again.unused).toEqual([]);
    expect(JSON.stringify(again.evidence)).toBe(JSON.stringify(whole.evidence));
  });

  it.each([1, 15, 35])('of a run interrupted after %i points is gone on from, to the same bytes', async (after) => {
    const part = await ran(stopping(after));
    expect(part.bytes).not.toBe(whole.bytes);
    const rest = await ran({ evidence: [part.evidence] });
    expect(rest.bytes).toBe(whole.bytes);
    expect(rest.drawn).toBeLessThan(whole.drawn);
  });

  it('of a run whose budget was used up is gone on from with a larger one, without drawing anything twice', async () => {
    const small = await ran({ budget: 1e5 });
    const large = await ran({ budget: 1e6 });
    const onwards = await ran({ budget: 1e6, evidence: [small.evidence] });
    expect(small.bytes).not.toBe(large.bytes);
    expect(small.evidence.streams.some(({ facts }) => facts !== undefined)).toBe(true);
    expect(onwards.bytes).toBe(large.bytes);
    expect(small.drawn + onwards.drawn).toBeLessThanOrEqual(large.drawn);
    const end = await ran({ evidence: [onwards.evidence] });
    expect(end.bytes).toBe(whole.bytes);
  });

  it('serves any number of threads, and of interruptions', async () => {
    const properties = claims.map((one) => property({ claim: one as typeof heterozygosity, simulator: bernoulli }));
    const first = await ran({ ...stopping(10), properties, jobs: 2 });
    const second = await ran({ ...stopping(25), properties, jobs: 1, evidence: [first.evidence] });
    expect((await ran({ properties, jobs: 2, evidence: [second.evidence] })).bytes).toBe(whole.bytes);
  });

  it('keeps counts and values of open trials to the bit', async () => {
    const { evidence } = await ran({ budget: 1e5 });
    const kinds = new Set(evidence.streams.flatMap(({ facts }) => facts?.probes.map(({ kind }) => kind) ?? []));
    expect([...kinds].sort()).toEqual(['indicator', 'value']);
  });

  it.each([
    ['seed', { seed: 2 }, /seed 1.* 2/],
    ['resolution', { d: 0.2 }, /d 0\.3.* 0\.2/],
    ['level', { beta: 1e-2 }, /beta 0\.001.* 0\.01/],
  ] as const)('of another %s is not used, and the run says so', async (_, change, said) => {
    const fresh = await ran(change);
    const run = await ran({ ...change, evidence: [whole.evidence] });
    expect(run.bytes).toBe(fresh.bytes);
    expect(run.drawn).toBe(fresh.drawn);
    expect(run.unused).toEqual([expect.stringMatching(said)]);
  });

  it('of another simulator is not used, and the run says so', async () => {
    const header = { ...whole.evidence.header, simulators: { bernoulli: '0123456789ab' } };
    const run = await ran({ evidence: [{ ...whole.evidence, header }] });
    expect([run.bytes, run.drawn, run.unused]).toEqual([whole.bytes, whole.drawn, ['simulator bernoulli has changed since']]);
  });

  it('of a claim that has changed is not used; that of its neighbours is', async () => {
    const header = { ...whole.evidence.header, claims: { ...whole.evidence.header.claims, [survivalLower.id]: '0123456789ab' } };
    const run = await ran({ evidence: [{ ...whole.evidence, header }] });
    expect([run.bytes, run.unused]).toEqual([whole.bytes, ['claim bernoulli/survival-lower has changed since']]);
    expect(run.drawn > 0 && run.drawn < whole.drawn).toBe(true);
  });

  it('of a claim whose own function changed under the same name is not used', async () => {
    const altered = (where: Claim['where']): Claim => claim({ ...(survivalLower as object), where } as never);
    const [before, after] = [altered({ g: Object.assign((k: number) => 2 / (k + 20), { tex: 'g_{#1}' }) }), altered({ g: Object.assign((k: number) => 2 / (k + 30), { tex: 'g_{#1}' }) })];
    const old = await ran({}, [before]);
    const fresh = await ran({}, [after]);
    const run = await ran({ evidence: [old.evidence] }, [after]);
    expect(old.evidence.header.claims).toEqual(fresh.evidence.header.claims);
    expect(run.bytes).toBe(fresh.bytes);
    expect(run.bytes).not.toBe(old.bytes);
  });

  it('of one claim serves a run of all, and stays beside what that adds', async () => {
    const alone = await ran({ select: ({ id }) => id === heterozygosity.id });
    const all = await ran({ evidence: [alone.evidence] });
    expect(all.bytes).toBe(whole.bytes);
    const back = await ran({ select: ({ id }) => id === heterozygosity.id, evidence: [all.evidence] });
    expect(back.bytes).toBe(alone.bytes);
    expect(back.evidence.streams.length).toBe(whole.evidence.streams.length);
  });
});

describe('shards', () => {
  const part = (index: number): Promise<Ran> => ran({ shard: { index, of: 3 }, shrink: false });

  it('merge into the whole report, to the byte, whatever their order and however often each is given', async () => {
    const blobs = [(await part(3)).evidence, (await part(1)).evidence, (await part(2)).evidence];
    const merged = await ran({ evidence: blobs, stored: true });
    expect([merged.bytes, merged.drawn, merged.unused]).toEqual([whole.bytes, 0, []]);
    expect((await ran({ evidence: [...blobs, ...blobs], stored: true })).bytes).toBe(whole.bytes);
    expect((await ran({ evidence: [merged.evidence], stored: true })).bytes).toBe(whole.bytes);
  });

  it('that are missing leave points that were not run, and what is there can be completed', async () => {
    const merged = await ran({ evidence: [(await part(1)).evidence], stored: true });
    expect(merged.bytes).toContain('"verdict":"not-run"');
    expect((await ran({ evidence: [merged.evidence] })).bytes).toBe(whole.bytes);
  });

  it('that were cut short show how far they came', async () => {
    const cut = await ran({ shard: { index: 1, of: 1 }, budget: 1e5 });
    expect((await ran({ evidence: [cut.evidence], stored: true })).bytes).toBe(cut.bytes);
  });
});

describe('a file of evidence', () => {
  const text = [...evidencePieces(whole.evidence)].join('');
  const written = (content: string): string => {
    const path = join(folder, 'damaged.json');
    writeFileSync(path, content);
    return path;
  };

  it('is read as it was written, and is modest', () => {
    const path = written(text);
    expect(readEvidence(path)).toEqual(whole.evidence);
    expect(readFileSync(path, 'utf8').length).toBeLessThan(100_000);
  });

  it('may be absent', () => {
    expect(readEvidence(join(folder, 'none.json'))).toBeUndefined();
  });

  it.each([
    ['cut off', text.slice(0, text.length / 2), /delete it and run check again without --resume/],
    ['empty', '', /delete it/],
    ['no evidence', '{"a": 1}', /must be a file of evidence/],
    ['null', 'null', /must be a file of evidence/],
    ['of another version', text.replace('"version":1', '"version":2'), /version 1, and is of 2.*delete it/],
    ['edited', text.replace('"verdict":"supported"', '"verdict":"refuted"'), /digest does not match.*delete it/],
    ['without streams', text.replace('"streams": [', '"streams": 1, "rest": ['), /has no streams.*delete it/],
  ])('that is %s is refused by name, with what to do', (_, content, said) => {
    const path = written(content);
    expect(() => readEvidence(path)).toThrow(UsageError);
    expect(() => readEvidence(path)).toThrow(said);
    expect(() => readEvidence(path)).toThrow(path);
  });

  it('joins with itself to itself', () => {
    const { header, streams } = whole.evidence;
    expect(joined(header, [streams, streams])).toEqual(whole.evidence);
  });
});
