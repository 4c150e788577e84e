import * as z from 'zod/mini';
import type { RichText as RichTextValue } from '../rich-text.ts';
import { leafKinds } from './leaf.ts';

const isRichText = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ('blocks' in value
    ? Array.isArray(value.blocks)
    : ('html' in value && typeof value.html === 'string') ||
      ('text' in value && typeof value.text === 'string'));

/** Rich text on the wire is `content_html`, `content_text` or both. */
export const RichText = z.custom<RichTextValue>(isRichText, 'rich text');
leafKinds.add(RichText, { kind: 'richText' });
