/** The environment of these tests; a test may change it through `environment`. */
export const environment: { NEXTAUTH_SECRET: string; NEXTAUTH_URL?: string; DATABASE_URL: string } = {
  NEXTAUTH_SECRET: 'a-secret-for-tests-only',
  DATABASE_URL: 'postgresql://nowhere.invalid/none',
};
