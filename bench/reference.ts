/** Writes the API reference, docs/api, from the declarations of the built package. Run by `npm run reference`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { entriesOf } from './reference/exports.ts';
import { pagesOf } from './reference/render.ts';

const folder = fileURLToPath(new URL('../../docs/api/', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of pagesOf(entriesOf())) writeFileSync(folder + name, text);
