/** One step of a transaction as a script, which the server runs alone: all is written if nothing that was read has changed, else nothing. */

/** Keys: those read, those put, those removed, the wake-up. Arguments: three counts, what was read, pairs of value and lifetime, the wake-up. */
export const commitScript = `
  local reads, puts, removes = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
  for i = 1, reads do
    if (redis.call('GET', KEYS[i]) or '') ~= ARGV[3 + i] then return 0 end
  end
  for i = 1, puts do
    local value, lifetime = ARGV[3 + reads + 2 * i - 1], ARGV[3 + reads + 2 * i]
    if lifetime == '' then redis.call('SET', KEYS[reads + i], value)
    else redis.call('SET', KEYS[reads + i], value, 'PX', lifetime) end
  end
  for i = 1, removes do redis.call('DEL', KEYS[reads + puts + i]) end
  local wake = ARGV[#ARGV]
  if wake == 'clear' then redis.call('DEL', KEYS[#KEYS])
  elseif wake ~= 'keep' then redis.call('SET', KEYS[#KEYS], wake) end
  return 1
`;

export interface Step {
  readonly reads: readonly { readonly key: string; readonly raw: string | null }[];
  readonly puts: readonly { readonly key: string; readonly raw: string; readonly lifetime: number | null }[];
  readonly removes: readonly string[];
  readonly wakeKey: string;
  readonly wakeAt: number | null | undefined;
}

export const commitArguments = ({ reads, puts, removes, wakeKey, wakeAt }: Step): { keys: string[]; arguments: string[] } => ({
  keys: [...reads.map(({ key }) => key), ...puts.map(({ key }) => key), ...removes, wakeKey],
  arguments: [
    ...[reads.length, puts.length, removes.length].map(String),
    ...reads.map(({ raw }) => raw ?? ''),
    ...puts.flatMap(({ raw, lifetime }) => [raw, lifetime === null ? '' : String(lifetime)]),
    wakeAt === undefined ? 'keep' : wakeAt === null ? 'clear' : String(wakeAt),
  ],
});
