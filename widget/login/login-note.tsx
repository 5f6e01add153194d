/** Instead of the steps after the service: that nobody books here without an account, and where to go. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Site } from '../booking/contract.ts';
import type { LoginWords } from '../i18n/login-words.ts';
import { FallbackLinks } from '../steps/unavailable.tsx';
import { previousIcon } from '../ui/icons.tsx';
import { useView } from '../ui/view.ts';

export function LoginNote({ site, login }: { site: Site; login: LoginWords }) {
  const { texts, booking } = useView();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="frame body" aria-label={login.title}>
      <div class="head">
        <button type="button" class="back" aria-label={texts.back} onClick={() => booking.send({ type: 'step_opened', step: 'service' })}>
          {previousIcon()}
        </button>
        <h2 ref={heading} tabIndex={-1}>
          {login.title}
        </h2>
      </div>
      <p>{login.more}</p>
      <div class="actions">
        <FallbackLinks fallback={site.fallback} texts={texts} />
      </div>
    </section>
  );
}
