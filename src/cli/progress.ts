/**
 * Progress on stderr: one line that is redrawn on a terminal, plain lines elsewhere, nothing where it is not wanted. The
 * first second is silent, so that short work leaves no trace.
 */
import { clearLine, cursorTo } from 'node:readline';
import type { Clock } from './clock.ts';
import type { Terminal } from './terminal.ts';

/** What a running command knows of itself. */
export interface Step {
  /** What is being worked on: a claim, a file. */
  readonly label: string;
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
  /** What is counted: replicates, MB. */
  readonly unit: string;
  /** Share of the work that is done, where it is not that of the count. */
  readonly share?: number;
  /** Further counts, such as replicates so far. */
  readonly detail?: string;
  /** Verdicts so far, by name. */
  readonly verdicts?: Readonly<Record<string, number>>;
}

export interface Progress {
  /** Says at once, on a terminal, what is about to take long without news. */
  announce(text: string): void;
  update(step: Step): void;
  /** Removes the redrawn line. */
  end(): void;
}

const SILENT_SECONDS = 1;
const REDRAW_SECONDS = 0.1;
const PLAIN_SECONDS = 5;
const BAR = 20;
/** Below this share, the time left is a guess that frightens. */
const LEAST_SHARE = 0.005;

/** 0:07, 12:34, 1:02:03. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?';
  const whole = Math.max(0, Math.round(seconds));
  const pad = (value: number): string => String(value).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

/** A count in few characters: 1234, 3.57e+6 as 3.57e6. */
export function amount(value: number): string {
  return value >= 1e6 ? value.toExponential(2).replace('+', '') : String(Math.round(value * 10) / 10);
}

/** The text of a step after some seconds: label, share, count, verdicts, time left. */
export function line({ label, done, total, unit, detail, verdicts = {}, share: work = total > 0 ? done / total : 0 }: Step, seconds: number): string {
  const share = Math.min(1, work);
  const filled = Math.round(share * BAR);
  const parts = [label];
  if (total > 0) parts.push(`[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}] ${Math.floor(share * 100)}%`);
  parts.push(total > 0 ? `${amount(done)}/${amount(total)} ${unit}` : `${amount(done)} ${unit}`);
  if (detail !== undefined) parts.push(detail);
  const counts = Object.entries(verdicts).filter(([, count]) => count > 0).map(([name, count]) => `${count} ${name}`);
  if (counts.length > 0) parts.push(counts.join(' '));
  if (share >= LEAST_SHARE && share < 1) parts.push(`${duration((seconds * (1 - share)) / share)} left`);
  return parts.join('  ');
}

/** The first columns of a line; a redrawn line that wraps cannot be cleared. */
function fitted(text: string, columns: number): string {
  return text.length < columns ? text : `${text.slice(0, Math.max(1, columns - 2))}…`;
}

/** @param quiet - Whether to say nothing at all. */
export function progress({ stderr, live }: Pick<Terminal, 'stderr' | 'live'>, clock: Clock, quiet: boolean): Progress {
  if (quiet) return { announce: () => undefined, update: () => undefined, end: () => undefined };
  const start = clock();
  let next = start + SILENT_SECONDS;
  let drawn = false;
  const draw = (text: string): void => {
    cursorTo(stderr, 0);
    clearLine(stderr, 1);
    stderr.write(fitted(text, stderr.columns || 80));
    drawn = true;
  };
  return {
    announce(text) {
      if (live) draw(text);
    },
    update(step) {
      const now = clock();
      if (now < next) return;
      const text = line(step, now - start);
      if (live) {
        next = now + REDRAW_SECONDS;
        draw(text);
      } else {
        next = now + PLAIN_SECONDS;
        stderr.write(`${text}\n`);
      }
    },
    end() {
      if (!drawn) return;
      cursorTo(stderr, 0);
      clearLine(stderr, 0);
      drawn = false;
    },
  };
}
