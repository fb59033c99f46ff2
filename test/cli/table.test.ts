import { describe, expect, it } from 'vitest';
import { table } from '../../src/cli/table.ts';

describe('a table', () => {
  it('aligns its columns, and leaves the last as it is', () => {
    expect(table([['k', 'mean', 'note'], ['10', '0.5', 'half']], [0])).toBe(' k  mean  note\n10  0.5   half\n');
  });

  it('has as many rows as there are', () => {
    const lines = table(Array.from({ length: 200_000 }, (_, k) => [String(k), 'x'])).split('\n');
    expect([lines.length, lines[0], lines.at(-2)]).toEqual([200_001, '0       x', '199999  x']);
  });
});
