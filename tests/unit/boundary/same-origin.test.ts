import { describe, expect, it, vi } from 'vitest';
import { isSameOrigin } from '@/lib/boundary/same-origin';

const environment: { NEXTAUTH_URL?: string } = {};
vi.mock('@/lib/env', () => ({ env: () => environment }));

type Case = { origin?: string; host?: string; forwarded?: string; site?: string; published?: string };

const judge = ({ origin, host, forwarded, site, published }: Case): boolean => {
  environment.NEXTAUTH_URL = published;
  const headers = new Headers();
  if (origin !== undefined) headers.set('origin', origin);
  if (host !== undefined) headers.set('host', host);
  if (forwarded !== undefined) headers.set('x-forwarded-host', forwarded);
  if (site !== undefined) headers.set('sec-fetch-site', site);
  return isSameOrigin(headers, 'localhost:3000');
};

describe('a request that changes something', () => {
  it.each<Case>([
    { origin: 'http://localhost:3000' },
    { origin: 'http://dateline.example', host: 'dateline.example' },
    { origin: 'https://dateline.example', host: 'dateline.example' },
    { origin: 'https://Dateline.Example', host: 'DATELINE.example' },
    { origin: 'https://dateline.example', host: 'app.internal:3000', published: 'https://dateline.example' },
    { origin: 'https://dateline.example', host: 'app.internal:3000', forwarded: 'dateline.example' },
    { host: 'dateline.example' },
    { host: 'dateline.example', site: 'same-origin' },
    { host: 'dateline.example', site: 'none' },
  ])('is ours: %j', (request) => {
    expect(judge(request)).toBe(true);
  });

  it.each<Case>([
    { origin: 'https://evil.example', host: 'dateline.example' },
    { origin: 'https://evil.example', host: 'dateline.example', site: 'same-origin' },
    { origin: 'http://localhost:3001' },
    { origin: 'https://dateline.example.evil.example', host: 'dateline.example' },
    { origin: 'https://evil.example/dateline.example', host: 'dateline.example' },
    { origin: 'https://dateline.example@evil.example', host: 'dateline.example' },
    { origin: 'https://sub.dateline.example', host: 'dateline.example' },
    { origin: 'https://evil.example', host: 'app.internal:3000', forwarded: 'dateline.example' },
    { origin: 'null', host: 'dateline.example' },
    { origin: '', host: 'dateline.example' },
    { origin: 'file://dateline.example', host: 'dateline.example' },
    { host: 'dateline.example', site: 'cross-site' },
    { host: 'dateline.example', site: 'same-site' },
    { host: 'dateline.example', site: 'something-new' },
  ])('is refused: %j', (request) => {
    expect(judge(request)).toBe(false);
  });
});
