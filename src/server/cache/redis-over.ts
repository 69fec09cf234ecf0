import { Redis } from "@upstash/redis";
import type { CommandRequester } from "./command-requester";

/** The Upstash client over a transport of ours. Values are strings as stored: by default it would make a number of "123". */
export class RedisOver extends Redis {
  constructor(requester: CommandRequester) {
    super(requester);
    this.opts = { automaticDeserialization: false };
    // Most commands: for each, the client would make an object with functions of its own, and two promises more.
    this.get = <Value>(key: string) =>
      this.client.request<Value>({ body: ["get", key] }).then(({ result }) => {
        // Not the same as null, which says that there is no such key, such as that of a revoked token.
        if (result === undefined) throw new TypeError("Redis returned no result");
        return result;
      });
  }
}
