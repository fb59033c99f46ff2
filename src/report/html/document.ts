import { markup, trusted } from './markup.ts';
import type { Markup } from './markup.ts';

/** Nothing may be fetched, run, framed or sent: the page is a document. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export interface Document {
  readonly title: string;
  readonly styles: readonly string[];
  readonly body: Markup;
  /** JSON that the page carries, under the id `report`. */
  readonly data: string;
}

/** One self-contained page: opens from a file, loads nothing, needs no script, and carries its data. */
export function document({ title, styles, body, data }: Document): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(styles.join('\n'))}</style>
</head>
<body>
${body}
<script type="application/json" id="report">${
  // Inside a script element no "<" may be left that could end it.
  trusted(data.replaceAll('<', '\\u003c'))
}</script>
</body>
</html>
`.html;
}
