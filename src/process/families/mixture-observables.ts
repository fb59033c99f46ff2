import { exp } from '../../elementary/exp.ts';
import { log } from '../../elementary/log.ts';
import type { Point } from '../../protocol/point.ts';
import { initialParameter, positiveUpTo } from '../initial/parameter.ts';
import type { Reading } from '../trajectory.ts';

/** The current model of a mixture. */
export interface MixtureState {
  readonly mu: number;
  readonly logSigma: number;
  /** Σ_k²/Σ_{k−1}², undefined at k = 0. */
  readonly stepRatio: number;
  /** Mean of |x| over the sample that the model was fitted to, undefined at k = 0. */
  readonly magnitude: number;
}

/** How the observables of a mixture are read off its state. */
export function observeMixture(state: MixtureState): (observable: string, at: Point) => Reading | undefined {
  const indicator = (holds: (logSigma: number) => boolean): Reading => () => (Number.isNaN(state.logSigma) ? Number.NaN : Number(holds(state.logSigma)));
  return (observable, at) => {
    const threshold = (): number => log(initialParameter(observable, at, 'epsilon', positiveUpTo(Number.MAX_VALUE)));
    switch (observable) {
      case 'logSigma':
        return () => state.logSigma;
      case 'mu':
        return () => state.mu;
      case 'second':
        return () => state.mu * state.mu + exp(2 * state.logSigma);
      case 'magnitude':
        return () => state.magnitude;
      case 'stepRatio':
        return () => state.stepRatio;
      case 'merged':
        return () => (Number.isNaN(state.mu) ? Number.NaN : Number(state.mu === 0));
      case 'collapsed': {
        const epsilon = threshold();
        return indicator((logSigma) => logSigma <= epsilon);
      }
      case 'above': {
        const epsilon = threshold();
        return indicator((logSigma) => logSigma > epsilon);
      }
      default:
        return undefined;
    }
  };
}
