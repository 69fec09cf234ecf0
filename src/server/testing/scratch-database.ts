import { createConnection } from "mysql2/promise";
import { env } from "@/env";
import { unique } from "./builders";

/** Makes an empty database beside the one of the tests, gives its URL to the callback, and drops it again. */
export async function withScratchDatabase<T>(callback: (url: string) => Promise<T>): Promise<T> {
  const url = new URL(env().DATABASE_URL);
  const name = `${url.pathname.slice(1)}_${unique("scratch").replaceAll("-", "_")}`;
  const server = await createConnection({ uri: url.href });
  try {
    await server.query(`create database \`${name}\` character set utf8mb4 collate utf8mb4_unicode_ci`);
    url.pathname = `/${name}`;
    return await callback(url.href);
  } finally {
    await server.query(`drop database if exists \`${name}\``);
    await server.end();
  }
}
