/** Numbers in [0, 1) nobody can predict. `getRandomValues`, unlike `randomUUID`, is there on plain http as well, where a phone on the home network may be. */
export function secureRandom(): number {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return word / 2 ** 32;
}
