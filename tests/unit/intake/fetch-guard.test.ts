import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allowedHosts } from '@/lib/intake/fetch/allowed-hosts';
import { fetchPage, type FetchOptions } from '@/lib/intake/fetch/fetch-page';
import { isPublicAddress } from '@/lib/intake/fetch/public-address';
import { startWebServer, type WebServer } from './web-server';

/** Nobody may reach this one. It listens on every address of the machine. */
let secret: WebServer;
/** The one that may be reached, standing for a site of the open web; it leads on to where `?to=` says. */
let site: WebServer;

beforeAll(async () => {
  secret = await startWebServer((_request, response) => response.end('<p>the secret</p>'));
  site = await startWebServer((request, response) => {
    const to = new URL(request.url ?? '/', 'http://x').searchParams.get('to');
    if (to === null) response.end('<p>an open page</p>');
    else response.writeHead(302, { location: Buffer.from(to).toString('latin1') }).end();
  }, '127.0.0.1');
});
afterAll(async () => {
  await secret.close();
  await site.close();
});
let before = 0;
beforeEach(() => {
  before = secret.connections();
});

const userAgent = 'Dateline/test (+http://localhost)';
/** The secret server's port counts as a page's, so that it is the address that keeps us out. */
const options = (more: Partial<FetchOptions> = {}): FetchOptions => ({ userAgent, ports: [80, 443, secret.port], timeLimitMs: 3_000, ...more });
const siteName = (): string => `127.0.0.1:${site.port}`;
const redirectTo = (to: string): string => `http://${siteName()}/?to=${encodeURIComponent(to)}`;
const names = (table: Record<string, string[]>) => async (hostname: string) => {
  const found = table[hostname];
  if (!found) throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
  return found;
};

/** Hosts as they stand in an address; the port is the secret server's. */
const literals: [string, string][] = [
  ['loopback', '127.0.0.1'], ['loopback elsewhere', '127.1.2.3'], ['loopback’s end', '127.255.255.254'], ['decimal', '2130706433'], ['octal', '0177.0.0.1'], ['octal in full', '0177.0000.0000.0001'],
  ['hexadecimal', '0x7f000001'], ['hexadecimal parts', '0x7f.0x0.0x0.0x1'], ['short', '127.1'], ['shorter', '127.0.1'], ['mixed bases', '0x7f.1'], ['a trailing dot', '127.0.0.1.'], ['full-width digits', '１２７.０.０.１'],
  ['circled digits', '①②⑦.⓪.⓪.①'], ['percent-encoded', '%31%32%37.0.0.1'], ['ideographic dots', '127。0。0。1'], ['this network', '0.0.0.0'], ['zero', '0'], ['this network elsewhere', '0.1.2.3'], ['private 10', '10.0.0.1'], ['private 10’s end', '10.255.255.255'],
  ['private 172', '172.16.0.1'], ['private 172’s end', '172.31.255.255'], ['private 192', '192.168.0.1'], ['private 192 in decimal', '3232235521'], ['link-local', '169.254.1.1'],
  ['cloud metadata', '169.254.169.254'], ['cloud metadata in decimal', '2852039166'], ['cloud metadata in hexadecimal', '0xa9fea9fe'], ['cloud metadata in octal', '0251.0376.0251.0376'], ['cloud metadata of another cloud', '100.100.100.200'], ['shared address space', '100.64.0.1'],
  ['protocol assignments', '192.0.0.1'], ['documentation', '192.0.2.1'], ['documentation 2', '198.51.100.1'], ['documentation 3', '203.0.113.1'], ['benchmarking', '198.18.0.1'], ['6to4 relay', '192.88.99.1'], ['multicast', '224.0.0.1'], ['reserved', '240.0.0.1'], ['broadcast', '255.255.255.255'],
  ['IPv6 loopback', '[::1]'], ['IPv6 loopback in full', '[0:0:0:0:0:0:0:1]'], ['IPv6 unspecified', '[::]'], ['mapped loopback', '[::ffff:127.0.0.1]'], ['mapped loopback in hexadecimal', '[::ffff:7f00:1]'], ['mapped metadata', '[::ffff:169.254.169.254]'], ['mapped private', '[::ffff:10.0.0.1]'],
  ['compatible loopback', '[::127.0.0.1]'], ['translated loopback', '[::ffff:0:127.0.0.1]'], ['NAT64 loopback', '[64:ff9b::7f00:1]'], ['NAT64 metadata', '[64:ff9b::a9fe:a9fe]'], ['local NAT64', '[64:ff9b:1::1]'], ['6to4 loopback', '[2002:7f00:1::]'], ['Teredo', '[2001:0:7f00:1::]'],
  ['IPv6 link-local', '[fe80::1]'], ['IPv6 site-local', '[fec0::1]'], ['unique local', '[fc00::1]'], ['unique local 2', '[fd00:ec2::254]'], ['IPv6 documentation', '[2001:db8::1]'], ['IPv6 multicast', '[ff02::1]'], ['IPv6 discard', '[100::1]'], ['IPv6 nowhere', '[4000::1]'],
];

describe('the guard of the address fetcher', () => {
  it.each(literals)('does not go to %s (%s)', async (_what, host) => {
    for (const address of [`http://${host}:${secret.port}/`, `http://user:pass@${host}:${secret.port}/x?y#z`]) {
      expect(await fetchPage(address, options())).toMatchObject({ ok: false, reason: 'forbidden-address' });
    }
    expect(secret.connections()).toBe(before);
  });

  it.each(literals)('is not led by a redirect to %s (%s)', async (_what, host) => {
    expect(await fetchPage(redirectTo(`http://${host}:${secret.port}/`), options({ allow: [siteName()] }))).toMatchObject({ ok: false, reason: 'forbidden-address' });
    expect(secret.connections()).toBe(before);
  });

  it.each<[string, string[]]>([
    ['loopback', ['127.0.0.1']], ['IPv6 loopback', ['::1']], ['mapped loopback', ['::ffff:127.0.0.1']], ['private', ['192.168.1.1']], ['metadata', ['169.254.169.254']], ['NAT64', ['64:ff9b::7f00:1']], ['link-local with a zone', ['fe80::1%lo']],
    ['one good, one bad', ['8.8.8.8', '127.0.0.1']], ['one bad, one good', ['127.0.0.1', '8.8.8.8']], ['good and bad families', ['2606:4700::1', '::1']], ['no address at all', ['localhost']],
  ])('does not go to a name that stands for %s', async (_what, addresses) => {
    const resolve = names({ 'paper.example': addresses });
    expect(await fetchPage(`http://paper.example:${secret.port}/`, options({ resolve }))).toMatchObject({ ok: false, reason: 'forbidden-address' });
    expect(await fetchPage(redirectTo(`http://paper.example:${secret.port}/`), options({ resolve, allow: [siteName()] }))).toMatchObject({ ok: false, reason: 'forbidden-address' });
    expect(secret.connections()).toBe(before);
  });

  it.each(['localhost', 'LOCALHOST', 'localhost.', 'sub.localhost'])('does not go to %s by the system’s resolver', async (host) => {
    expect(await fetchPage(`http://${host}:${secret.port}/`, options())).toMatchObject({ ok: false, reason: expect.stringMatching(/^(?:forbidden-address|unreachable)$/) as string });
    expect(secret.connections()).toBe(before);
  });

  it('asks for a name once for check and connection, so that a name cannot change between them', async () => {
    let asked = 0;
    // Public at first, private from then on. The public address is one that nobody answers at (198.41.0.4 is a root name server).
    const resolve = async () => ((asked += 1) === 1 ? ['198.41.0.4'] : ['127.0.0.1']);
    const result = await fetchPage(`http://paper.example:${secret.port}/`, options({ resolve, timeLimitMs: 700 }));
    expect(result).toMatchObject({ ok: false });
    expect(asked).toBe(1);
    // Asked again, as after a redirect, it is checked again.
    expect(await fetchPage(`http://paper.example:${secret.port}/`, options({ resolve }))).toMatchObject({ ok: false, reason: 'forbidden-address' });
    expect(secret.connections()).toBe(before);
  });

  it.each(['file:///etc/passwd', 'ftp://127.0.0.1/', 'gopher://127.0.0.1:70/', 'data:text/html,<p>x</p>', 'javascript:alert(1)', 'blob:http://127.0.0.1/x', 'about:blank', 'ws://127.0.0.1/', '//127.0.0.1/', 'http://', 'http:///', 'not an address', '', 'http://[::1', 'http://999.1.1.1/'])(
    'takes %j for no address',
    async (address) => {
      expect(await fetchPage(address, options())).toMatchObject({ ok: false, reason: 'bad-address' });
      if (address !== '' && !/^(?:not an address|\/\/)/.test(address)) expect(await fetchPage(redirectTo(address), options({ allow: [siteName()] }))).toMatchObject({ ok: false, reason: 'bad-address' });
      expect(secret.connections()).toBe(before);
    },
  );

  it.each([22, 25, 3306, 5432, 6379, 8080, 9200])('does not go to port %i', async (port) => {
    // Some of these fetch itself knows and refuses.
    const resolve = names({ 'paper.example': ['8.8.8.8'] });
    expect(await fetchPage(`http://paper.example:${port}/`, { userAgent, resolve, timeLimitMs: 3_000 })).toMatchObject({ ok: false, reason: expect.stringMatching(/^(?:forbidden-address|unreachable)$/) as string });
  });

  describe('where a host is allowed by the server’s settings', () => {
    it('goes to that host and port', async () => {
      expect(await fetchPage(`http://${siteName()}/`, options({ allow: [siteName()] }))).toMatchObject({ ok: true, url: `http://${siteName()}/` });
    });

    it('goes to no other port of it, and to no other spelling or host', async () => {
      const allow = [siteName(), 'intranet.school:80'];
      for (const host of [`127.0.0.1:${secret.port}`, `127.0.0.2:${secret.port}`, `[::1]:${site.port}`, `localhost:${site.port}`, `intranet.school.evil.example:80`, `intranet.school:${secret.port}`]) {
        expect(await fetchPage(`http://${host}/`, options({ allow, resolve: async () => ['127.0.0.1'] }))).toMatchObject({ ok: false, reason: 'forbidden-address' });
      }
      expect(secret.connections()).toBe(before);
    });

    it('reads the setting as a plain list, without patterns', () => {
      expect(allowedHosts(' 127.0.0.1:4001, Intranet.School:8080 ,*:80, *, 10.0.0.0/8:80, paper.example,,a:99999999')).toEqual(['127.0.0.1:4001', 'intranet.school:8080']);
      expect(allowedHosts(undefined)).toEqual([]);
    });
  });
});

describe('public addresses', () => {
  it.each(['8.8.8.8', '1.1.1.1', '93.184.216.34', '172.15.255.255', '172.32.0.1', '192.167.255.255', '100.63.255.255', '169.253.1.1', '2606:4700:4700::1111', '2a00:1450:4001:81b::200e', '::ffff:8.8.8.8'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});
