import { ServerResponse } from "node:http";

/** A response that Next writes like any other, but that is kept here instead of being sent to the client. */
export class BufferedResponse extends ServerResponse {
  readonly #chunks: Uint8Array[] = [];

  /** Resolves when it is complete; to null if rendering failed, or the client has disconnected. */
  static of(
    client: ServerResponse,
    render: (response: ServerResponse) => void,
  ): Promise<BufferedResponse | null> {
    const buffered = new BufferedResponse(client.req);
    const leave = () => buffered.destroy();
    client.once("close", leave);
    return new Promise((resolve) => {
      buffered
        .once("finish", () => resolve(buffered))
        .once("close", () => {
          client.off("close", leave);
          resolve(null);
        });
      render(buffered);
    });
  }

  /** What Next has written so far, as text. */
  get body(): string {
    return Buffer.concat(this.#chunks).toString();
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.at(-1);
    if (headers && typeof headers === "object") {
      for (const [name, value] of Object.entries(headers)) this.setHeader(name, value);
    }
    return this;
  }

  override flushHeaders(): void {}

  override write(chunk: string | Uint8Array): boolean {
    this.#chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
    return true;
  }

  override end(chunk?: unknown): this {
    if (this.finished) return this;
    if (typeof chunk === "string" || chunk instanceof Uint8Array) this.write(chunk);
    this.finished = true;
    this.emit("finish");
    this.emit("close");
    return this;
  }

  override destroy(error?: Error): this {
    super.destroy(error);
    this.emit("close");
    return this;
  }
}
