/** A list whose elements are made when they are asked for: a document of a million rows is written without being held. */
export class Rows<T extends object> implements Iterable<T> {
  readonly length: number;
  readonly #at: (index: number) => T;

  constructor(length: number, at: (index: number) => T) {
    this.length = length;
    this.#at = at;
  }

  /** The rows whose index passes the test. */
  *where(test: (index: number) => boolean): Generator<T> {
    for (let i = 0; i < this.length; i++) if (test(i)) yield this.#at(i);
  }

  /** A list inside a field of the document. */
  toJSON(): T[] {
    return [...this];
  }

  [Symbol.iterator](): Generator<T> {
    return this.where(() => true);
  }
}
