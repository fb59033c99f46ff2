import { expect } from 'vitest';
import { experiment, test } from 'corroborate/vitest';

const coin = experiment((random) => random.uniform() < 0.5, { name: 'coin' });

test('retried', { retry: 2 }, () => expect(coin).toHaveProbability(0.5));
test.stat('retried by the run', () => expect(coin).toHaveProbability(0.5));
