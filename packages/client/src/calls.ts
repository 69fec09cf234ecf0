import type { Api } from "./api";

export interface CallOptions {
  /** Ends the call at any point, also while it waits to be sent again. */
  signal?: AbortSignal;
  /** Of one attempt, up to the end of its answer. */
  timeoutMs?: number;
}

interface Procedure {
  kind: unknown;
  input: unknown;
  output: unknown;
}

type Call<Input, Output> = (
  ...args: undefined extends Input
    ? [input?: Input, options?: CallOptions]
    : [input: Input, options?: CallOptions]
) => Promise<Output>;

type CallOf<Of extends Procedure> = Of["kind"] extends "query"
  ? { query: Call<Of["input"], Of["output"]> }
  : { mutate: Call<Of["input"], Of["output"]> };

type CallsOf<Routes> = {
  readonly [Name in keyof Routes]: Routes[Name] extends Procedure
    ? CallOf<Routes[Name]>
    : CallsOf<Routes[Name]>;
};

/** The client holds the tokens: it signs in and out and renews by itself. */
type Programs = Omit<Api, "auth"> & { auth: Omit<Api["auth"], "login" | "refresh" | "logout"> };

/** `client.products.list.query(input, options)`, and so on for each procedure. */
export type Calls = CallsOf<Programs>;

type PathOf<Routes, Prefix extends string = ""> = {
  [Name in keyof Routes & string]: Routes[Name] extends Procedure
    ? `${Prefix}${Name}`
    : PathOf<Routes[Name], `${Prefix}${Name}.`>;
}[keyof Routes & string];

type At<Routes, Path extends string> = Path extends `${infer Name}.${infer Rest}`
  ? Name extends keyof Routes
    ? At<Routes[Name], Rest>
    : never
  : Path extends keyof Routes
    ? Routes[Path]
    : never;

export type ApiPath = PathOf<Api>;
/** What a procedure takes: `ApiInput<"products.create">`. */
export type ApiInput<Path extends ApiPath> = At<Api, Path> extends Procedure ? At<Api, Path>["input"] : never;
/** What a procedure answers: `ApiOutput<"products.list">`. */
export type ApiOutput<Path extends ApiPath> =
  At<Api, Path> extends Procedure ? At<Api, Path>["output"] : never;
