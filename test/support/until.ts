/** Asks until the answer is one to stop at; bounded by tries, not by a clock. */
export async function until<Value>(
  ask: () => Value | Promise<Value>,
  enough: (value: Value) => boolean,
  { tries = 1000, pause = 25 }: { readonly tries?: number; readonly pause?: number } = {},
): Promise<Value> {
  for (let tried = 0; ; tried += 1) {
    const value = await ask();
    if (enough(value)) return value;
    if (tried >= tries) throw new Error(`still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
