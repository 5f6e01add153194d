/** One after another per account within this process, so that only other processes are ever raced with. */
import type { AccountId } from '../../ports/store.ts';

export function createLine() {
  const last = new Map<AccountId, Promise<unknown>>();
  return <Result>(account: AccountId, work: () => Promise<Result>): Promise<Result> => {
    const before = last.get(account) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => {});
    last.set(account, settled);
    void settled.then(() => {
      if (last.get(account) === settled) last.delete(account);
    });
    return mine;
  };
}
