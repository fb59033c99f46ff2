/** What a figure asks of its simulators: one stream for each panel, with everything that is shown of it and decided on it. */
import type { Claim } from '../claim/claim.ts';
import type { Prepared } from '../claim/prepare.ts';
import { DeclarationError } from '../errors.ts';
import { DECISION_ALPHA } from '../inference/ledger.ts';
import type { Batch } from '../property/batch.ts';
import type { Figure, Panel } from '../property/figure.ts';
import { kindOf } from '../property/kinds/index.ts';
import { Panorama, pointFor } from '../property/panorama.ts';
import { type Property, property } from '../property/property.ts';
import { initialOf, simulatorKey, streamName } from '../property/stream.ts';
import { resolutionFor, type Site, type Trial, trialOf } from '../property/trial.ts';

/** A panel with everything that will be asked of its stream. */
export interface PanelPlan {
  readonly figure: Figure;
  readonly panel: Panel;
  readonly panorama: Panorama;
  readonly sites: readonly Site[];
  readonly batch: Batch;
}

/** The claims that are tested, drawn, or give a spread. */
export function claimsOf({ panels }: Figure): Claim[] {
  return panels.flatMap(({ tests, lines, spread }) => [...tests.map(({ claim }) => claim), ...lines.flatMap((line) => ('claim' in line ? [line.claim] : [])), ...(spread === undefined ? [] : [spread])]);
}

/** The panel's simulator as what the claim is held to: compiled figures are checked as properties are, when they are run. */
function held(claim: Claim, panel: Panel): Property {
  return property({ claim: claim as Claim & { readonly assumes: Panel['simulator']['assumptions'] }, simulator: panel.simulator });
}

/**
 * @param d - Resolution of the run; a panel may ask for a coarser one.
 * @throws {DeclarationError} if the panel has neither a test nor a spread, its simulator does not provide what a claim assumes, or a tested claim
 * states other initial parameters than the panel: its cell would be replayed on another stream.
 */
export function planPanel(figure: Figure, panel: Panel, prepared: ReadonlyMap<Claim, Prepared>, { seed, d, beta }: { readonly seed: number; readonly d: number; readonly beta: number }): PanelPlan {
  const levels = { alpha: DECISION_ALPHA, beta };
  const sharpness = Math.max(d, panel.d ?? 0);
  const siteOf = (claim: Claim, k: number): Site => {
    const one = prepared.get(claim) as Prepared;
    const point = one.complete(pointFor(one, panel.at, k));
    return { property: held(claim, panel), prepared: one, point, origin: 'declared', resolution: kindOf(claim).resolve(one, point, resolutionFor(claim, sharpness), beta) };
  };
  const sites = panel.tests.flatMap(({ claim, generations }) => generations.map((k) => siteOf(claim, k)));
  const about = sites[0] ?? (panel.spread === undefined ? undefined : siteOf(panel.spread, panel.generations[0] ?? 1));
  if (about === undefined) throw new DeclarationError({ owner: `${figure.id}/${panel.id}`, parameter: 'tests', condition: 'must name a claim, or spread must' });
  const panorama = new Panorama(panel, panel.spread === undefined ? undefined : prepared.get(panel.spread));
  const initial = initialOf(panel.simulator, panel.at);
  const stream = streamName(panel.simulator, initial, 'test');
  for (const { prepared: { claim }, point } of sites) {
    const own = streamName(panel.simulator, initialOf(panel.simulator, point), 'test');
    if (own !== stream) throw new DeclarationError({ owner: `${figure.id}/${panel.id}`, parameter: 'at', value: panel.at, condition: `must be what ${claim.id} states, and nothing besides`, advice: `its cells are replayed on the stream ${own}` });
  }
  const horizon = Math.max(...panel.generations, ...(panel.paths?.generations ?? []), panel.cloud?.k ?? 0);
  const shown: Trial = { site: about, point: { ...panel.at, k: horizon }, horizon, probes: panorama.probes, test: panorama.test, absorb: (facts, chunk) => panorama.absorb(facts, chunk) };
  const trials = sites.filter(({ resolution }) => resolution.informative).map((site) => trialOf(site, sharpness, levels));
  const batch: Batch = {
    name: `${figure.id} ${panel.id} ${stream}`,
    simulator: panel.simulator, initial, key: simulatorKey(seed, panel.simulator, initial, 'test'), trials: [shown, ...trials], curves: [],
  };
  return { figure, panel, panorama, sites, batch };
}
