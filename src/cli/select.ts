/** Claims by name: an id, an alias, or a glob over both. */
import { UsageError } from '../errors.ts';
import { adviceFor } from './suggest.ts';

/** What can be selected. */
export interface Named {
  readonly id: string;
  readonly aliases?: readonly string[];
}

/** `*` stands for any characters, slashes too; `?` for one. */
function globbed(pattern: string): RegExp {
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${source}$`);
}

function names({ id, aliases = [] }: Named): readonly string[] {
  return [id, ...aliases];
}

/**
 * The claims that the patterns name, in the order of the theory, each once; all of them where there is no pattern.
 *
 * @throws {UsageError} if a pattern names nothing: a misspelt id must not pass for a green run.
 * @example select(['bernoulli/*'], theory, 'check')
 */
export function select<T extends Named>(patterns: readonly string[], theory: readonly T[], owner: string): T[] {
  if (patterns.length === 0) return [...theory];
  const chosen = new Set<T>();
  for (const pattern of patterns) {
    const test = globbed(pattern);
    const matching = theory.filter((claim) => names(claim).some((name) => test.test(name)));
    if (matching.length === 0) {
      throw new UsageError({
        owner, parameter: 'ID', value: pattern, condition: 'must be the id, the alias or a glob of a claim',
        advice: adviceFor(pattern, theory.flatMap(names)),
      });
    }
    for (const claim of matching) chosen.add(claim);
  }
  return theory.filter((claim) => chosen.has(claim));
}

/** The one claim that a name names. @throws {UsageError} if there is none, or if a glob matches several. */
export function selectOne<T extends Named>(pattern: string, theory: readonly T[], owner: string): T {
  const exact = theory.find((claim) => names(claim).includes(pattern));
  if (exact !== undefined) return exact;
  const [first, second] = select([pattern], theory, owner);
  if (first === undefined || second !== undefined) {
    throw new UsageError({ owner, parameter: 'ID', value: pattern, condition: 'must name one claim', advice: `it names ${first?.id}, ${second?.id} and perhaps more` });
  }
  return first;
}
