/*
 * State in the URL: what its parameters mean, and how they are written. Browsers load this with every list, so it is no library:
 * those that do more weigh ten times as much (decision 62). `useUrlState` reads and writes it in components.
 */

/** How a value is written in the URL; null for texts that mean nothing. */
interface Parser<Value> {
  parse: (text: string) => Value | null;
  serialize: (value: Value) => string;
}
interface DefaultedParser<Value> extends Parser<Value> {
  /** Stands for the parameter if it is missing, and is not written. */
  defaultValue: Value;
}
interface PlainParser<Value> extends Parser<Value> {
  withDefault: (defaultValue: Value) => DefaultedParser<Value>;
}

// biome-ignore lint/suspicious/noExplicitAny: of any value.
export type UrlParams = Record<string, Parser<any>>;
type ValueOf<Param> = Param extends { defaultValue: infer Value }
  ? Value
  : Param extends Parser<infer Value>
    ? Value | null
    : never;
export type UrlValues<Params extends UrlParams> = { [Name in keyof Params]: ValueOf<Params[Name]> };
/** The changed values; null for the default. */
export type UrlChanges<Params extends UrlParams> = {
  [Name in keyof Params]?: ValueOf<Params[Name]> | null | undefined;
};

export const createParser = <Value>(parser: Parser<Value>): PlainParser<Value> => ({
  ...parser,
  withDefault: (defaultValue) => ({ ...parser, defaultValue }),
});

export const parseAsString = createParser<string>({ parse: (text) => text, serialize: String });

/** One of these. */
export const parseAsLiteral = <const Value extends string | number>(values: readonly Value[]) =>
  createParser<Value>({
    parse: (text) => values.find((value) => String(value) === text) ?? null,
    serialize: String,
  });

/** Separated by commas, which no item contains; unknown items are left out. */
export const parseAsArrayOf = <Item>(item: Parser<Item>) =>
  createParser<Item[]>({
    parse: (text) =>
      text === ""
        ? []
        : text.split(",").flatMap((part) => {
            const value = item.parse(part);
            return value === null ? [] : [value];
          }),
    serialize: (items) => items.map(item.serialize).join(","),
  });

type SearchParams = Record<string, string | string[] | undefined>;

/** Reads the values from the parameters of a URL, as pages and browsers have them. */
export function createLoader<const Params extends UrlParams>(params: Params) {
  function load(search: Promise<SearchParams>): Promise<UrlValues<Params>>;
  function load(search: SearchParams | URLSearchParams): UrlValues<Params>;
  function load(search: Promise<SearchParams> | SearchParams | URLSearchParams): unknown {
    return search instanceof Promise
      ? search.then((now) => readValues(params, now))
      : readValues(params, search);
  }
  return load;
}

export function readValues<Params extends UrlParams>(
  params: Params,
  search: SearchParams | URLSearchParams,
): UrlValues<Params>;
export function readValues(params: UrlParams, search: SearchParams | URLSearchParams): unknown {
  return Object.fromEntries(
    Object.entries(params).map(([name, parser]) => {
      const given = search instanceof URLSearchParams ? search.get(name) : search[name];
      const text = Array.isArray(given) ? given[0] : given;
      const value = text === undefined || text === null ? null : parser.parse(text);
      return [name, value ?? defaultOf(parser)];
    }),
  );
}

const defaultOf = (parser: Parser<unknown>): unknown =>
  "defaultValue" in parser ? parser.defaultValue : null;

/** Writes values into a query, whose other parameters stay. */
export function writeValues(
  params: UrlParams,
  values: Record<string, unknown>,
  query: URLSearchParams,
): void {
  for (const [name, value] of Object.entries(values)) {
    const parser = params[name];
    if (!parser || value === undefined) continue;
    const text = value === null ? null : parser.serialize(value);
    const usual = defaultOf(parser);
    if (text === null || (usual !== null && text === parser.serialize(usual))) query.delete(name);
    else query.set(name, text);
  }
}

/** In readable form: a comma needs no escape there. */
export const textOf = (query: URLSearchParams): string => {
  const text = query.toString().replaceAll("%2C", ",");
  return text && `?${text}`;
};

/** Writes a path with the values; without a path, only the query. */
export function createSerializer<const Params extends UrlParams>(params: Params) {
  function serialize(values: UrlChanges<Params>): string;
  function serialize(path: string, values: UrlChanges<Params>): string;
  function serialize(first: string | UrlChanges<Params>, second?: UrlChanges<Params>): string {
    const [path, values] = typeof first === "string" ? [first, second ?? {}] : ["", first];
    const query = new URLSearchParams();
    writeValues(params, values, query);
    return path + textOf(query);
  }
  return serialize;
}
