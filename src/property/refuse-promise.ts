import { DeclarationError } from '../errors.ts';

/** @throws {DeclarationError} for a promise: what it will be is not known when the replicate ends. */
export function refusePromise(owner: string, value: unknown): void {
  if (typeof value !== 'object' || value === null || !('then' in value) || typeof value.then !== 'function') return;
  value.then(undefined, () => undefined); // its failure is nobody's business any more
  throw new DeclarationError({ owner, parameter: 'run', condition: 'must be synchronous, and returned a promise', advice: 'return the value itself' });
}
