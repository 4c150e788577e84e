import { Parser } from 'htmlparser2';
import type { RichTextReader } from '../../model/rich-text.ts';
import { TreeBuilder } from './builder.ts';
import type { Markup } from './builder.ts';
import { withoutReferences } from './entities.ts';
import { readerWith } from './reader.ts';

/** An element, or text where it has no name. */
interface LightNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: LightNode[];
  readonly text: string;
}

const element = (name: string, attributes: LightNode['attributes'] = {}): LightNode => ({
  name,
  attributes,
  children: [],
  text: '',
});

const light: Markup<LightNode> = {
  nameOf: (node) => node.name,
  textOf: (node) => withoutReferences(node.text),
  attributeOf: (node, name) =>
    Object.hasOwn(node.attributes, name)
      ? withoutReferences(node.attributes[name] ?? '')
      : undefined,
  childrenOf: (node) => node.children,
};

function parse(html: string): LightNode[] {
  const open = [element('div')];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const node = element(name, attributes);
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      ontext: (text) => {
        const siblings = open.at(-1)?.children;
        const before = siblings?.at(-1);
        // The parser cuts text at every ampersand; a reference must be whole to be known.
        if (before?.name === '') siblings?.splice(-1, 1, { ...before, text: before.text + text });
        else siblings?.push({ ...element(''), text });
      },
      onclosetag: () => {
        open.pop();
      },
    },
    // References are read here: the library's table of all 2,231 is larger than everything else.
    { decodeEntities: false },
  );
  parser.end(html);
  return open[0]?.children ?? [];
}

/**
 * Reads rich text without any parser of the platform, for browsers that enforce Trusted Types and
 * have no sanitiser. Well-formed markup gives the same tree as elsewhere; of broken markup all text
 * stays, perhaps in other blocks.
 */
export const readRichText: RichTextReader = readerWith((html, baseUrl) =>
  new TreeBuilder(light, baseUrl).blocksOf(parse(html)),
);
