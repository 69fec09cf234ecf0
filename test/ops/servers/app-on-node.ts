import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { onExit } from "@test/on-exit";

/** Who asks, as `signedIn` returns it. */
export interface Principal {
  subdomain: string;
  accessToken: string;
}

/** What a process is asked: a procedure, by its path, or its readiness. */
export type AppRequest = { number: number } & (
  | { procedure: string; input: unknown; principal: Principal }
  | { readiness: true }
);

/** A code of ours, `INTERNAL_SERVER_ERROR` for a defect, or `OK`; and what was returned. */
export interface AppResponse {
  number: number;
  code: string;
  value?: unknown;
  message?: string;
}

/** A process of the app of its own, with another database address than this one: one that uses another node of a cluster. */
export class AppOnNode {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (response: AppResponse) => void>();
  readonly #withdraw: () => void;
  #asked = 0;

  /** Starts one; it can be asked when this resolves. */
  static async start(databaseUrl: string): Promise<AppOnNode> {
    const app = new AppOnNode(databaseUrl);
    await once(app.#child, "message");
    return app;
  }

  private constructor(databaseUrl: string) {
    this.#child = fork(path.join(import.meta.dirname, "app-on-node.process.ts"), {
      execArgv: ["--import", "tsx"],
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        LOG_LEVEL: "error",
        RATE_LIMIT_PER_MINUTE: "1000000",
      },
    });
    this.#withdraw = onExit(() => this.#child.kill("SIGKILL"));
    this.#child.on("message", (response: AppResponse) => {
      this.#waiting.get(response.number)?.(response);
      this.#waiting.delete(response.number);
    });
  }

  #ask(
    asked: Omit<Extract<AppRequest, { procedure: string }>, "number"> | { readiness: true },
  ): Promise<AppResponse> {
    this.#asked += 1;
    const number = this.#asked;
    return new Promise((resolve) => {
      this.#waiting.set(number, resolve);
      this.#child.send({ ...asked, number });
    });
  }

  /** Calls a procedure, such as `products.create`. */
  call(principal: Principal, procedure: string, input?: unknown): Promise<AppResponse> {
    const { subdomain, accessToken } = principal;
    return this.#ask({ procedure, input, principal: { subdomain, accessToken } });
  }

  /** The status of readiness, as the code, and what it says. */
  readiness(): Promise<AppResponse> {
    return this.#ask({ readiness: true });
  }

  async end(): Promise<void> {
    this.#withdraw();
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
  }
}
