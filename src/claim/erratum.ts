/** A place where a published text misleads, as a pair of claims: how it reads, which a check refutes, and how it should read, which a check supports. */
import { DeclarationError } from '../errors.ts';

/** One such place. */
export interface Erratum {
  /** From 1, in the order in which they are listed. */
  readonly number: number;
  /** What is to be corrected, in a line. */
  readonly title: string;
  /** The place in the paper or its notebook. */
  readonly where: string;
  /** What stands there. */
  readonly says: string;
  /** The reading that `asPublished` encodes, where what stands there is not false to the letter. */
  readonly reading?: string;
  /** What is found instead, with numbers. */
  readonly found: string;
  /** Id of the claim that encodes the published item, or the reading. */
  readonly asPublished: string;
  /** Id of the claim that is true instead. */
  readonly corrected: string;
}

/**
 * Declares an erratum.
 *
 * @throws {DeclarationError} if the number is not a positive integer, a text is missing, or both claims are the same.
 * @example erratum({ number: 3, title: 'The mean is infinite', where: 'abstract', says: '…', found: '…', asPublished: 'a/b', corrected: 'a/c' })
 */
export function erratum(declared: Erratum): Erratum {
  const owner = `erratum ${declared.number}`;
  if (!(Number.isInteger(declared.number) && declared.number >= 1)) throw new DeclarationError({ owner, parameter: 'number', condition: 'must be a positive integer', value: declared.number });
  for (const field of ['title', 'where', 'says', 'found', 'asPublished', 'corrected'] as const) {
    if (!declared[field]) throw new DeclarationError({ owner, parameter: field, condition: 'must be given', advice: 'an erratum says where, what, and what instead' });
  }
  if (declared.asPublished === declared.corrected) throw new DeclarationError({ owner, parameter: 'corrected', condition: 'must be another claim', value: declared.corrected });
  return Object.freeze({ ...declared });
}
