import type { Api } from "./api";

export interface CallOptions {
  /** Aborts the call at any point, including while it waits for a retry. */
  signal?: AbortSignal;
  /** Of one attempt, until the end of its response. */
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

/** The client manages tokens: it signs in, signs out and renews automatically. */
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
/** The input of a procedure: `ApiInput<"products.create">`. */
export type ApiInput<Path extends ApiPath> = At<Api, Path> extends Procedure ? At<Api, Path>["input"] : never;
/** The output of a procedure: `ApiOutput<"products.list">`. */
export type ApiOutput<Path extends ApiPath> =
  At<Api, Path> extends Procedure ? At<Api, Path>["output"] : never;
