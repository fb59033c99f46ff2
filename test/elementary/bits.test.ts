import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cos } from '../../src/elementary/cos.ts';
import { exp } from '../../src/elementary/exp.ts';
import { expm1 } from '../../src/elementary/expm1.ts';
import { log } from '../../src/elementary/log.ts';
import { log1p } from '../../src/elementary/log1p.ts';
import { pow } from '../../src/elementary/pow.ts';
import { sin } from '../../src/elementary/sin.ts';
import { tanh } from '../../src/elementary/tanh.ts';
import { inputs, nextAway } from './ulps.ts';

type Function = (...x: number[]) => number;

/** Hash of the bits of 10,000 values, arguments from every regime of the function. */
function fingerprint(f: Function, argument: (u: number) => number): string {
  const uniform = inputs(7);
  const values = Float64Array.from({ length: 10_000 }, () => f(argument(uniform()), 20 * uniform() - 10));
  return createHash('sha256').update(new Uint8Array(values.buffer)).digest('hex').slice(0, 16);
}

/** Powers of two times a mantissa, so that the arguments themselves need no library function. */
const scaled = (u: number, octaves: number): number => {
  let value = 1 + u;
  for (let left = Math.floor(u * 1e6) % (2 * octaves); left > 0; left--) value *= left > octaves ? 2 : 0.5;
  return value;
};

// What the code did when it was written, on Node 20. Not a statement of what is right (accuracy.test.ts says that), but of what must
// be the same on every engine and after every change that claims to change nothing.
const golden: [string, Function, (u: number) => number, string][] = [
  ['exp', exp, (u) => 1460 * u - 748, '0c943644045cc3dd'],
  ['log', log, (u) => scaled(u, 500), 'd9f9edc052d252f5'],
  ['log1p', log1p, (u) => scaled(u, 60) - 0.75, 'f6c605476d689216'],
  ['expm1', expm1, (u) => (u - 0.4) * scaled(u, 30), '157b9c966a3d74df'],
  ['tanh', tanh, (u) => (u - 0.5) * scaled(u, 20), '0221b0d9e3e25af3'],
  ['sin', sin, (u) => (u - 0.5) * scaled(u, 200), 'd90782fa63e7b137'],
  ['cos', cos, (u) => (u - 0.5) * scaled(u, 200), 'b5f7e0a79e4ae82b'],
  ['pow', pow, (u) => scaled(u, 100), 'c4ec4f6919e267e5'],
];

describe('the same bits everywhere', () => {
  for (const [name, f, argument, hash] of golden) {
    it(`${name} still gives the bits that it gave`, () => {
      expect(fingerprint(f, argument)).toBe(hash);
    });
  }

  it('a single value that differs in its last bit changes the fingerprint', () => {
    const [, , argument] = golden[0]!;
    let calls = 0;
    const faulty: Function = (x) => (++calls === 5000 ? nextAway(exp(x!)) : exp(x!));
    expect(fingerprint(faulty, argument)).not.toBe(fingerprint(exp as Function, argument));
  });

  it('no source file of these folders calls a function that engines round differently', () => {
    const unportable = /Math\.(?!sqrt\b|floor\b|ceil\b|round\b|trunc\b|abs\b|min\b|max\b|imul\b|clz32\b|fround\b)\w+/;
    const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    let files = 0;
    for (const folder of ['elementary', 'special']) {
      const url = new URL(`../../src/${folder}/`, import.meta.url);
      for (const file of readdirSync(url)) {
        files++;
        const text = code(readFileSync(new URL(file, url), 'utf8'));
        expect([file, unportable.exec(text)?.[0]]).toEqual([file, undefined]);
        // A power of numbers (not of BigInt) with anything but a literal exponent is Math.pow in disguise.
        expect([file, /\*\*(?!\s*(?:BigInt|\d))/.exec(text)?.[0]]).toEqual([file, undefined]);
      }
    }
    expect(files).toBeGreaterThan(30);
    expect(unportable.test('return Math.log(x)')).toBe(true);
    expect(unportable.test('return Math.log1p(x)')).toBe(true);
  });
});
