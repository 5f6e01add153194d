/** Ids of requests: random, and cheap, for every request has one. Randomness is drawn for many at a time. */
const BYTES = 8;
const AT_A_TIME = 128;
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function createRequestIds(random: (bytes: number) => Uint8Array): () => string {
  let pool = new Uint8Array(0);
  let used = 0;
  return () => {
    if (used + BYTES > pool.length) {
      pool = Uint8Array.from(random(BYTES * AT_A_TIME));
      used = 0;
    }
    let id = '';
    for (const end = used + BYTES; used < end; used += 1) id += hex[pool[used] ?? 0];
    return id;
  };
}
