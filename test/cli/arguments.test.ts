import { describe, expect, it } from 'vitest';
import { checkNames, checkPresent, parseAt } from '../../src/cli/at.ts';
import { count, FLAGS, parseFlags } from '../../src/cli/flags.ts';
import { select, selectOne } from '../../src/cli/select.ts';
import { adviceFor, editDistance, nearest } from '../../src/cli/suggest.ts';
import { UsageError } from '../../src/errors.ts';

describe('--at', () => {
  it('reads decimal numbers, signs and exponents', () => {
    expect(parseAt(['n=100,p0=0.2', 'k=20'], 'x')).toEqual({ n: 100, p0: 0.2, k: 20 });
    expect(parseAt(['a=-1, b=+2 , c=1e-9,d=.5,e=3.,f=1E3'], 'x')).toEqual({ a: -1, b: 2, c: 1e-9, d: 0.5, e: 3, f: 1000 });
  });

  it.each([
    ['p0=abc', /x: p0 must be a number, got "abc"/],
    ['p0=', /p0 must be a number, got ""/],
    ['n=0x10', /n must be a number/],
    ['n=Infinity', /n must be a number/],
    ['n=NaN', /n must be a number/],
    ['n=1e400', /n must be a finite number, got "1e400"/],
    ['n=1,n=2', /n must be given once in --at, got 2 \(it was 1 before\)/],
    ['n', /--at must list name=value pairs, got "n"/],
    ['n=1,,k=2', /--at must list name=value pairs/],
    ['=3', /--at must list name=value pairs/],
    ['1n=3', /--at must list name=value pairs/],
  ])('refuses %s', (text, message) => {
    expect(() => parseAt([text], 'x')).toThrow(message);
    expect(() => parseAt([text], 'x')).toThrow(UsageError);
  });

  it('refuses a key repeated over two options', () => {
    expect(() => parseAt(['n=1', 'n=1'], 'x')).toThrow(/given once/);
  });

  it('names what is missing and what is misspelt', () => {
    expect(() => checkNames({ n: 1 }, ['n', 'k'], ['n', 'k'], 'x')).toThrow(/x: k must be given with --at \(as in --at n=1,k=\.\.\.\)/);
    expect(() => checkNames({ n: 1, po: 1 }, ['n'], ['n', 'p0'], 'x')).toThrow(/po is not a parameter here, got 1 \(did you mean p0\?\)/);
    expect(() => checkPresent({ n: 1, sigma: 2 }, ['n', 'sigma0'], 'x')).toThrow(/sigma is not a parameter here.*did you mean sigma0/);
    expect(() => checkNames({ n: 1, p0: 2 }, ['n'], ['n', 'p0'], 'x')).not.toThrow();
  });
});

describe('flags', () => {
  it('have defaults', () => {
    expect(parseFlags({}, 'check')).toMatchObject({ seed: 1, alpha: 1e-6, beta: 1e-3, delta: 0.02, json: false, quiet: false });
    expect(parseFlags({}, 'check').jobs).toBeGreaterThanOrEqual(1);
    expect('budget' in parseFlags({}, 'check')).toBe(false);
  });

  it('are read as values', () => {
    expect(parseFlags({ seed: '7', jobs: '3', shard: '2/4', out: 'd', reporter: 'text, json', json: true, quiet: true, alpha: '1e-5', beta: '.01', delta: '0.1' }, 'check'))
      .toEqual({ seed: 7, jobs: 3, shard: { index: 2, of: 4 }, out: 'd', reporter: ['text', 'json'], json: true, quiet: true, alpha: 1e-5, beta: 0.01, delta: 0.1 });
  });

  it.each([['60s', { seconds: 60 }], ['5m', { seconds: 300 }], ['1h', { seconds: 3600 }], ['250ms', { seconds: 0.25 }], ['1e8', { draws: 1e8 }], ['500', { draws: 500 }]])(
    'read the budget %s', (text, budget) => expect(parseFlags({ budget: text }, 'check').budget).toEqual(budget));

  it.each([
    ['seed', '-1'], ['seed', '1.5'], ['seed', 'x'], ['seed', '1e16'], ['jobs', '0'], ['jobs', '1e6'], ['shard', '0/4'], ['shard', '5/4'], ['shard', '1'], ['shard', '1/0'],
    ['alpha', '0'], ['alpha', '1'], ['alpha', '-1e-6'], ['beta', '2'], ['delta', '0'], ['delta', 'x'], ['budget', '0'], ['budget', '-5s'], ['budget', '5d'], ['budget', 's'], ['out', ' '],
  ])('refuse --%s %s, naming the command and the flag', (name, value) => {
    expect(() => parseFlags({ [name]: value }, 'check')).toThrow(new RegExp(`^check: --${name} must`));
    expect(() => parseFlags({ [name]: value }, 'check')).toThrow(UsageError);
  });

  it('are twelve, as the contract lists them', () => {
    expect(FLAGS.map(({ name }) => name)).toEqual(['seed', 'budget', 'jobs', 'shard', 'out', 'reporter', 'json', 'alpha', 'beta', 'delta', 'quiet', 'no-color']);
  });

  it('count what must be at least one', () => {
    expect(count('12', 'simulate', '--generations')).toBe(12);
    expect(() => count('0', 'simulate', '--generations')).toThrow(/--generations must be an integer from 1/);
  });
});

describe('suggestions', () => {
  it('count a swap of neighbours as one edit', () => {
    expect(editDistance('chekc', 'check')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });

  it('name the nearest, by the whole or by the last segment, else by what contains it', () => {
    const names = ['bernoulli/survival', 'bernoulli/survival-lower', 'poisson/survival', 'gaussian/tail'];
    expect(nearest('bernouli/survival', names)).toBe('bernoulli/survival');
    expect(nearest('survival-lowr', names)).toBe('bernoulli/survival-lower');
    expect(nearest('gauss', names)).toBe('gaussian/tail');
  });

  it('name nothing where nothing is near', () => {
    expect(nearest('zzz', ['check', 'list'])).toBeUndefined();
    expect(nearest('', ['check'])).toBeUndefined();
    expect(adviceFor('zzz', ['check', 'list'])).toBe('one of check, list');
  });
});

describe('selection', () => {
  const theory = [{ id: 'a/one', aliases: ['paper/1'] }, { id: 'a/two' }, { id: 'b/one' }];

  it('takes ids, aliases and globs, each claim once and in the order of the theory', () => {
    expect(select([], theory, 'check')).toEqual(theory);
    expect(select(['b/one', 'a/*'], theory, 'check')).toEqual(theory);
    expect(select(['paper/1'], theory, 'check')).toEqual([theory[0]]);
    expect(select(['*/one', 'a/one'], theory, 'check')).toEqual([theory[0], theory[2]]);
    expect(select(['a/t?o'], theory, 'check')).toEqual([theory[1]]);
  });

  it('treats a pattern as text but for its wildcards', () => {
    expect(() => select(['a.one'], theory, 'check')).toThrow(UsageError);
    expect(() => select(['a/on'], theory, 'check')).toThrow(UsageError);
  });

  it('refuses what names nothing, even beside what names something', () => {
    expect(() => select(['a/one', 'a/onee'], theory, 'check')).toThrow(/check: ID must be the id, the alias or a glob of a claim, got "a\/onee" \(did you mean a\/one\?\)/);
    expect(() => select(['c/*'], theory, 'check')).toThrow(UsageError);
  });

  it('takes one where one is meant', () => {
    expect(selectOne('paper/1', theory, 'explain')).toBe(theory[0]);
    expect(selectOne('b/*', theory, 'explain')).toBe(theory[2]);
    expect(() => selectOne('a/*', theory, 'explain')).toThrow(/must name one claim/);
  });
});

describe('lists that name nothing', () => {
  it('are refused', () => {
    expect(() => parseFlags({ reporter: ',' }, 'check')).toThrow(/--reporter must name a format, got ","/);
    expect(() => parseAt(['__proto__=1,n=2'], 'predict')).toThrow(/--at must list name=value pairs/);
  });
});
