export const furnitureKinds = ['caption', 'credit', 'share', 'cookies', 'read-more', 'newsletter', 'advert', 'comments'] as const;
/** Lines that stand among an article's paragraphs and are no part of it. */
export type Furniture = (typeof furnitureKinds)[number];

/**
 * Every pattern covers a whole line and is tied to the wording of a site's own voice (“we use cookies”, “sign up for”), so that an article
 * about cookies, copyright or newsletters keeps its sentences.
 */
const shortLines: readonly [Furniture, RegExp][] = [
  ['share', /^(?:share(?: (?:this|on|via|article|story|page)\b[^.]{0,40})?|(?:share |tweet |pin |e-?mail |print |save |copy link |facebook |twitter |x |whatsapp |telegram |linkedin |reddit |messenger )+\S*|follow us(?: on [^.]{0,60})?|(?:facebook|twitter|whatsapp|telegram|linkedin|e-?mail|print|tweet|copy link|link copied|save)[.!]?|gift this article|listen to (?:this )?(?:article|story)[^.]{0,30}|\d+ shares?)$/i],
  ['read-more', /^(?:(?:read more|read also|also read|read next|see also|related|watch|don[’']t miss|in pictures|recommended|more on this(?: story)?) ?[:|»>→–].*|(?:read more|read also|also read|see also|read next|more on this(?: story)?|related(?: (?:stories|articles|topics|content|links|coverage))?|recommended(?: stories| for you)?|most read|you may (?:also )?like|more from [^.]{2,40}|top stories|trending(?: now)?) ?…?)$/i],
  ['newsletter', /^(?:(?:sign up|subscribe|register) (?:now |here |today |free )?(?:for|to)\b.*\b(?:newsletters?|inbox|e-?mails?|alerts|briefing)\b.*|get\b.*\b(?:our newsletter|(?:in|to) your inbox)\b.*|(?:subscribe|sign up|register)(?: now| today| here)?[.!]?|support our journalism\b.*)$/i],
  ['advert', /^(?:advertisement|advertising|sponsored(?: content)?|(?:story|article) continues (?:below|after)(?: (?:the |this )?(?:advertisement|ad))?|continue reading(?: below)?|skip advertisement|promoted)[.:]?$/i],
  ['comments', /^(?:(?:view |show |read |leave |post |add )?(?:a |all |your )?comments?(?: \(?\d+\)?)?|\d+ comments?|join the (?:conversation|discussion)\W*|log in to comment\W*|have your say\W*)$/i],
  ['credit', /^(?:(?:photo(?:graph)?|image|picture|illustration|graphic)s?(?: (?:credit|by|courtesy|source|copyright)\b.{0,120}|: ?.{0,120})|(?:credit|source)s?: .{0,80}|(?:getty images|reuters|afp|ap|epa)(?: ?\/ ?.{0,40})?|©.{0,100}|copyright (?:©|\(c\)|\d{4}).{0,100}|all rights reserved\.?)$/i],
];

const caption = /(?:\((?:photo|image|picture|file(?: photo)?|ap photo|illustration|credit)\b[^)]{0,80}\)|\[(?:photo|file|image|getty|reuters|afp|ap)\b[^\]]{0,80}\]|\b(?:photo(?:graph)?|image|picture) ?(?:credit)?: [^.]{2,60}|(?:getty images|ap photo|afp via getty|epa-efe|shutterstock|via reuters)[)\]]?)\.?$/i;
const cookies = /^(?:(?:we(?: and our [^.]{0,30}partners)?|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking))\b[^.]{0,120}\bcookies\b.*|(?:accept|reject|manage)(?: all)?(?: (?:cookies|preferences|options))?)$/i;

const MAX_SHORT_LINE = 140;
const MAX_LONG_LINE = 400;

/** What kind of furniture a line is, or null for a line of the article. Lengths are UTF-16 units. */
export function furnitureOf(line: string): Furniture | null {
  if (line.length > MAX_LONG_LINE) return null;
  if (caption.test(line)) return 'caption';
  if (cookies.test(line)) return 'cookies';
  if (line.length > MAX_SHORT_LINE) return null;
  return shortLines.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}
