import { expect, it } from "vitest";
import { parseRedisUrl } from "./redis-url";

it("names one server, with a user, a password and a database that are percent-encoded", () => {
  expect(parseRedisUrl("rediss://us%40er:p%40ss%2Fw%3Ard@cache.example.com:6380/3")).toEqual({
    kind: "server",
    hosts: [{ host: "cache.example.com", port: 6380 }],
    tls: true,
    username: "us@er",
    password: "p@ss/w:rd",
    db: 3,
  });
  expect(parseRedisUrl("redis://:secret@[::1]")).toEqual({
    kind: "server",
    hosts: [{ host: "::1", port: 6379 }],
    tls: false,
    password: "secret",
    db: 0,
  });
});

it("names sentinels and their master", () => {
  expect(
    parseRedisUrl(
      "redis+sentinel://:secret@s1,s2:26380,[fd00::1]:26381/my%20master/2?sentinel_password=a%26b",
    ),
  ).toEqual({
    kind: "sentinel",
    hosts: [
      { host: "s1", port: 26_379 },
      { host: "s2", port: 26_380 },
      { host: "fd00::1", port: 26_381 },
    ],
    tls: false,
    password: "secret",
    sentinelPassword: "a&b",
    masterName: "my master",
    db: 2,
  });
});

it("names nodes of a cluster", () => {
  expect(parseRedisUrl("rediss+cluster://user:secret@c1:7000,c2/")).toMatchObject({
    kind: "cluster",
    hosts: [
      { host: "c1", port: 7000 },
      { host: "c2", port: 6379 },
    ],
    tls: true,
    username: "user",
    password: "secret",
  });
});

it.each([
  ["http://host", "is not a Redis URL"],
  ["redis+other://host", "is not a Redis URL"],
  ["redis://", "is not a Redis URL"],
  ["redis://a,b", "names more than one server"],
  ["redis://host:0", "names an invalid host"],
  ["redis://host:70000", "names an invalid host"],
  ["redis://host/name", "has a path that is not the number of a database"],
  ["redis://host/1/2", "has a path that is not the number of a database"],
  ["redis://user:100%@host", "is not percent-encoded"],
  ["redis://host?family=6", "has an unknown parameter"],
  ["redis+cluster://a,b/1", "names a database, which a cluster does not have"],
  ["redis+cluster://a?sentinel_password=x", "has an unknown parameter"],
  ["redis+sentinel://a,b", "does not name the master of the sentinels"],
])("%s %s", (url, message) => {
  expect(() => parseRedisUrl(url)).toThrow(message);
});
