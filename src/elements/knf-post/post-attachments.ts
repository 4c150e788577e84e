import type { Attachment } from '../../model/schema/image.ts';
import type { Language } from '../../text/language.ts';
import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';

/** Bytes in a kilobyte and in a megabyte, as the SI has it. */
const KILO = 1_000;
const MEGA = 1_000_000;

/** The last part of an address: `program.pdf`. */
function fileName(url: string): string {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** `PDF`, where address or media type tell. */
function formatOf({ url, mimeType = '' }: Attachment): string {
  const [, ending] = /\.(\w{2,4})$/.exec(fileName(url)) ?? /\/(\w{2,4})$/.exec(mimeType) ?? [];
  return ending?.toUpperCase() ?? '';
}

/** `1,2 MB`, in the reader's language. */
function sizeOf(bytes: number, language: Language): string {
  if (bytes < MEGA) return `${Math.round(bytes / KILO)}\u00a0kB`;
  const figures = `${Math.round((bytes / MEGA) * 10) / 10}`;
  return `${language === 'en' ? figures : figures.replace('.', ',')}\u00a0MB`;
}

/** Files that belong to a post, each with what a reader wants to know before fetching it. */
export function postAttachments(
  attachments: readonly Attachment[],
  language: Language,
): TemplateResult {
  return html`<ul class="links" role="list">
    ${attachments.map((attachment) => {
      const { url, title, sizeInBytes } = attachment;
      const facts = [formatOf(attachment), sizeInBytes ? sizeOf(sizeInBytes, language) : ''];
      const told = facts.filter(Boolean).join(', ');
      return html`<li>
        <a href=${url}><span dir="auto">${title ?? fileName(url)}</span>${told && ` (${told})`}</a>
      </li>`;
    })}
  </ul>`;
}
