import { css } from '../shared/styles.ts';

/** The map beside its legend, or above it where there is no room; colours of counties. */
export const regionMapStyles = css`
  /* The legend stands beside the map where that leaves the tiles room for their names, else below. */
  .layout {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 1.25em 2em;
    padding-block-start: 1em;
  }
  /* Its width asks for no neighbour: a page that is still arriving shows the map where it will be. */
  .map {
    container: map / inline-size;
    inline-size: clamp(100% - 19.1em, (var(--_least, 340px) + 19.1em - 100%) * 99, 100%);
  }
  .of12 {
    --_least: 460px;
  }
  .of16 {
    --_least: 620px;
  }
  .of19 {
    --_least: 720px;
  }
  .legend {
    flex: 17em;
    min-inline-size: 0;
  }
  .picture {
    position: relative;
    margin-inline: auto;
    max-inline-size: 46em;
  }
  .of9 .picture {
    max-inline-size: 36em;
  }
  svg.tiles {
    display: block;
    inline-size: 100%;
  }
  svg.cities {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .tiles g,
  .swatch {
    fill: var(--_fill);
    outline: none;
  }
  [data-code] {
    cursor: pointer;
  }
  .writing,
  .lines,
  .cities {
    pointer-events: none;
  }
  .picture,
  .swatch {
    --_ink: light-dark(#14202b, #f2f5f8);
  }
  .out {
    --_fill: light-dark(#e9edf1, #2a323b);
  }
  .c0 {
    --_fill: light-dark(#0a58a6, #86bdf7);
    --_ink: light-dark(#fff, #0a1a2a);
  }
  .c1 {
    --_fill: light-dark(#a3c8ef, #1f4f82);
  }
  .c2 {
    --_fill: light-dark(#b5d9ab, #2d5f2e);
  }
  .c3 {
    --_fill: light-dark(#f3cd96, #80500f);
  }
  .c4 {
    --_fill: light-dark(#9adbd3, #115f59);
  }
  .c5 {
    --_fill: light-dark(#f3bcc9, #833650);
  }
  .c6 {
    --_fill: light-dark(#eee08f, #655a0a);
  }
  .c7 {
    --_fill: light-dark(#cfbdf0, #584192);
  }
  .c8 {
    --_fill: light-dark(#d0d6a0, #4b5a2a);
  }
  .picture path {
    vector-effect: non-scaling-stroke;
  }
  .lines path {
    fill: none;
    stroke: var(--_ink);
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .coast {
    stroke-width: 0.75;
    opacity: 0.55;
  }
  .county {
    stroke-width: 1.25;
  }
  .region {
    stroke-width: 1.75;
  }
  .picture text,
  .swatch text {
    fill: var(--_ink);
  }
  .tiles,
  .swatch {
    text-anchor: middle;
  }
  /* A tile has room for its name from some 38 px on; towns are named beside the tiles until then. */
  .name {
    display: var(--_names, none);
  }
  .cities {
    display: var(--_towns, inline);
  }
  .mark {
    display: none;
    font-size: var(--_mark, 60px);
    dominant-baseline: central;
    translate: 0 var(--_below, 0);
  }
  .swatch {
    flex: none;
    inline-size: 0.95em;
    block-size: 1.1em;
  }
  @container map (inline-size >= 340px) {
    .of9 .picture {
      --_names: inline;
      --_towns: none;
      --_mark: 16px;
      --_below: 37px;
      --_count: 1;
      --_aside: 34px -36px;
    }
  }
  @container map (inline-size >= 460px) {
    .of12 .picture {
      --_names: inline;
      --_towns: none;
      --_mark: 16px;
      --_below: 37px;
      --_count: 1;
      --_aside: 34px -36px;
    }
  }
  @container map (inline-size >= 620px) {
    .of16 .picture {
      --_names: inline;
      --_towns: none;
      --_mark: 16px;
      --_below: 37px;
      --_count: 1;
      --_aside: 34px -36px;
    }
  }
  @container map (inline-size >= 720px) {
    .of19 .picture {
      --_names: inline;
      --_towns: none;
      --_mark: 16px;
      --_below: 37px;
      --_count: 1;
      --_aside: 34px -36px;
    }
  }
  .legend > ul {
    border-block-start: 1px solid var(--_border);
  }
  .legend > ul > li {
    border-block-end: 1px solid var(--_border);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.6em;
    padding-block: 0.55em;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .county,
  .whole {
    font-weight: 640;
  }
  summary > .county {
    flex: auto;
  }
  .size {
    color: var(--_muted);
    font-size: var(--_small);
    white-space: nowrap;
  }
  summary::after {
    content: '';
    flex: none;
    inline-size: 0.4em;
    block-size: 0.4em;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    translate: 0 -0.15em;
    opacity: 0.6;
  }
  details[open] > summary::after {
    rotate: 225deg;
    translate: 0 0.1em;
  }
  details ul {
    columns: 6.75em;
    column-gap: 1em;
    padding-block-end: 0.75em;
  }
  details li {
    break-inside: avoid;
    overflow-wrap: anywhere;
  }
  .whole {
    column-span: all;
  }
  li button {
    all: unset;
    display: block;
    min-block-size: 1.75em;
    padding: 0.15em 0.4em;
    margin-inline: -0.4em;
    border-radius: 0.3em;
    font-size: 0.875em;
    cursor: pointer;
  }
  small {
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .note {
    margin-block-start: 0.9em;
    color: var(--_muted);
    font-size: var(--_small);
  }
  @container knf (inline-size <= 15em) {
    header {
      font-size: 0.875em;
    }
  }
  @media print, (forced-colors: active), (monochrome) {
    .mark {
      display: inline;
    }
    .cities {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .tiles g,
    .swatch {
      --_fill: Canvas;
      --_ink: CanvasText;
      forced-color-adjust: none;
    }
    [data-code]:not(.out) > path,
    .swatch path {
      stroke: GrayText;
    }
  }
  @media print {
    /* Open lists beside the map would leave pages half empty. */
    .layout {
      display: grid;
    }
    .tip,
    .choice,
    .whole {
      display: none;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    summary::after {
      display: none;
    }
  }
`;
