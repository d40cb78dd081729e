/** A response that a browser saves under a dated name. The day is that of the learner's study day: where they are. */
export function attachment(body: BodyInit, { type, day, extension }: { type: string; day: string; extension: string }): Response {
  return new Response(body, { headers: { 'content-type': type, 'content-disposition': `attachment; filename="dateline-${day}.${extension}"` } });
}
