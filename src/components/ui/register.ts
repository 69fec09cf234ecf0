import type { FieldPath, FieldValues, RegisterOptions, UseFormReturn } from "react-hook-form";

type Control = HTMLInputElement | HTMLTextAreaElement;

const live = new WeakSet<Control>();

/**
 * Connects a text control to a field of the form. Unlike the form's own `register`, it renders the value into the
 * server's HTML, and keeps what a person typed before the page's script ran.
 */
export function register<Values extends FieldValues, Name extends FieldPath<Values>, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  name: Name,
  options?: RegisterOptions<Values, Name>,
) {
  const { ref, ...props } = form.register(name, options);
  return {
    ...props,
    defaultValue: textOf(form.formState.defaultValues?.[name]),
    ref: (control: Control | null) => {
      const early = control && !live.has(control) && control.value !== control.defaultValue;
      const typed = control?.value;
      ref(control);
      if (control) live.add(control);
      if (early)
        form.setValue(name, typed as Parameters<typeof form.setValue<Name>>[1], { shouldDirty: true });
    },
  };
}

function textOf(value: unknown): string {
  return value === undefined || value === null || Number.isNaN(value) ? "" : String(value);
}
