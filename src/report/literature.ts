/** What a run says of a paper: its statements with the verdicts on the claims that encode them, and what is published wrong. */
import type { ClaimVerdict, ReportClaim, ReportVerdict } from './report.ts';
import { expectation } from './verdict-word.ts';

/** A claim as far as the run knows it: null where it was not part of it. */
export interface ReportedClaim {
  /** Its id. */
  readonly claim: string;
  /** Its verdict in this run. */
  readonly verdict: ClaimVerdict | null;
  /** Argument of `replay`: the point that the verdict rests on, a refuted or else a green one. */
  readonly token: string | null;
}

/** An item that is published wrong or misleadingly, as a pair of claims. */
export interface ReportErratum {
  /** From 1, in the order of the list. */
  readonly number: number;
  /** What is to be corrected, in a line. */
  readonly title: string;
  /** The place in the paper or its notebook. */
  readonly where: string;
  /** What stands there. */
  readonly says: string;
  /** Which reading of it is false, where it is not false to the letter. */
  readonly reading?: string;
  /** What is found instead. */
  readonly found: string;
  /** The claim that encodes the item as it is published or read: to be refuted. */
  readonly asPublished: ReportedClaim;
  /** The claim that is true instead. */
  readonly corrected: ReportedClaim;
}

/** A statement of the paper. */
export interface ReportStatement {
  /** Where it stands. */
  readonly label: string;
  /** What it says, in a line. */
  readonly says: string;
  /** The claims that encode it. */
  readonly claims: readonly ReportedClaim[];
  /** Why no claim encodes it. */
  readonly reason?: string;
}

interface Found {
  readonly claims: readonly ReportClaim[];
  readonly verdicts: readonly ReportVerdict[];
}

type DeclaredErratum = Omit<ReportErratum, 'asPublished' | 'corrected'> & { readonly asPublished: string; readonly corrected: string };
type DeclaredStatement = Omit<ReportStatement, 'claims'> & { readonly claims: readonly string[] };

/** Looks claims up among what was found. */
function reader({ claims, verdicts }: Found): (id: string) => ReportedClaim {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  return (id) => {
    const claim = known.get(id);
    if (claim === undefined) return { claim: id, verdict: null, token: null };
    const { verdict } = claim;
    const resting = verdicts.find((point) => point.claim === id && point.verdict === verdict);
    return { claim: id, verdict, token: resting?.token ?? null };
  };
}

/** Errata of which the run checked either claim. */
export function errataRows(errata: readonly DeclaredErratum[], found: Found): ReportErratum[] {
  const read = reader(found);
  return errata
    .map(({ asPublished, corrected, ...told }) => ({ ...told, asPublished: read(asPublished), corrected: read(corrected) }))
    .filter((row) => row.asPublished.verdict !== null || row.corrected.verdict !== null);
}

/** All statements of the paper, encoded or not, if the run checked any of their claims. */
export function statementRows(statements: readonly DeclaredStatement[], found: Found): ReportStatement[] {
  const read = reader(found);
  const rows = statements.map(({ claims, ...told }) => ({ ...told, claims: claims.map(read) }));
  return rows.some(({ claims }) => claims.some(({ verdict }) => verdict !== null)) ? rows : [];
}

/** How many pairs came out as declared, refuted as published and right as corrected, of those that the run checked whole. */
export function pairsMet(errata: readonly ReportErratum[]): { readonly met: number; readonly of: number } {
  const whole = errata.flatMap(({ asPublished, corrected }) => (asPublished.verdict === null || corrected.verdict === null ? [] : [{ published: asPublished.verdict, verdict: corrected.verdict }]));
  return { met: whole.filter(({ published, verdict }) => published === 'refuted' && expectation({ verdict, expected: 'supported' }) === 'met').length, of: whole.length };
}

/** How many statements have a claim, of how many. */
export function encoded(statements: readonly Pick<ReportStatement, 'claims'>[]): { readonly encoded: number; readonly of: number } {
  return { encoded: statements.filter(({ claims }) => claims.length > 0).length, of: statements.length };
}
