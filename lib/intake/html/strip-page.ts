import { countLeftOut, type LeftOut, type LeftOutKind } from '@/lib/domain/article/left-out';

/** Words that sites put into the class or id of what surrounds an article, whole words only: `share-bar`, not `shareholders`. */
const named: readonly [LeftOutKind, ReadonlySet<string>][] = [
  ['cookies', words('cookie cookies consent gdpr ccpa onetrust cookiebot cookieconsent cmp')],
  ['share', words('share sharing sharebar sharedaddy addtoany addthis social socials')],
  ['newsletter', words('newsletter newsletters signup subscribe subscription')],
  ['read-more', words('related recirculation recommended recommendations readmore trending outbrain taboola mostread')],
  ['advert', words('ad ads advert advertisement advertising adslot sponsored sponsor promo promoted')],
  ['comments', words('comments disqus commentlist')],
  ['caption', words('caption captions wp-caption-text photo-caption image-caption credit photo-credit')],
];

/** More than this share of a page is the page itself, however it is named. */
const MAX_SHARE = 0.3;

/** Takes what surrounds an article out of a page, and counts what had text. `<body class="has-cookie-notice">` names nothing but itself. */
export function stripPage(document: Document, leftOut: LeftOut): void {
  const whole = document.body?.textContent?.length ?? 0;
  for (const element of [...document.querySelectorAll('body [class], body [id], body [role]')]) {
    const kind = kindOf(element);
    if (!kind || !element.isConnected || element.localName === 'main' || element.localName === 'article') continue;
    const text = element.textContent?.trim() ?? '';
    if (text.length > whole * MAX_SHARE && text.length > 300) continue;
    countLeftOut(leftOut, kind, text === '' ? 0 : 1);
    element.remove();
  }
}

function kindOf(element: Element): LeftOutKind | null {
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 500).toLowerCase();
  const parts = [...name.split(/\s+/), ...name.split(/[\s_-]+/)];
  return named.find(([, set]) => parts.some((part) => set.has(part)))?.[0] ?? null;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
