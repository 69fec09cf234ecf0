/** What the tests use of s3rver 3.7.1, which has no types. */
declare module "s3rver" {
  interface Options {
    address: string;
    port: number;
    silent: boolean;
    directory: string;
    configureBuckets: { name: string }[];
  }

  type Middleware = (context: { method: string; path: string }, next: () => Promise<void>) => Promise<void>;

  /** A Koa application. */
  export default class S3rver {
    constructor(options: Options);
    /** They run in this order; the server's own are there already. */
    readonly middleware: Middleware[];
    run(): Promise<{ port: number }>;
    close(): Promise<void>;
  }
}
