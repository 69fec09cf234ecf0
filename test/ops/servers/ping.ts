import { redis } from "@/server/cache/redis";

/** Prints the response of the Redis of REDIS_URL to a PING: trusted certificates are read when a process starts. */
const response = await redis()
  .ping()
  .catch(() => "no response");
process.stdout.write(response, () => process.exit(0));
