import { expect, it } from 'vitest';
import { playwrightCounts } from '../../../scripts/lib/browser-stage.mjs';
import { vitestCounts } from '../../../scripts/lib/stages.mjs';

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failing = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
const unreadable = { status: 'failed', assertionResults: [] };

it.each([
  ['all is well', { numPassedTests: 3, numFailedTests: 0, testResults: [passing] }, 0, { passed: 3, failed: 0 }],
  ['a test fails', { numPassedTests: 2, numFailedTests: 1, testResults: [failing] }, 1, { passed: 2, failed: 1 }],
  ['a file cannot be read', { numPassedTests: 2, numFailedTests: 0, testResults: [passing, unreadable] }, 1, { passed: 2, failed: 1 }],
  ['all passed and the run failed', { numPassedTests: 2, numFailedTests: 0, testResults: [passing] }, 1, { passed: 2, failed: 1 }],
  ['the run broke off before it reported', {}, 'signal SIGKILL', { passed: 0, failed: 1 }],
])('counts unit tests when %s', (_case, report, code, counts) => {
  expect(vitestCounts(report, code)).toEqual(counts);
});

it.each([
  ['all is well', { stats: { expected: 5, unexpected: 0, flaky: 0 }, errors: [] }, 0, { passed: 5, failed: 0 }],
  ['one fails and one only passes sometimes', { stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [] }, 1, { passed: 3, failed: 2 }],
  ['a file does not load', { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{ message: 'no' }] }, 1, { passed: 0, failed: 1 }],
  ['the run broke off before it reported', {}, 1, { passed: 0, failed: 1 }],
])('counts browser tests when %s', (_case, report, code, counts) => {
  expect(playwrightCounts(report, code)).toEqual(counts);
});
