import { lawTest } from '../../inference/law.ts';
import type { LawAt } from '../../protocol/law.ts';
import type { PointClaim } from './point-claim.ts';

/** A law that support must exclude, with the name that reports print. */
export interface NamedLaw extends LawAt {
  readonly name: string;
}

export interface FollowsOptions {
  /** Laws that a wrong program would follow; each must be of the same family as the claimed one. */
  readonly killing?: readonly (LawAt | NamedLaw)[];
}

function shown({ law, parameters }: LawAt): string {
  return `${law}(${Object.values(parameters).join(', ')})`;
}

/**
 * The claim that a number follows a law. Support excludes the laws in `killing` and a scale that is off by d; it does not say that
 * the law is near in every sense.
 *
 * @example follows({ law: 'gamma', parameters: { shape: 4.5, scale: 2 / 9 } })
 */
export function follows(law: LawAt, { killing = [] }: FollowsOptions = {}): PointClaim<number> {
  return {
    text: `follows ${shown(law)}`,
    reading: 'number',
    arms: 1,
    begin({ levels, d }) {
      const named = killing.map((alternative) => ({ name: 'name' in alternative ? alternative.name : shown(alternative), parameters: alternative.parameters }));
      const test = lawTest({ ...law, alternatives: named, d }, levels);
      return {
        planned: test.planned,
        cap: test.cap,
        delta: null,
        excludes: test.alternatives.filter(({ decisive }) => decisive).map(({ name }) => name).join(', '),
        absorb: ([values]) => test.absorb(values!),
        look: () => test.look(),
        stop: (reason) => test.stop(reason),
      };
    },
  };
}
