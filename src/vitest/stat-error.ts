/**
 * What a statistical test throws. Three classes, because they ask for three different things: another program or claim, more budget, or
 * a program that can be tested at all. Only the first says that the claim is false.
 */
import { type Finding, shownNumber } from '../property/finding.ts';
import { CorroborateError } from '../errors.ts';

/** Where the failing value came from, where it was drawn. */
export interface Drawn {
  /** The value, as it is written. */
  readonly value: string;
  /** fast-check's seed. */
  readonly seed?: number;
  /** fast-check's path: with the seed it replays this value alone. */
  readonly path?: string;
  /** What was drawn before it was shrunk, where it was. */
  readonly from?: string;
  /** Whether the numbers are those of a fresh sample, taken at this level, that had no part in finding the value. */
  readonly confirmed?: number;
}

/** Facts that the message adds to the finding's. */
export interface Occasion {
  /** Successes among the replicates, where there is such a thing. */
  readonly successes?: number;
  /** The drawn value at fault, where there is one. */
  readonly drawn?: Drawn;
  /** Draws that `fc.pre` ruled out before the failure, of how many, where there are any. */
  readonly skipped?: readonly [number, number];
  /** Command that brings it back. */
  readonly replay?: string;
  /** What to change, where the finding alone does not know. */
  readonly advice?: string;
}

function text(finding: Finding, { successes, drawn, skipped, replay, advice }: Occasion): string {
  // The last lines of a finding speak of one decision; here they give way to the test's own.
  const lines = finding.message().split('\n').filter((line) => !line.startsWith('  replay:'));
  const walked = finding.enumerated !== undefined;
  const key = finding.keys.map((one) => one.slice(0, 12)).join(' and ');
  const k = successes === undefined ? '' : `k = ${successes}, `;
  const delta = finding.delta === null ? `against ${finding.excludes}` : `delta ${shownNumber(finding.delta)}`;
  if (!walked) lines.splice(2, 0, `  ${k}n = ${finding.replicates}, ${delta}, beta ${finding.beta}, stream ${key}`);
  // One thing to change, and this is the nearer one.
  if (advice !== undefined) lines[lines.length - 1] = `  ${advice}`;
  if (drawn !== undefined) {
    lines.push(`  at ${drawn.value}${drawn.from === undefined ? '' : `, shrunk from ${drawn.from}`}`);
    if (finding.verdict === 'refuted' && !walked) lines.push(drawn.confirmed === undefined ? '  no fresh sample confirmed it: the numbers above are those of the draw itself' : `  confirmed by a fresh sample at level ${shownNumber(drawn.confirmed)}`);
    if (drawn.path !== undefined) lines.push(`  replay this value: { seed: ${drawn.seed}, path: "${drawn.path}", endOnFailure: true }`);
  }
  if (skipped !== undefined) lines.push(`  ${skippedText(...skipped)}`);
  if (replay !== undefined) lines.push(`  replay: ${replay}`);
  return lines.join('\n');
}

/** How many draws nothing is said of. */
export function skippedText(skipped: number, of: number): string {
  return `${skipped} of ${of} draws (${Math.round((100 * skipped) / of)} %) were ruled out by fc.pre: nothing is said of those`;
}

/** The common ancestor: carries the finding, but for a run that ended between two of them. */
export abstract class StatError extends Error {
  /** What was decided; undefined where the run ended between two decisions. */
  readonly finding: Finding | undefined;
  /** Where and when. */
  readonly occasion: Occasion;

  constructor(finding: Finding | string, occasion: Occasion = {}) {
    super(typeof finding === 'string' ? finding : text(finding, occasion));
    this.name = new.target.name;
    this.finding = typeof finding === 'string' ? undefined : finding;
    this.occasion = occasion;
  }
}

/** The claim is false: were it true, this would be thrown with probability at most alpha. */
export class StatRefuted extends StatError {}

/** Nothing was decided: the budget, the time or the cap ended first. Never a pass. */
export class StatInconclusive extends StatError {}

/** Nothing can be decided: an assumption of the test failed, or the program misbehaves. */
export class StatInvalid extends StatError {}

/** A claim that was expected to be refuted, by `.not`, and is supported. */
export class StatSupported extends StatError {}

/** A test is set up in a way that voids its error: `retry`, or more decisions than the suite's alpha pays for. */
export class StatSetupError extends CorroborateError {}

/** The error of a finding that is not what was hoped for. */
export function statError(finding: Finding, occasion: Occasion = {}): StatError {
  switch (finding.verdict) {
    case 'refuted':
      return new StatRefuted(finding, occasion);
    case 'invalid':
      return new StatInvalid(finding, occasion);
    case 'supported':
    case 'exact':
      return new StatSupported(finding, { ...occasion, advice: `the claim holds${finding.verdict === 'exact' ? '' : ' to within delta'}, and was expected not to: remove .not, or claim less` });
    default:
      return new StatInconclusive(finding, occasion);
  }
}
