/** What the body of a statistical property may say of a value. */
import { DeclarationError } from '../errors.ts';
import type { Statement } from './statement.ts';

/** What the body of a statistical property returns: one statement, or several that must all hold. */
export type Stated = Statement | readonly Statement[];

/** @throws {DeclarationError} for a body that states nothing: it would pass whatever the program does. */
export function statementsOf(stated: Stated): readonly Statement[] {
  const statements = Array.isArray(stated) ? (stated as readonly Statement[]) : [stated as Statement];
  if (statements.length === 0 || statements.some((one) => typeof one?.claim?.begin !== 'function')) {
    throw new DeclarationError({ owner: 'statistical property', parameter: 'body', value: stated, condition: 'must return holds(...), or a list of them that is not empty', advice: 'a body that states nothing would always pass; use fc.pre for values that nothing is stated about' });
  }
  return statements;
}
