/** Name, e-mail and phone, as browsers know to fill them in. */
import type { Client, Site } from '../booking/contract.ts';
import type { FieldErrors } from '../booking/state.ts';
import { Field, invalid } from '../ui/field.tsx';
import { useFullView } from '../ui/view.ts';

const inputs = {
  name: { type: 'text', autocomplete: 'name', inputMode: 'text' },
  email: { type: 'email', autocomplete: 'email', inputMode: 'email' },
  phone: { type: 'tel', autocomplete: 'tel', inputMode: 'tel' },
} as const;

export function ContactFields({ site, client, errors }: { site: Site; client: Client; errors: FieldErrors }) {
  return (
    <>
      <ContactField name="name" value={client.name} required error={errors.name} />
      <div class="form pair">
        <ContactField name="email" value={client.email} required={site.contact.email === 'required'} error={errors.email} />
        <ContactField name="phone" value={client.phone} required={site.contact.phone === 'required'} error={errors.phone} />
      </div>
    </>
  );
}

interface ContactFieldProps {
  readonly name: keyof Client;
  readonly value: string;
  readonly required: boolean;
  readonly error: FieldErrors[string] | undefined;
}

function ContactField({ name, value, required, error }: ContactFieldProps) {
  const { booking, words, hold } = useFullView();
  const held = hold?.(name);
  if (held === 'hidden') return null;
  const id = `field-${name}`;
  const text = error && words.error(error, name);
  return (
    <Field id={id} label={words[name]} optional={required ? undefined : words.optional} error={text}>
      <input
        {...inputs[name]}
        id={id}
        name={name}
        class="input"
        part="input"
        value={value}
        required={required}
        readOnly={!!held}
        dir={name === 'name' ? 'auto' : 'ltr'}
        onInput={({ currentTarget }) => booking.send({ type: 'client_typed', field: name, value: currentTarget.value })}
        onBlur={() => booking.send({ type: 'field_left', key: name })}
        {...invalid(id, text)}
      />
    </Field>
  );
}
