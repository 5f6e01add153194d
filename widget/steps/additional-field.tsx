/** One of the business's own questions, by its type. */
import type { Field as Question } from '../booking/contract.ts';
import type { AskedWords } from '../i18n/asked-words.ts';
import { Field, FieldError, invalid } from '../ui/field.tsx';
import { useFullView } from '../ui/view.ts';

/** The rest is asked for by other controls. */
const text = { type: 'text' } as const;
const inputs = {
  text,
  digits: { type: 'text', inputMode: 'numeric' },
  date: { type: 'date' },
  time: { type: 'time' },
} as const;

interface Props {
  readonly field: Question;
  readonly value: string;
  readonly error: string | undefined;
  readonly asked: AskedWords;
}

export function AdditionalField({ field, value, error, asked }: Props) {
  const { booking, words, hold } = useFullView();
  const { key, title, type, required, options, maxLength } = field;
  const id = `field-${key}`;
  const locked = hold?.(key) !== undefined;
  const send = (text: string) => booking.send({ type: 'field_typed', key, value: text });
  const optional = required ? undefined : words.optional;
  const common = {
    id,
    class: 'input',
    part: 'input',
    value,
    required,
    onBlur: () => booking.send({ type: 'field_left', key }),
    ...(maxLength !== null && { maxLength }),
    ...invalid(id, error),
  };
  const onInput = ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement }) =>
    send(currentTarget.value);

  if (type === 'checkbox') {
    return (
      <div class="field">
        <label class="check">
          <input
            type="checkbox"
            id={id}
            checked={value === '1'}
            disabled={locked}
            required={required}
            onChange={({ currentTarget }) => send(currentTarget.checked ? '1' : '')}
            {...invalid(id, error)}
          />
          <span>{title}</span>
        </label>
        <FieldError id={id} error={error} />
      </div>
    );
  }
  if (type === 'radio') {
    return (
      <fieldset class="field" disabled={locked} {...invalid(id, error)}>
        <legend>
          {title} {optional && <span class="optional">({optional})</span>}
        </legend>
        {options.map((option, index) => (
          <label key={option} class="check">
            <input type="radio" name={id} {...(index === 0 && { id })} checked={value === option} onChange={() => send(option)} />
            <span>{option}</span>
          </label>
        ))}
        <FieldError id={id} error={error} />
      </fieldset>
    );
  }
  return (
    <Field id={id} label={title} optional={optional} error={error}>
      {type === 'textarea' ? (
        <textarea {...common} readOnly={locked} rows={3} onInput={onInput} />
      ) : type === 'select' ? (
        <select {...common} disabled={locked} onChange={onInput}>
          <option value="">{asked.choose}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      ) : (
        <input {...common} {...inputs[type as keyof typeof inputs]} readOnly={locked} onInput={onInput} />
      )}
    </Field>
  );
}
