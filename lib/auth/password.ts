import { hash, verify } from '@node-rs/argon2';

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. About 15 ms, so that a class can sign in within a minute. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password nobody knows, made with the same cost. */
const dummyHash = '$argon2id$v=19$m=19456,t=2,p=1$XWOoKHG00bTEw4fVpIgPZA$DmuIZq4cODxKxxIr576l0GeDfckTCPhCSBQ2nK4yxcA';

/** The same characters typed on another keyboard may be composed in another way (NIST SP 800-63B §5.1.1.2). */
function canonical(password: string): string {
  return password.normalize('NFKC');
}

export async function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), cost);
}

/** Without a hash (no such account, or one that signs in with a provider) the work is done all the same, so that the time it takes tells nothing. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? dummyHash, canonical(password));
  return passwordHash !== null && matches;
}
