/** Sent with every response. Scripts are not restricted yet: that needs hashes of what the build inlines. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Content-Security-Policy', value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'" },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Tests and a second copy of the app build beside a running one.
  distDir: process.env.DATELINE_DIST ?? '.next',
  // The types are checked by npm test, for everything at once; a build would check the tests too, before every first start.
  typescript: { ignoreBuildErrors: true },
  // Native code that a bundler must not swallow.
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'sql.js', '@open-spaced-repetition/binding'],
  headers: async () => [{ source: '/:path*', headers }],
};

export default config;
