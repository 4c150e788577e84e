/** A county or municipality a reader chose on the map. */
export interface RegionChoice {
  readonly kind: 'county' | 'municipality';
  /** SSB KLASS 104 or 131, in the division the map shows. */
  readonly code: string;
  /** In the reader's language. */
  readonly name: string;
}

/**
 * `knf-select` of a map: a reader chose a municipality or county, or took the choice back (`region` is `undefined`).
 * Cancelled, nothing is chosen and the elements named by `for` stay as they are.
 */
export class RegionSelectEvent extends CustomEvent<{
  readonly region: RegionChoice | undefined;
  readonly originalEvent: globalThis.Event;
}> {
  constructor(region: RegionChoice | undefined, originalEvent: globalThis.Event) {
    super('knf-select', {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail: { region, originalEvent },
    });
  }
}
