/** A store as a browser has one. */
export function memoryEntries(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key'> & { readonly length: number } {
  const map = new Map<string, string>();
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    key: (index) => [...map.keys()][index] ?? null,
    get length() {
      return map.size;
    },
  };
}
