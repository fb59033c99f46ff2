import { sweep } from '../../src/proof/sweep.ts';
import { every } from '../../src/proof/values.ts';
import { exponentEvaluation } from '../../theory/poisson/exponent-evaluation.ts';

export const exponentEvaluationComparisons = [sweep({ claim: exponentEvaluation, over: { k: every(1, 10000) } })];
