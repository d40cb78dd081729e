import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    // A hostile zone: 5 h 45 min ahead of UTC, so that a forgotten offset shows.
    env: { TZ: 'Asia/Kathmandu' },
    setupFiles: ['tests/setup/fail-on-console.ts'],
    projects: [
      { extends: true, test: { name: 'unit',
          // A limit for what hangs, not a measure of speed: a busy machine passes too.
          testTimeout: 30_000, include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/setup/integration-server.ts'],
          setupFiles: ['tests/setup/database.ts'],
          fileParallelism: false,
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          // The two commands themselves, as processes: started, stopped, killed.
          name: 'commands',
          include: ['tests/commands/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
