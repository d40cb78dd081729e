/**
 * `DATELINE_INTAKE_ALLOW`: a list of `host:port`, separated by commas, that may be fetched from although they are not on the public Internet:
 * a school's intranet, or the server of a test. Empty by default. It opens exactly those and nothing else: each entry names one host as it
 * stands in an address, and one port; there are no patterns and no “all”; a redirect from there to any other private place is refused.
 */
export function allowedHosts(setting: string | undefined): string[] {
  return (setting ?? '')
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => /^[a-z0-9.:-]+:\d{1,5}$/.test(entry));
}
