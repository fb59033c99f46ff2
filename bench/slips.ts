/** The published slips, row by row: what refuting each costs at alpha = 1e-10, beside its limits. Run by `npm run slips`; one that is missed makes the exit code 1. */
import { printSlips } from './calibrate/print-slips.ts';
import { slipCosts } from './calibrate/slip-costs.ts';

const missed = await printSlips(slipCosts(10), (line) => void process.stdout.write(`${line}\n`));
if (missed > 0) process.exitCode = 1;
