/** Judges mutants in processes of their own: what loops for ever is stopped, what dies is replaced. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Judgement, Task, Word } from './judge.ts';

export type Ending = Judgement | { readonly verdict: 'timeout' | 'died'; readonly by: string; readonly seconds: number };

/** Seconds of processor time in which all worlds of a simulator are walked many times over. */
const STUCK = 10;
/** Where the system does not tell processor time: seconds of any time. */
const SILENT = 60;
/** Mutants that one process judges, since what it imported stays in its memory. */
const SHIFT = 300;

/** Processor seconds of a process, where /proc tells. */
function processorSeconds(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return Number(fields[11]) / 100;
  } catch {
    return undefined;
  }
}

/** One judge at a time, replaced when it is stuck, dead or due. */
export class Bench {
  #judge: ChildProcess | undefined;
  #judged = 0;

  async #seat(): Promise<ChildProcess> {
    if (this.#judge !== undefined && this.#judged < SHIFT) return this.#judge;
    this.close();
    this.#judged = 0;
    const judge = fork(fileURLToPath(new URL('./judge.js', import.meta.url)), { execArgv: ['--max-old-space-size=1500'], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    this.#judge = judge;
    await new Promise<void>((resolve, reject) => {
      judge.once('message', () => resolve());
      judge.once('exit', (code) => reject(new Error(`the judge ended before it began, with exit code ${code}`)));
    });
    judge.removeAllListeners('exit');
    return judge;
  }

  async judge(task: Task): Promise<Ending> {
    const judge = await this.#seat();
    this.#judged++;
    return new Promise((resolve) => {
      const pid = judge.pid!;
      const start = processorSeconds(pid) ?? 0;
      let worked = start;
      let silent = 0;
      let patience = true;
      const spent = (): number => (processorSeconds(pid) ?? 0) - start;
      const end = (ending: Ending): void => {
        clearInterval(watch);
        judge.removeAllListeners('message');
        judge.removeAllListeners('exit');
        resolve(ending);
      };
      const watch = setInterval(() => {
        const now = processorSeconds(pid);
        silent++;
        if (patience) return;
        if (now === undefined ? silent < SILENT : now - worked < STUCK) return;
        const seconds = spent();
        this.close();
        end({ verdict: 'timeout', by: 'the worlds did not end in time', seconds });
      }, 1000);
      judge.on('message', (word: Word) => {
        silent = 0;
        worked = processorSeconds(pid) ?? 0;
        if ('patience' in word) patience = word.patience;
        if ('verdict' in word) end(word);
      });
      judge.on('exit', (code, signal) => {
        this.#judge = undefined;
        end({ verdict: 'died', by: `exit code ${code ?? signal}`, seconds: spent() });
      });
      judge.send(task);
    });
  }

  close(): void {
    this.#judge?.removeAllListeners('exit');
    this.#judge?.kill('SIGKILL');
    this.#judge = undefined;
  }
}
