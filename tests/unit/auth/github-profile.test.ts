import { describe, expect, it } from 'vitest';
import { readGithubProfile } from '@/lib/auth/github-profile';

const answering = (emails: unknown, user: unknown = { id: 7, login: 'mona', name: 'Mona', email: 'public@example.org' }) => async (url: string) =>
  url.endsWith('/emails') ? Response.json(emails, { status: emails === null ? 404 : 200 }) : Response.json(user, { status: user === null ? 401 : 200 });

describe('who GitHub says is signing in', () => {
  it.each([
    ['the verified primary address', [{ email: 'a@example.org', primary: false, verified: true }, { email: 'b@example.org', primary: true, verified: true }], 'b@example.org'],
    ['another verified one when the primary is not', [{ email: 'b@example.org', primary: true, verified: false }, { email: 'a@example.org', primary: false, verified: true }], 'a@example.org'],
    ['none when none is verified', [{ email: 'victim@example.org', primary: true, verified: false }], null],
    ['none when GitHub does not tell', null, null],
    ['none from something else', { message: 'no' }, null],
  ])('takes %s', async (_case, emails, email) => {
    expect(await readGithubProfile('token', answering(emails))).toMatchObject({ id: 7, name: 'Mona', email });
  });

  it('fails when there is no user', async () => {
    await expect(readGithubProfile('token', answering([], null))).rejects.toThrow('GitHub did not say');
  });
});
