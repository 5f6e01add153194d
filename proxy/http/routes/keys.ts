/** The public keys of the proofs that pages get, for everybody's servers. */
import type { Hono } from 'hono';
import { routes } from '../../../shared/routes.ts';
import type { Proofs } from '../../account/proof.ts';
import type { Environment } from '../environment.ts';

export function mountKeys(app: Hono<Environment>, proofs: Proofs): void {
  app.get(routes.keys, async (context) =>
    context.json(await proofs.keys(), 200, {
      'content-type': 'application/jwk-set+json',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      // A new secret is known everywhere before long; the old one stays listed as long as it is configured.
      'cache-control': 'public, max-age=300',
    }),
  );
}
