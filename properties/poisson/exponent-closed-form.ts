import { sweep } from '../../src/proof/sweep.ts';
import { every } from '../../src/proof/values.ts';
import { exponentClosedForm } from '../../theory/poisson/exponent-closed-form.ts';

export const exponentClosedFormComparisons = [sweep({ claim: exponentClosedForm, over: { k: every(100, 1e6) } })];
