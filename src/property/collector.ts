/** Runs chunks of replicates and reads their values as the claim asks, dropping nothing. */
import { CHUNK } from '../inference/looks.ts';
import { GENERATOR_MOVED } from '../random/handed-random.ts';
import type { Reading } from './claims/point-claim.ts';
import type { Arms, Experiment } from './experiment.ts';
import { refusePromise } from './refuse-promise.ts';
import { shownError } from './shown-error.ts';
import { undefinednessOf } from './undefined-value.ts';

interface Timing {
  readonly deadline?: number;
  readonly clock?: () => number;
  readonly expired?: () => boolean;
}

export class Collector {
  readonly undefinedBy = { thrown: 0, notANumber: 0, infinite: 0 };
  firstError: string | undefined;
  /** Why nothing that the program yields can be used. */
  fault: 'wrong type' | typeof GENERATOR_MOVED | 'generator kept' | 'deadline' | undefined;
  /** Whether the time was up before the chunk was whole. */
  interrupted = false;
  readonly #arms: Arms<unknown>;
  readonly #reading: Reading;
  readonly #name: string;
  readonly #values: Float64Array[];
  /** The list that is being read, and those of the chunk. */
  readonly #list: number[] = [];
  #lists: Float64Array[] = [];
  readonly #timing: Timing;
  #at = 0;
  readonly #take: (arm: number, value: unknown) => void;
  readonly #failed: (arm: number, error: unknown) => void;

  constructor(arms: Arms<unknown>, reading: Reading, { name, arms: count }: Experiment<unknown>, timing: Timing) {
    this.#arms = arms;
    this.#reading = reading;
    this.#name = name;
    this.#timing = timing;
    this.#values = Array.from({ length: count }, () => new Float64Array(CHUNK));
    this.#take = (arm, value) => this.#enter(arm, this.#read(value));
    this.#failed = (arm, error) => {
      this.undefinedBy.thrown += 1;
      this.firstError ??= shownError(error);
      this.#enter(arm, reading === 'any' ? 1 : NaN);
    };
  }

  get undefinedTotal(): number {
    const { thrown, notANumber, infinite } = this.undefinedBy;
    return thrown + notANumber + infinite;
  }

  /** Values of the replicates from `from` on, one array for each arm, used again; of lists, one array for each replicate. NaN where undefined. */
  chunk(from: number): readonly Float64Array[] {
    const { deadline, clock, expired } = this.#timing;
    this.#lists = [];
    for (this.#at = 0; this.#at < CHUNK && this.fault === undefined; this.#at++) {
      if (expired?.() === true) {
        this.interrupted = true;
        break;
      }
      const start = deadline === undefined ? 0 : clock!();
      this.#arms.each(from + this.#at, this.#take, this.#failed);
      if (deadline !== undefined && clock!() - start > deadline) this.fault = 'deadline';
    }
    if (this.#arms.sought()) this.fault = GENERATOR_MOVED;
    if (this.#arms.kept()) this.fault ??= 'generator kept';
    return this.#reading === 'numbers' ? this.#lists : this.#values;
  }

  #enter(arm: number, value: number): void {
    if (this.#reading === 'numbers') {
      this.#lists.push(Float64Array.from([...this.#list, value]));
      this.#list.length = 0;
    } else this.#values[arm]![this.#at] = value;
  }

  /** The number that stands for a value; NaN for an undefined one, which is counted. */
  #read(value: unknown): number {
    if (this.#reading === 'any') return this.#isUndefined(value) ? 1 : 0;
    if (typeof value === 'boolean' && (this.#reading === 'indicator' || this.#reading === 'number')) return value ? 1 : 0;
    if (typeof value !== 'number') return this.#wrong(value);
    if (Number.isNaN(value)) {
      this.undefinedBy.notANumber += 1;
      return NaN;
    }
    if (!Number.isFinite(value)) {
      if (this.#reading === 'time') return value;
      this.undefinedBy.infinite += 1;
      return NaN;
    }
    if (this.#reading === 'indicator' && value !== 0 && value !== 1) this.fault ??= 'wrong type';
    return value;
  }

  #isUndefined(value: unknown): boolean {
    refusePromise(this.#name, value);
    const how = undefinednessOf(value);
    if (how !== undefined) this.undefinedBy[how] += 1;
    return how !== undefined;
  }

  #wrong(value: unknown): number {
    refusePromise(this.#name, value);
    if (this.#reading === 'numbers' && (Array.isArray(value) || ArrayBuffer.isView(value))) {
      const list = value as ArrayLike<unknown>;
      for (let i = 0; i + 1 < list.length; i++) this.#list.push(this.#element(list[i]));
      return list.length > 0 ? this.#element(list[list.length - 1]) : NaN;
    }
    this.fault ??= 'wrong type';
    return NaN;
  }

  #element(value: unknown): number {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (typeof value !== 'number') this.fault ??= 'wrong type';
    else if (Number.isNaN(value)) this.undefinedBy.notANumber += 1;
    else this.undefinedBy.infinite += 1;
    return NaN;
  }
}
