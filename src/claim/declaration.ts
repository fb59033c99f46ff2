import type { Declaration } from './claim.ts';
export function validate(_declaration: Declaration): void {}
