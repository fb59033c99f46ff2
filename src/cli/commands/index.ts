/** The commands, in the order of the help. */
import type { Command } from '../command.ts';
import { check } from './check.ts';
import { demo } from './demo.ts';
import { explain } from './explain.ts';
import { list } from './list.ts';
import { merge } from './merge.ts';
import { mutate } from './mutate.ts';
import { plan } from './plan.ts';
import { predict } from './predict.ts';
import { replay } from './replay.ts';
import { reproduce } from './reproduce.ts';
import { simulate } from './simulate.ts';

export const commands: readonly Command[] = [check, plan, merge, list, explain, predict, simulate, reproduce, replay, mutate, demo];
