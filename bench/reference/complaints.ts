/** What the reference owes its reader and does not say. */
import type { Entry, Exported } from './exports.ts';

/** Words of a promise that rests on a theorem. */
const STATISTICAL = /P\([^)]*\||\brefute|\bexclude|\bevidence\b|equally likely|\bexactly\b|\bconfirm/;

/** One line for each thing that an entry point exports, or mentions, without saying what it is. */
export function complaintsOf({ specifier, exports, mentioned }: Entry): string[] {
  const of = (one: Exported, path: string): string[] => {
    const { kind, doc, members, inside, code } = one;
    const name = `${path}${one.name}`;
    const called = kind === 'function' || (kind === 'constant' && (members.length > 0 || /\b(Simulator|TestAPI)\b/.test(code)));
    const owes: [boolean, string][] = [
      [doc.summary === '', 'a summary'],
      [called && doc.throws.length === 0, 'its errors, or "throws nothing"'],
      [doc.throws.some(({ error }) => error === '?'), 'the name of an error'],
      [called && doc.examples.length === 0, 'an example'],
      [called && STATISTICAL.test(doc.summary) && doc.sources.length === 0, 'the source of what it promises'],
      [/(^|\s)@\w/.test(doc.summary), 'its tags on lines of their own'],
      ...members.map((member): [boolean, string] => [member.doc.summary === '', `a summary of ${member.name}`]),
    ];
    return [...owes.filter(([owed]) => owed).map(([, what]) => `${name} lacks ${what}`), ...inside.flatMap((inner) => of(inner, `${name}.`))];
  };
  return [...exports, ...mentioned].flatMap((one) => of(one, `${specifier}: `));
}
