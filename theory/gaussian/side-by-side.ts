import { claim } from '../../src/claim/claim.ts';
import { identity } from '../../src/claim/estimand.ts';
import { generation, sampleSize } from '../../src/claim/parameter.ts';
import { cite } from '../../src/claim/source.ts';

export const sideBySide = claim({
  id: 'gaussian/side-by-side',
  title: 'Two methods side by side show what each of them shows alone',
  parameters: { n: sampleSize('n', { min: 2 }), k: generation() },
  estimand: identity('\\#\\{\\text{values up to generation } k \\text{ that differ from those of a method alone}\\}'),
  relation: 'equals',
  formula: '0',
  independentOf: ['n', 'k'],
  assumes: { family: 'gaussian', protocol: 'replace', estimator: 'sample-moments' },
  status: 'derived-here',
  source: cite('corroborate', 'the definition of a pair of simulators'),
  note: 'On the same stream a method draws what it draws alone, whoever runs beside it, so that the numbers are the same to the bit. Claims about which of two methods comes first rest on that, and most of them look at one generation, where a mistake in the order of rows may not show.',
});
