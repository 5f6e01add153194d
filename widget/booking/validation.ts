/** What is missing or wrong in the details, by field. The proxy checks again; this spares the client the trip. Pure. */
import type { Field, Site } from './contract.ts';
import type { Draft } from './draft.ts';
import type { FieldError, FieldErrors } from './state.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function validate(site: Site, fields: readonly Field[], draft: Draft): FieldErrors {
  const { name, email, phone } = draft.client;
  const found: Record<string, FieldError | null> = {
    name: name.trim() === '' ? 'required' : null,
    email: contact(email, site.contact.email === 'required', EMAIL.test(email.trim())),
    phone: contact(phone, site.contact.phone === 'required', phone.replace(/\D/g, '').length >= 5),
    ...Object.fromEntries(fields.map((field) => [field.key, additional(field, draft.fields[field.key] ?? field.initial)])),
    terms: site.terms !== null && !draft.terms ? 'required' : null,
  };
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, FieldError] => entry[1] !== null));
}

const contact = (value: string, required: boolean, valid: boolean): FieldError | null =>
  value.trim() === '' ? (required ? 'required' : null) : valid ? null : 'invalid';

function additional({ type, required, maxLength, options }: Field, value: string): FieldError | null {
  if (value.trim() === '') return required ? 'required' : null;
  if (maxLength !== null && value.length > maxLength) return 'too_long';
  if (type === 'digits' && !/^\d+$/.test(value)) return 'digits';
  if ((type === 'select' || type === 'radio') && !options.includes(value)) return 'invalid';
  return null;
}
