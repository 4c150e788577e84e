import * as z from 'zod/mini';
import type { RichText as RichTextValue } from '../rich-text.ts';
import { leafKinds } from './leaf.ts';

const isStringOrAbsent = (value: unknown): boolean =>
  value === undefined || typeof value === 'string';

const isRichText = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if ('blocks' in value) return Array.isArray(value.blocks);
  const { html, text } = value as Readonly<Record<string, unknown>>;
  return (html ?? text) !== undefined && isStringOrAbsent(html) && isStringOrAbsent(text);
};

/** Rich text on the wire is `content_html`, `content_text` or both. */
export const RichText = z.custom<RichTextValue>(isRichText, 'rich text');
leafKinds.add(RichText, { kind: 'richText' });
