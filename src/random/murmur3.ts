/** A 128-bit digest, as four signed 32-bit words. */
export type Digest = readonly [number, number, number, number];

const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93 | 0;

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function finish(word: number): number {
  let h = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

// Each of the four lanes scrambles its word of input with its own two constants before it meets the state.
const lane1 = (k: number): number => Math.imul(rotate(Math.imul(k, C1), 15), C2);
const lane2 = (k: number): number => Math.imul(rotate(Math.imul(k, C2), 16), C3);
const lane3 = (k: number): number => Math.imul(rotate(Math.imul(k, C3), 17), C4);
const lane4 = (k: number): number => Math.imul(rotate(Math.imul(k, C4), 18), C1);

/** Little-endian word at `at`; bytes beyond the end read as zero, which is how the tail is defined. */
function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

/**
 * MurmurHash3_x86_128: a fast digest of bytes that is the same on every platform (32-bit integer operations only).
 *
 * Not cryptographic: it keeps streams apart, it does not keep secrets.
 *
 * @returns four words, each a signed 32-bit integer.
 * @see A. Appleby, MurmurHash3 (public domain, 2011), algorithm x86_128; checked against SMHasher's verification value.
 */
export function murmur3(bytes: Uint8Array, seed = 0): Digest {
  let h1 = seed | 0;
  let h2 = h1;
  let h3 = h1;
  let h4 = h1;
  const whole = bytes.length - (bytes.length % 16);
  for (let at = 0; at < whole; at += 16) {
    h1 = (Math.imul(rotate(h1 ^ lane1(word(bytes, at)), 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 = (Math.imul(rotate(h2 ^ lane2(word(bytes, at + 4)), 17) + h3, 5) + 0x0bcaa747) | 0;
    h3 = (Math.imul(rotate(h3 ^ lane3(word(bytes, at + 8)), 15) + h4, 5) + 0x96cd1c35) | 0;
    h4 = (Math.imul(rotate(h4 ^ lane4(word(bytes, at + 12)), 13) + h1, 5) + 0x32ac3b17) | 0;
  }
  // A lane maps a zero word to zero, so lanes without input leave the state alone.
  h1 ^= lane1(word(bytes, whole)) ^ bytes.length;
  h2 ^= lane2(word(bytes, whole + 4)) ^ bytes.length;
  h3 ^= lane3(word(bytes, whole + 8)) ^ bytes.length;
  h4 ^= lane4(word(bytes, whole + 12)) ^ bytes.length;
  h1 = (h1 + h2 + h3 + h4) | 0;
  const f1 = finish(h1);
  const f2 = finish((h2 + h1) | 0);
  const f3 = finish((h3 + h1) | 0);
  const f4 = finish((h4 + h1) | 0);
  const sum = (f1 + f2 + f3 + f4) | 0;
  return [sum, (f2 + sum) | 0, (f3 + sum) | 0, (f4 + sum) | 0];
}
