import { describe, expect, it } from 'vitest';
import { exitCode, type Outcome } from '../../src/cli/exit-code.ts';
import { failure } from '../../src/cli/failure.ts';
import { DeclarationError, DomainError, UsageError } from '../../src/errors.ts';

type Row = Outcome['claims'][number];
const claim = (verdict: Row['verdict'], expected: Row['expected'] = 'supported', id = 'a'): Row => ({ id, verdict, expected });
const run = (claims: readonly Row[], verdicts: Outcome['verdicts'] = []): Outcome => ({ claims, verdicts });

describe('the exit code', () => {
  it.each(['supported', 'exact', 'proved', 'checked'] as const)('is 0 where all claims are %s', (verdict) => {
    expect(exitCode(run([claim(verdict), claim(verdict)]))).toBe(0);
  });

  it('is 0 where a claim that is known to be false is refuted', () => {
    expect(exitCode(run([claim('refuted', 'refuted'), claim('supported')]))).toBe(0);
  });

  it('is 1 where a claim is refuted against expectation', () => {
    expect(exitCode(run([claim('supported'), claim('refuted')]))).toBe(1);
    expect(exitCode(run([claim('inconclusive'), claim('refuted')]))).toBe(1);
  });

  it('is 1 where an expected refutation is supported', () => {
    expect(exitCode(run([claim('supported', 'refuted')]))).toBe(1);
    expect(exitCode(run([claim('exact', 'refuted')]))).toBe(1);
  });

  it.each(['inconclusive', 'invalid', 'vacuous', 'not-run'] as const)('is 3 where a claim is %s', (verdict) => {
    expect(exitCode(run([claim('supported'), claim(verdict)]))).toBe(3);
    expect(exitCode(run([claim('supported'), claim(verdict, 'refuted')]))).toBe(3);
  });

  it('is 3 where a point was not run, though its claim is green', () => {
    expect(exitCode(run([claim('supported')], [{ claim: 'a', verdict: 'not-run' }]))).toBe(3);
    expect(exitCode(run([claim('refuted', 'refuted')], [{ claim: 'a', verdict: 'not-run' }]))).toBe(3);
  });

  it('does not change for vacuous points, open and inapplicable claims', () => {
    expect(exitCode(run([claim('supported'), claim('open'), claim('not-applicable')], [{ claim: 'a', verdict: 'vacuous' }]))).toBe(0);
  });

  it('is 3 where nothing was decided', () => {
    expect(exitCode(run([]))).toBe(3);
    expect(exitCode(run([claim('open'), claim('not-applicable')]))).toBe(3);
  });

  it('is 130 where the run was interrupted, whatever was found', () => {
    expect(exitCode(run([claim('refuted')]), { interrupted: true })).toBe(130);
  });

  it('of a shard speaks of its own points alone', () => {
    const others = [{ claim: 'a', verdict: 'not-run' }, { claim: 'b', verdict: 'not-run' }] as const;
    const claims = [claim('inconclusive', 'supported', 'a'), claim('not-run', 'refuted', 'b')];
    expect(exitCode(run(claims, [...others, { claim: 'a', verdict: 'supported' }, { claim: 'a', verdict: 'vacuous' }]), { sharded: true })).toBe(0);
    expect(exitCode(run(claims, [...others, { claim: 'a', verdict: 'refuted' }]), { sharded: true })).toBe(1);
    expect(exitCode(run(claims, [...others, { claim: 'b', verdict: 'supported' }]), { sharded: true })).toBe(1);
    expect(exitCode(run(claims, [...others, { claim: 'b', verdict: 'refuted' }]), { sharded: true })).toBe(0);
    expect(exitCode(run(claims, [...others, { claim: 'a', verdict: 'invalid' }]), { sharded: true })).toBe(3);
  });
});

describe('an error', () => {
  it.each([DomainError, DeclarationError, UsageError])('that the input caused is one line and 2', (Named) => {
    const { code, text } = failure(new Named({ owner: 'check', parameter: 'n', value: 0, condition: 'must be\n  positive' }), { DEBUG: '1' });
    expect(code).toBe(2);
    expect(text).toBe('check: n must be positive, got 0');
  });

  it('of ours is one line and 70, with the stack only where DEBUG asks for it', () => {
    const error = new TypeError('x is not\na function');
    expect(failure(error, {})).toEqual({ code: 70, text: 'corroborate: internal error: TypeError: x is not a function (a bug of corroborate; DEBUG=1 shows where)' });
    expect(failure(error, { DEBUG: '1' }).text).toContain('exit-code.test');
    expect(failure('thrown text', { DEBUG: '1' })).toMatchObject({ code: 70, text: expect.stringContaining('thrown text') });
  });
});
