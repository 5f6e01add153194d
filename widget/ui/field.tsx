/** A label, a control and its error, tied together for everybody. */
import type { ComponentChildren } from 'preact';

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  /** Beside the label when the field may stay empty. */
  readonly optional?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ComponentChildren;
}

export const Field = ({ id, label, optional, error, children }: FieldProps) => (
  <div class="field">
    <label for={id}>
      {label} {optional && <span class="optional">({optional})</span>}
    </label>
    {children}
    <FieldError id={id} error={error} />
  </div>
);

export const FieldError = ({ id, error }: { id: string; error?: string | undefined }) =>
  error ? (
    <p class="error" id={`${id}-error`}>
      {error}
    </p>
  ) : null;

/** What a control with an error must say about itself. */
export const invalid = (id: string, error: string | undefined) =>
  error ? ({ 'aria-invalid': true, 'aria-describedby': `${id}-error` } as const) : {};
