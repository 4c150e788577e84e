import { html, nothing, repeat } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import { TILE_WIDTH } from '../hexagons.ts';
import { colourClass, detailsOf, markOf, type MapContext } from '../map-context.ts';
import type { MapMunicipality } from '../region-map.ts';
import type { MapShape } from '../tile-shapes.ts';

/** From one line of a name to the next, in parts of the letters' size. */
const LINE = 1.05;

/** The drawing: a shape for each municipality, lines over them, names of cities for where the tiles have no room. */
export function picture(context: MapContext): TemplateResult {
  const { map, drawing, messages, active, selection, isInteractive } = context;
  const selected = selection?.code;
  const { x, y, width, height } = drawing.box;
  const pathOf = (isWanted: (one: MapMunicipality) => boolean): string =>
    drawing.shapes
      .filter(({ municipality }) => isWanted(municipality))
      .map(({ path }) => path)
      .join('');
  return html`<div part="map" class="map of${columnsOf(width)}">
    <div class="picture ${drawing.credit === undefined ? '' : 'bordered'}">
      <svg
        class="tiles"
        viewBox="${x} ${y} ${width} ${height}"
        role=${isInteractive ? 'listbox' : 'img'}
        aria-label=${messages.mapOf(map.name)}
        aria-describedby="hint"
      >
        ${repeat(
          drawing.shapes,
          ({ municipality }) => municipality.code,
          (shape) => tile(shape, context),
        )}
        <g class="lines" aria-hidden="true">
          <path class="coast" d=${drawing.lines.coast} />
          <path class="county" d=${drawing.lines.counties} />
          <path class="region" d=${drawing.lines.region} />
          <path class="earlier" d=${drawing.lines.earlier} />
          <path
            class="chosen"
            d=${selected ? pathOf(({ code, county, isMember }) => code === selected || (isMember && county === selected)) : ''}
          />
          <path class="cursor" display="none" d=${pathOf(({ code }) => code === active)} />
        </g>
        <g class="writing" aria-hidden="true">
          ${drawing.shapes.map((shape) => writing(shape, context))}
        </g>
      </svg>
      <svg class="cities" aria-hidden="true">
        ${context.towns.map(
          ({ name, x, y, anchor, from }) =>
            html`<text x="${x}%" y="${y}%" text-anchor=${anchor} data-from=${from}>${name}</text>`,
        )}
      </svg>
      <div class="tip" aria-hidden="true" hidden></div>
    </div>
    <p id="hint" hidden>${messages.hint}</p>
  </div>`;
}

function tile({ municipality, path }: MapShape, context: MapContext): TemplateResult {
  const { code, colour, isMember, name } = municipality;
  const { active, selection, isInteractive } = context;
  return html`<g
    class=${isMember ? colourClass(colour) : 'out'}
    data-code=${code}
    role=${isInteractive ? 'option' : nothing}
    tabindex=${isInteractive ? (code === active ? 0 : -1) : nothing}
    aria-selected=${isInteractive ? code === selection?.code : nothing}
    aria-label=${[name, ...detailsOf(municipality, context)].join(', ')}
    ><path d=${path}
  /></g>`;
}

/** What is written on a tile. It stands over all tiles: with real borders a name may reach beyond its own. */
function writing(
  { municipality, points: [point = [0, 0]], label }: MapShape,
  { counts }: MapContext,
): TemplateResult | typeof nothing {
  const { code, colour, isMember } = municipality;
  if (!isMember) return nothing;
  const [x, y] = point;
  return html`<g class=${colourClass(colour)}
    >${
      label &&
      html`<text class="name" font-size=${label.size}
        >${label.lines.map(
          (line, index) =>
            html`<tspan
              x=${x}
              y=${Math.round(y + label.size * (0.35 + (index - (label.lines.length - 1) / 2) * LINE))}
              >${line}</tspan
            >`,
        )}</text
      >`
    }<text class="mark" x=${x} y=${y}>${markOf(colour)}</text>${counts?.badge(code, x, y)}</g
  >`;
}

/** Widths of drawings, in tiles: the styles know for each from which width of the picture names can be read. */
const columnSteps = [9, 12, 16, 19];

function columnsOf(width: number): number | undefined {
  return columnSteps.find((step) => width / TILE_WIDTH <= step + 0.6);
}
