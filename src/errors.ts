/**
 * Named errors. A refuted theory is a verdict, never an exception: these are for declarations, input and configuration
 * that cannot be used as they are. Callers read the fields; the message is for people.
 */

/** What every error of this package says: who refuses, what, why, and what to do about it. */
export interface Complaint {
  /** Who refuses: a claim id, a command, a file. */
  readonly owner: string;
  /** The parameter, flag or field at fault, where there is one. */
  readonly parameter?: string;
  /** The value that was given. */
  readonly value?: unknown;
  /** The condition that the value does not meet, as a phrase that follows the parameter: "must be an integer of at least 1". */
  readonly condition: string;
  /** What to do, or the nearest right value. */
  readonly advice?: string;
}

/** JSON knows neither cycles nor integers beyond doubles; an error about a value must not fail on it. */
function written(value: object): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return 'an object that JSON cannot write';
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 80 ? `"${value.slice(0, 77)}..."` : `"${value}"`;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return `function ${value.name || '(anonymous)'}`;
  if (typeof value === 'object' && value !== null) return written(value);
  return String(value);
}

function message({ owner, parameter, condition, advice, ...rest }: Complaint): string {
  const subject = parameter === undefined ? '' : `${parameter} `;
  const got = 'value' in rest ? `, got ${shown(rest.value)}` : '';
  return `${owner}: ${subject}${condition}${got}${advice === undefined ? '' : ` (${advice})`}`;
}

/** The common ancestor: `catch (e) { if (e instanceof CorroborateError) … }`. */
export class CorroborateError extends Error implements Complaint {
  /** Who refuses. */
  readonly owner: string;
  /** What is at fault, where it has a name. */
  readonly parameter?: string;
  /** The value that was given. */
  readonly value?: unknown;
  /** The condition that it does not meet. */
  readonly condition: string;
  /** What to do. */
  readonly advice?: string;

  constructor(complaint: Complaint) {
    super(message(complaint));
    this.name = new.target.name;
    this.owner = complaint.owner;
    this.condition = complaint.condition;
    if (complaint.parameter !== undefined) this.parameter = complaint.parameter;
    if ('value' in complaint) this.value = complaint.value;
    if (complaint.advice !== undefined) this.advice = complaint.advice;
  }
}

/** A value lies outside the domain where a claim, simulator or function is defined. */
export class DomainError extends CorroborateError {}

/** A claim, property or simulator is declared in a way that cannot be decided or evaluated. */
export class DeclarationError extends CorroborateError {}

/** The command line or a configuration asks for something that does not exist or cannot be done. */
export class UsageError extends CorroborateError {}
