import { test as base, expect, type Page } from '@playwright/test';
import pg from 'pg';

/** What a page may not do unnoticed: log an error, throw, or fail a request that nobody expected to fail. */
function watch(page: Page, faults: string[], expected: RegExp[]) {
  const note = (fault: string) => {
    if (!expected.some((pattern) => pattern.test(fault))) faults.push(fault);
  };
  page.on('console', (message) => message.type() === 'error' && note(`console: ${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => note(`page error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A navigation away cancels what is still loading; that is the browser's doing.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`request failed: ${request.method()} ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => response.status() >= 400 && note(`status ${response.status()}: ${response.url()}`));
}

type Fixtures = {
  /** The app's own database. */
  database: pg.Client;
  /** Faults that this test provokes on purpose. */
  expectedFaults: RegExp[];
  /** A page of another browser: another device. */
  secondDevice: Page;
};

export const test = base.extend<Fixtures>({
  expectedFaults: async ({}, provide) => {
    await provide([]);
  },
  page: async ({ page, expectedFaults }, provide) => {
    const faults: string[] = [];
    watch(page, faults, expectedFaults);
    await provide(page);
    expect(faults, 'unexpected faults in the browser').toEqual([]);
  },
  secondDevice: async ({ browser, contextOptions, expectedFaults }, provide) => {
    const context = await browser.newContext(contextOptions);
    const page = await context.newPage();
    const faults: string[] = [];
    watch(page, faults, expectedFaults);
    await provide(page);
    expect(faults, 'unexpected faults in the second browser').toEqual([]);
    await context.close();
  },
  database: async ({}, provide) => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    await provide(client);
    await client.end();
  },
});

export { expect };
