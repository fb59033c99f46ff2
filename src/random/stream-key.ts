import { DomainError } from '../errors.ts';
import type { StreamKey } from '../protocol/simulator.ts';
import { murmur3 } from './murmur3.ts';

const NUMBER = 1;
const TEXT = 2;

/** Bytes of one part: its type, its length where it varies, its content. A prefix code, so lists of parts cannot collide. */
function encode(part: string | number): Uint8Array {
  if (typeof part === 'number') {
    if (Number.isNaN(part)) {
      throw new DomainError({ owner: 'streamKey', parameter: 'part', condition: 'must be a number or a string', value: part });
    }
    const view = new DataView(new ArrayBuffer(9));
    view.setUint8(0, NUMBER);
    view.setFloat64(1, part + 0, true); // −0 + 0 is 0: equal numbers name one stream
    return new Uint8Array(view.buffer);
  }
  const view = new DataView(new ArrayBuffer(5 + 2 * part.length));
  view.setUint8(0, TEXT);
  view.setUint32(1, part.length, true);
  for (let i = 0; i < part.length; i++) view.setUint16(5 + 2 * i, part.charCodeAt(i), true);
  return new Uint8Array(view.buffer);
}

/**
 * The name of a stream of randomness: 128 bits that depend on the seed and on every part, in order and by type.
 *
 * The encoding is injective: `('a', 'bc')`, `('ab', 'c')` and `('abc')` differ, and so do `1` and `'1'`. Whether two
 * different lists share a key is then a matter of a 128-bit digest.
 *
 * @param seed the run's seed.
 * @param parts what tells this stream from the others: family, estimator, protocol, initial parameters, role, index.
 * @returns four signed 32-bit words.
 * @throws {DomainError} if a part is NaN, which is equal to nothing and so can name nothing.
 * @see A. Appleby, MurmurHash3 (2011), x86_128
 * @example streamKey(1, 'demo') // => [-1684907871, 1588221458, 1219546099, 781978755]
 */
export function streamKey(seed: number | string, ...parts: (string | number)[]): StreamKey {
  const encoded = [seed, ...parts].map(encode);
  const bytes = new Uint8Array(encoded.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of encoded) {
    bytes.set(part, at);
    at += part.length;
  }
  return murmur3(bytes);
}
