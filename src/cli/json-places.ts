import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';

/** A place in a text, both from 1; columns are UTF-16 code units, as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where things stand in a JSON text. */
export interface JsonPlaces {
  /** Where the text is no JSON, and why. */
  readonly faults: readonly (Place & { readonly reason: string })[];
  /** The place of a JSON Pointer; of the nearest thing around it where there is nothing there. */
  placeOf(pointer: string): Place;
}

/** Reads the places of a JSON text. */
export function jsonPlaces(text: string): JsonPlaces {
  const starts = lineStarts(text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  return {
    faults: errors.map(({ error, offset }) => ({
      ...placeAt(offset, starts),
      reason: printParseErrorCode(error)
        .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toLowerCase(),
    })),
    placeOf(pointer) {
      const keys = pointer
        .split('/')
        .slice(1)
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
      return placeAt(root ? offsetOf(root, keys) : 0, starts);
    },
  };
}

/** A field is shown at its name, an element of a list at its value. */
function offsetOf(root: Node, keys: readonly string[]): number {
  let node = root;
  for (const key of keys) {
    const next = findNodeAtLocation(node, [node.type === 'array' ? Number(key) : key]);
    if (!next) break;
    node = next;
  }
  return node.parent?.type === 'property' ? node.parent.offset : node.offset;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placeAt(offset: number, starts: readonly number[]): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
