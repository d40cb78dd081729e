/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Tests and a second copy of the app build beside a running one.
  distDir: process.env.DATELINE_DIST ?? '.next',
  // Native or worker code that a bundler must not swallow.
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'wink-nlp', 'wink-eng-lite-web-model', 'compromise'],
};

export default config;
