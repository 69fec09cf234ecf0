/** More than the locales, currencies and time zones of an organization need; a browser uses one set of them. */
const mostKept = 200;

/**
 * Creating a formatter costs a hundred times as much as formatting: one is cached per locale and options. Options must
 * come from a small set, never from user input.
 */
function kept<Options extends object, Formatter>(make: (locale: string, options: Options) => Formatter) {
  const formatters = new Map<string, Formatter>();
  return (locale: string, options: Options): Formatter => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = formatters.get(key);
    if (known) return known;
    // Throws for an unknown locale or currency before anything is cached.
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

export const pluralRules = kept(
  (locale, options: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
);

/** Money with all its cents, also where the currency has none by custom, such as JPY. */
export const moneyFormat = kept((locale, { currency }: { currency: string }) => {
  const usual = new Intl.NumberFormat(locale, { style: "currency", currency });
  const { minimumFractionDigits, maximumFractionDigits = 2 } = usual.resolvedOptions();
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits,
    maximumFractionDigits: Math.max(maximumFractionDigits, 2),
  });
});
