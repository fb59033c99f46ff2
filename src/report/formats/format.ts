import type { Footer, Report } from '../report.ts';

/** What a format may be told besides the report. Formats take what they can show and ignore the rest. */
export interface RenderOptions {
  /** Shown as circumstances, marked as such; the JSON format leaves it out. */
  readonly footer?: Footer;
  /** ANSI colours, for the text format. The caller has read NO_COLOR and the terminal. */
  readonly colour?: boolean;
}

/** A way to render a report. One file each; `index.ts` lists them. */
export interface Format {
  /** As `loadFormat` knows it. */
  readonly name: string;
  /** File extension, without the dot. */
  readonly extension: string;
  /** Returns the whole document, ending in a newline. The same report and options give the same bytes. */
  render(report: Report, options?: RenderOptions): Promise<string>;
}
