import { html, nothing } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import { tilesPath } from '../hexagons.ts';
import { colourClass, dayWords, markOf, type MapContext } from '../map-context.ts';
import type { MapCounty } from '../region-map.ts';

const swatch = tilesPath([[0, 0]]);

/** The counties with their counts, each with the list of its municipalities, and what is to be known of the map. */
export function legend(context: MapContext): TemplateResult {
  const { comparison, groups } = context.map;
  return html`${comparison && html`<p class="title">${comparison.title}</p>`}
    ${groups.map(
      ({ title, counties }) => html`
        ${title && html`<p class="title">${title}</p>`}
        <ul role="list">
          ${counties.map((county) => countyRow(county, context))}
        </ul>
      `,
    )}
    <p class="note">${notes(context).join(' ')}</p>
    ${context.note && html`<p class="note">${context.note}</p>`}`;
}

function countyRow(county: MapCounty, context: MapContext): TemplateResult {
  const { map, messages, isInteractive } = context;
  const { code, name, colour, members } = county;
  return html`<li>
    <details ?open=${map.groups.flatMap(({ counties }) => counties).length === 1}>
      <summary>
        <svg class="swatch ${colourClass(colour)}" viewBox="-50 -58 100 116" aria-hidden="true">
          <path d=${swatch} />
          <text class="mark">${markOf(colour)}</text>
        </svg>
        <span class="county">${name}</span>
        <span class="size">${messages.municipalities(members.length)}</span>
      </summary>
      <ul role="list">
        ${isInteractive ? html`<li class="whole">${choice(code, messages.wholeCounty(name), [], context)}</li>` : nothing}
        ${members.map(
          ({ code, official, number }) =>
            html`<li>
              ${choice(code, official, [number, ...(context.counts?.wordsOf(code) ?? [])], context)}
            </li>`,
        )}
      </ul>
    </details>
  </li>`;
}

function choice(
  code: string,
  name: string,
  details: readonly string[],
  { isInteractive, selection }: MapContext,
): TemplateResult {
  const content = html`${name}
  ${details.length > 0 ? html`<small>${details.join(' · ')}</small>` : nothing}`;
  return isInteractive
    ? html`<button type="button" data-choice=${code} aria-pressed=${code === selection?.code}>
        ${content}
      </button>`
    : content;
}

function notes(context: MapContext): readonly string[] {
  const { map, messages, shared, drawing, counts } = context;
  const { statedBy, statedOn, source } = map.stated;
  const members = map.municipalities.filter(({ isMember }) => isMember).length;
  return [
    ...(map.comparison?.notes ?? []),
    `${messages.municipalities(members)}.`,
    messages.divisionOn(dayWords(map.day, shared)),
    ...(statedBy === undefined || statedOn === undefined
      ? source === undefined
        ? []
        : [messages.source(source)]
      : [messages.statedBy(statedBy, dayWords(statedOn, shared))]),
    drawing.credit === undefined ? messages.tilesNote : messages.bordersNote,
    messages.source(drawing.credit ?? 'SSB, © Kartverket (CC BY 4.0)'),
    ...(counts?.wider === undefined ? [] : [counts.wider]),
  ];
}
