/** Reads a stranger's stream up to a bound, whatever length it claims to have. Pure but for the stream. */

/** null when it is larger; the rest is not read. */
export async function boundedBody(stream: ReadableStream<Uint8Array> | null, bytesAtMost: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    size += piece.value.byteLength;
    if (size > bytesAtMost) {
      await reader?.cancel();
      return null;
    }
    chunks.push(piece.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}
