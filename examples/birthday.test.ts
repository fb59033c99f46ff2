import { expect } from 'vitest';
import { experiment, test } from 'corroborate/vitest';

const shared = experiment((random) => new Set(Array.from({ length: 23 }, () => random.below(365))).size < 23);
test('of 23 people two share a birthday half of the time', () => expect(shared).toHaveProbability(0.5073));
