import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { amount, duration, line, progress } from '../../src/cli/progress.ts';
import { colored, lively, painter } from '../../src/cli/terminal.ts';

function sink(): { readonly stream: NodeJS.WriteStream; readonly text: () => string } {
  let text = '';
  const stream = new Writable({ write: (chunk: Buffer, _, done) => { text += chunk.toString(); done(); } });
  return { stream: Object.assign(stream, { columns: 60 }) as unknown as NodeJS.WriteStream, text: () => text };
}

const STEP = { label: 'a/claim', done: 25, total: 100, unit: 'replicates', verdicts: { supported: 3, refuted: 0 } };

describe('a line of progress', () => {
  it('shows the share, the counts, the verdicts so far and the time left', () => {
    expect(line(STEP, 10)).toBe('a/claim  [#####---------------] 25%  25/100 replicates  3 supported  0:30 left');
  });

  it('takes the share of the work where it is not that of the count', () => {
    expect(line({ ...STEP, share: 0.5, detail: '1.20e6 draws' }, 10)).toContain('50%  25/100 replicates  1.20e6 draws  3 supported  0:10 left');
  });

  it('says nothing of the time left where it does not know', () => {
    expect(line({ ...STEP, total: 0 }, 10)).toBe('a/claim  25 replicates  3 supported');
    expect(line({ ...STEP, share: 0.001 }, 10)).not.toContain('left');
    expect(line({ ...STEP, done: 100 }, 10)).not.toContain('left');
  });

  it('writes times and counts shortly', () => {
    expect([duration(7), duration(754), duration(3723), duration(Infinity)]).toEqual(['0:07', '12:34', '1:02:03', '?']);
    expect([amount(12), amount(2.34), amount(3_570_000)]).toEqual(['12', '2.3', '3.57e6']);
  });
});

describe('progress', () => {
  it('is silent for a second, then prints plain lines, seldom', () => {
    let now = 100;
    const { stream, text } = sink();
    const bar = progress({ stderr: stream, live: false }, () => now, false);
    bar.announce('planning');
    for (const at of [100.2, 100.9]) { now = at; bar.update(STEP); }
    expect(text()).toBe('');
    for (const at of [101.1, 101.2, 105.9]) { now = at; bar.update(STEP); }
    expect(text().split('\n')).toHaveLength(2);
    now = 106.2;
    bar.update(STEP);
    bar.end();
    expect(text().split('\n')).toHaveLength(3);
    expect(text()).not.toContain('\u001B');
  });

  it('redraws one line on a terminal, within its width, and clears it', () => {
    let now = 0;
    const { stream, text } = sink();
    const bar = progress({ stderr: stream, live: true }, () => now, false);
    bar.announce('planning 19 claims');
    expect(text()).toContain('planning 19 claims');
    now = 2;
    bar.update(STEP);
    now = 2.01;
    bar.update({ ...STEP, done: 99 });
    bar.end();
    expect(text()).not.toContain('\n');
    expect(text()).not.toContain('99%');
    for (const part of text().split('\u001B[1G')) expect(stripVTControlCharacters(part).length).toBeLessThan(60);
    expect(text().endsWith('\u001B[1G\u001B[2K')).toBe(true);
  });

  it('says nothing where it is not wanted', () => {
    let now = 0;
    const { stream, text } = sink();
    const bar = progress({ stderr: stream, live: true }, () => now, true);
    now = 50;
    bar.announce('x');
    bar.update(STEP);
    bar.end();
    expect(text()).toBe('');
  });
});

describe('colour', () => {
  const tty = { isTTY: true };

  it('follows the flag, then NO_COLOR, then FORCE_COLOR, then the terminal', () => {
    expect(colored(tty, {})).toBe(true);
    expect(colored({}, {})).toBe(false);
    expect(colored(tty, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
    expect(colored(tty, { NO_COLOR: '' })).toBe(true);
    expect(colored({}, { FORCE_COLOR: '1' })).toBe(true);
    expect(colored(tty, { FORCE_COLOR: '0' })).toBe(false);
    expect(colored({}, { FORCE_COLOR: '1' }, false)).toBe(false);
    expect(colored(tty, { TERM: 'dumb' })).toBe(false);
  });

  it('is absent from text where it is off', () => {
    expect(painter(false)('red', 'x')).toBe('x');
    expect(painter(true)('red', 'x')).toBe('\u001B[31mx\u001B[39m');
  });

  it('goes with a live line only outside CI', () => {
    expect(lively(tty, {})).toBe(true);
    expect(lively(tty, { CI: 'true' })).toBe(false);
    expect(lively({}, {})).toBe(false);
  });
});
