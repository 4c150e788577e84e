import { withoutInvisible } from '../model/text.ts';
import type { Loss } from './loss.ts';

/** A feed in another format. */
export interface Written {
  /** The document, UTF-8 when it is stored. */
  readonly text: string;
  /** Its media type, for `Content-Type`. */
  readonly mediaType: string;
  /** What the format has no words for. */
  readonly losses: readonly Loss[];
}

/** An item's id as an IRI, which Atom (RFC 4287 § 4.2.6) and ninjs ask for: itself, or a name made of it. */
export function iriOf(id: string): string {
  return /^[a-z][a-z\d+.-]*:[^\s\ud800-\udfff]+$/i.test(id)
    ? id
    : `urn:knf:${encodeURIComponent(withoutInvisible(id))}`;
}
