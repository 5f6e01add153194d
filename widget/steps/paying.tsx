/** Little is paid online, so what draws it is fetched when something is owed, or money has come. */
import { useLayoutEffect } from 'preact/hooks';
import type { PaymentProps } from '../payment/payment-view.tsx';
import { useValue } from '../ui/value.ts';
import { useFullView } from '../ui/view.ts';
import { Missing } from './missing.tsx';

export function Paying(props: Omit<PaymentProps, 'texts' | 'format'>) {
  const { paying, texts, format } = useFullView();
  useLayoutEffect(paying.need, []);
  const parts = useValue(paying.parts);
  return parts ? <parts.Payment {...props} texts={texts} format={format} /> : <Missing of={paying} />;
}
