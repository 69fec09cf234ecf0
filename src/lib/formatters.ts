/** More than an organization's locale, currencies and time zones ever ask for; a browser sees one set of them. */
const mostKept = 200;

/**
 * A formatter costs a hundred times what formatting costs: each is made once per locale and options, and kept. The options
 * must be one of few values, not made of what people type.
 */
function kept<Options extends object, Formatter>(make: (locale: string, options: Options) => Formatter) {
  const formatters = new Map<string, Formatter>();
  return (locale: string, options: Options): Formatter => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = formatters.get(key);
    if (known) return known;
    // Thrown for an unknown locale or currency, before anything is kept.
    const made = make(locale, options);
    if (formatters.size >= mostKept) formatters.clear();
    formatters.set(key, made);
    return made;
  };
}

export const numberFormat = kept(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

export const dateTimeFormat = kept(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

export const listFormat = kept(
  (locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options),
);
