/** Every item of the catalogue is claims that exist, or a reason. */
import { expect, it } from 'vitest';
import { comparisons, properties } from '../../properties/index.ts';
import { catalogue } from '../../theory/catalogue.ts';
import { theory } from '../../theory/index.ts';

const span = (letter: string, from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, i) => `${letter}${from + i}`);
const known = new Set(theory.map(({ id }) => id));
const unknown = (items: typeof catalogue): string[] => items.flatMap(({ claims }) => claims.filter((id) => !known.has(id)));

it('has every item once', () => {
  const labels = catalogue.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  const items = new Set(labels.map((label) => label.replace(/[,′].*/, '')));
  expect([...items]).toEqual([...span('P', 0, 4), ...span('B', 0, 10), ...span('D', 1, 5), ...span('G', 1, 9), ...span('M', 0, 6), ...span('S', 1, 4)]);
});

it('names claims that exist and are held to a simulator or compared', () => {
  expect(unknown(catalogue)).toEqual([]);
  expect(unknown([...catalogue, { label: 'P5', says: 'Nothing.', claims: ['poisson/no-such-claim'] }])).toEqual(['poisson/no-such-claim']);
  const decided = new Set([...properties, ...comparisons].map(({ claim }) => claim.id));
  expect(catalogue.flatMap(({ claims }) => claims.filter((id) => !decided.has(id)))).toEqual([]);
});

it('gives a reason exactly where there is no claim', () => {
  for (const { label, claims, reason } of catalogue) expect(reason === undefined, label).toBe(claims.length > 0);
});

it('leaves no claim of the theory out', () => {
  const placed = new Set(catalogue.flatMap(({ claims }) => claims));
  // Not of the catalogue: the next sample alone.
  expect([...known].filter((id) => !placed.has(id))).toEqual(['categorical/rare']);
});
