import { DeclarationError } from '../errors.ts';

/** @throws {DeclarationError} for a promise: what it will be is not known when the replicate ends. */
export function refusePromise(owner: string, value: unknown): void {
  if (!isPromise(value)) return;
  throw new DeclarationError({ owner, parameter: 'run', condition: 'must be synchronous, and returned a promise', advice: 'return the value itself' });
}

function isPromise(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  try {
    if (!('then' in value) || typeof value.then !== 'function') return false;
    value.then(undefined, () => undefined); // its failure is nobody's business any more
    return true;
  } catch {
    return false; // an object that throws where it is read: an outcome, and no promise
  }
}
