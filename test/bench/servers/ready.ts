/** How a server of the bench tells its parent where it listens, and ends with it. */
export function ready(url: string): void {
  process.send?.({ url });
  process.once('disconnect', () => process.exit(0));
}
