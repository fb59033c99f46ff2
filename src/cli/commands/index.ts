/** The commands, in the order of the help. */
import type { Command } from '../command.ts';
import { explain } from './explain.ts';
import { list } from './list.ts';
import { predict } from './predict.ts';
import { simulate } from './simulate.ts';

export const commands: readonly Command[] = [list, explain, predict, simulate];
