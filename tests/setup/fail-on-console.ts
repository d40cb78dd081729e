import { afterEach, beforeEach, expect, vi } from 'vitest';

// An error that nobody looks at is a bug that nobody finds: any unexpected console.error fails its test.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls.slice();
  vi.mocked(console.error).mockRestore();
  expect(calls, 'unexpected console.error').toEqual([]);
});
