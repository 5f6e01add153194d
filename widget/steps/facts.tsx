/** What, when, where: names and values, those without a value left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, string] | null)[] }) {
  return (
    <dl class="facts tabular">
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact[0] || 'zone'}>
              <dt>{fact[0]}</dt>
              <dd class={fact[0] === '' ? 'muted small' : ''}>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
