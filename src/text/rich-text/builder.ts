import { MAX_DEPTH } from '../../model/limits.ts';
import type { Block, HeadingBlock, ImageBlock } from '../../model/rich-text.ts';
import { readImageUrl, readLinkUrl } from '../../model/url.ts';
import { markedWords } from '../marked-words.ts';
import { collapsed, inlinesOf } from './inlines.ts';
import type { Marks, Run } from './inlines.ts';

/** How to look at a parser's nodes, whichever parser made them. */
export interface Markup<Node> {
  /** Name of an element, `''` for text, `undefined` for what is neither. */
  nameOf(node: Node): string | undefined;
  textOf(node: Node): string;
  attributeOf(node: Node, name: string): string | null | undefined;
  childrenOf(node: Node): Iterable<Node>;
}

/** Elements nested deeper than this in the source are left out; browsers themselves stop at 512. */
const MAX_NESTING = 200;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements whose content is no text for a reader. */
const DROPPED = words(
  'script style template iframe noframes noembed object embed applet title use video audio canvas textarea select datalist',
);

/** Elements that begin and end a block. Any other element is read as if it were not there. */
const BLOCKS = words(
  'p div section article header footer main aside nav address center fieldset legend form details summary dialog hgroup search dl dt dd table caption thead tbody tfoot tr li hr pre figcaption',
);

const LISTS = words('ul ol menu dir');

/** Makes the tree of the model from parsed markup. What the tree has no word for keeps its text. */
export class TreeBuilder<Node> {
  readonly #markup: Markup<Node>;
  readonly #baseUrl: string | undefined;
  #blocks: Block[] = [];
  #runs: Run[] = [];
  #marks: Marks = {};
  #level: HeadingBlock['level'] | undefined;
  #isPreformatted = false;
  /** Elements around this place in the source, and blocks around it in the tree. */
  #nesting = 0;
  #depth = 0;

  constructor(markup: Markup<Node>, baseUrl: string | undefined) {
    this.#markup = markup;
    this.#baseUrl = baseUrl;
  }

  /** The blocks of some sibling nodes. */
  blocksOf(nodes: Iterable<Node>): Block[] {
    const outer = [this.#blocks, this.#runs, this.#level] as const;
    [this.#blocks, this.#runs, this.#level] = [[], [], undefined];
    this.#depth++;
    this.#visitAll(nodes);
    this.#flush();
    this.#depth--;
    const blocks = this.#blocks;
    [this.#blocks, this.#runs, this.#level] = outer;
    return blocks;
  }

  /** Ends the block that is being gathered. */
  #flush(): void {
    const children = inlinesOf(this.#runs);
    this.#runs = [];
    if (children.length === 0) return;
    const level = this.#level;
    this.#blocks.push(
      level ? { type: 'heading', level, children } : { type: 'paragraph', children },
    );
  }

  #visitAll(nodes: Iterable<Node>): void {
    if (this.#nesting >= MAX_NESTING) return;
    this.#nesting++;
    for (const node of nodes) this.#visit(node);
    this.#nesting--;
  }

  #visit(node: Node): void {
    const name = this.#markup.nameOf(node)?.toLowerCase();
    if (name === undefined || DROPPED.has(name)) return;
    if (name === '') this.#text(this.#markup.textOf(node));
    else if (BLOCKS.has(name)) this.#block(node, name);
    else if (LISTS.has(name)) this.#list(node, name === 'ol');
    else if (/^h[1-6]$/.test(name)) this.#heading(node, name);
    else this.#other(node, name);
  }

  #other(node: Node, name: string): void {
    const children = this.#markup.childrenOf(node);
    switch (name) {
      case 'blockquote':
        this.#quote(children);
        break;
      case 'figure':
        this.#figure(children);
        break;
      case 'img':
        this.#image(node);
        break;
      case 'br':
        this.#break();
        break;
      case 'a':
        this.#link(node);
        break;
      case 'b':
      case 'strong':
        this.#marked({ strong: true }, children);
        break;
      case 'i':
      case 'em':
        this.#marked({ emphasis: true }, children);
        break;
      case 'q':
        this.#text('«');
        this.#visitAll(children);
        this.#text('»');
        break;
      case 'td':
      case 'th':
        this.#visitAll(children);
        this.#text(' ');
        break;
      default:
        this.#visitAll(children);
    }
  }

  #text(text: string): void {
    if (!this.#isPreformatted) this.#runs.push({ text, marks: this.#marks });
    else {
      text.split('\n').forEach((line, index) => {
        if (index > 0) this.#break();
        this.#runs.push({ text: line, marks: this.#marks });
      });
    }
  }

  /** One break breaks the line; two are how many editors write a new paragraph. */
  #break(): void {
    const last = this.#runs.findLast(({ text }) => text?.trim() !== '');
    if (last && last.text === undefined) this.#flush();
    else this.#runs.push({ marks: this.#marks });
  }

  #marked(marks: Marks, children: Iterable<Node>): void {
    const outer = this.#marks;
    this.#marks = { ...outer, ...marks };
    this.#visitAll(children);
    this.#marks = outer;
  }

  #link(node: Node): void {
    const href = this.#markup.attributeOf(node, 'href');
    const read = href ? readLinkUrl(href.trim(), this.#baseUrl) : undefined;
    const marks = read?.url ? { link: read.url } : {};
    this.#marked(marks, this.#markup.childrenOf(node));
  }

  #block(node: Node, name: string): void {
    const outer = this.#isPreformatted;
    this.#isPreformatted ||= name === 'pre';
    this.#flush();
    this.#visitAll(this.#markup.childrenOf(node));
    this.#flush();
    this.#isPreformatted = outer;
  }

  #heading(node: Node, name: string): void {
    const outer = this.#level;
    this.#flush();
    this.#level = Number(name[1]) as HeadingBlock['level'];
    this.#visitAll(this.#markup.childrenOf(node));
    this.#flush();
    this.#level = outer;
  }

  /** Beyond the model's depth the text stays, without the list or quotation around it. */
  #isTooDeep(nodes: Iterable<Node>): boolean {
    this.#flush();
    if (this.#depth < MAX_DEPTH) return false;
    this.#visitAll(nodes);
    this.#flush();
    return true;
  }

  #quote(nodes: Iterable<Node>): void {
    if (this.#isTooDeep(nodes)) return;
    const children = this.#nestedBlocks(nodes);
    if (children.length > 0) this.#blocks.push({ type: 'quote', children });
  }

  #nestedBlocks(nodes: Iterable<Node>): Block[] {
    if (this.#nesting >= MAX_NESTING) return [];
    this.#nesting++;
    const blocks = this.blocksOf(nodes);
    this.#nesting--;
    return blocks;
  }

  #list(node: Node, ordered: boolean): void {
    const nodes = [...this.#markup.childrenOf(node)];
    if (this.#isTooDeep(nodes)) return;
    const items: Block[][] = [];
    let loose: Node[] = [];
    // What stands in a list outside its items belongs to the item before it.
    const endLoose = (): void => {
      const blocks = this.#nestedBlocks(loose);
      loose = [];
      if (blocks.length === 0) return;
      const last = items.at(-1);
      if (last) last.push(...blocks);
      else items.push(blocks);
    };
    for (const child of nodes) {
      if (this.#markup.nameOf(child)?.toLowerCase() !== 'li') {
        loose.push(child);
        continue;
      }
      endLoose();
      const blocks = this.#nestedBlocks(this.#markup.childrenOf(child));
      if (blocks.length > 0) items.push(blocks);
    }
    endLoose();
    if (items.length > 0) this.#blocks.push({ type: 'list', ordered, items });
  }

  #image(node: Node): void {
    const attribute = (name: string): string | null | undefined =>
      this.#markup.attributeOf(node, name);
    const read = readImageUrl(attribute('src')?.trim() ?? '', this.#baseUrl);
    if (!attribute('src') || !read.url) return;
    const alt = attribute('alt');
    const width = pixels(attribute('width'));
    const height = pixels(attribute('height'));
    this.#flush();
    this.#blocks.push({
      type: 'image',
      url: read.url,
      ...(typeof alt === 'string' ? { alt: collapsed(alt).trim() } : {}),
      ...(width ? { width } : {}),
      ...(height ? { height } : {}),
    });
  }

  #figure(nodes: Iterable<Node>): void {
    const isCaption = (node: Node): boolean =>
      this.#markup.nameOf(node)?.toLowerCase() === 'figcaption';
    const all = [...nodes];
    this.#flush();
    const blocks = this.#nestedBlocks(all.filter((node) => !isCaption(node)));
    const [image] = blocks;
    const captions = all.filter(isCaption);
    if (blocks.length === 1 && image?.type === 'image') {
      this.#blocks.push(this.#captioned(image, captions));
    } else {
      this.#blocks.push(...blocks);
      for (const caption of captions) this.#block(caption, 'figcaption');
    }
  }

  #captioned(image: ImageBlock, captions: readonly Node[]): ImageBlock {
    const caption = markedWords({ blocks: this.#nestedBlocks(captions) });
    return caption ? { ...image, caption } : image;
  }
}

/** A width or height attribute in px. */
function pixels(text: string | null | undefined): number | undefined {
  return text && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}
