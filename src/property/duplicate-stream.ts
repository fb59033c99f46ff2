import { CorroborateError } from '../errors.ts';

/** Two replicates of one experiment were given the same stream of randomness, so that one would be counted twice. */
export class DuplicateStreamError extends CorroborateError {
  constructor(owner: string, seed: number | string, replicate: number) {
    super({ owner, parameter: 'seeds', value: seed, condition: `must differ between replicates, but number ${replicate} repeats one`, advice: 'derive the seed of each replicate from its index' });
  }
}
