import type { RichText, RichTextTree } from '../../model/rich-text.ts';
import type { Post, Section } from '../../model/schema/post.ts';

/** A post whose texts have been read, and whose regions have their names. */
export interface WholePost {
  readonly post: Post;
  readonly lead: RichTextTree | undefined;
  readonly content: RichTextTree | undefined;
  readonly sections: readonly WholeSection[];
}

/** A story of a post. */
export interface WholeSection {
  readonly section: Section;
  /** Anchor; unique in the post. */
  readonly id: string;
  readonly content: RichTextTree | undefined;
}

/** Anchors of sections that have none, and of one that has another's, are told apart by number. */
function anchorsOf(sections: readonly Section[]): readonly string[] {
  const taken = new Set<string>();
  return sections.map(({ id }, index) => {
    const anchor = id && !taken.has(id) ? id : `${id ?? 'del'}-${index + 1}`;
    taken.add(anchor);
    return anchor;
  });
}

/** Reads a post's texts. It rejects where the reader that this browser needs cannot be had. */
export async function readPost(post: Post): Promise<WholePost> {
  const { loadRichTextReader } = await import('../../text/rich-text/browser.ts');
  const read = await loadRichTextReader();
  const tree = (content: RichText | undefined) => content && read(content, post.url);
  const sections = post.sections ?? [];
  const anchors = anchorsOf(sections);
  return {
    post,
    lead: tree(post.lead),
    // Sections tell the same in parts, where there are any.
    content: sections.length > 0 ? undefined : tree(post.content),
    sections: sections.map((section, index) => ({
      section,
      id: anchors[index] ?? '',
      content: tree(section.content),
    })),
  };
}
