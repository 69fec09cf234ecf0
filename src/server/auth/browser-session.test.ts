import { expect, test } from "vitest";
import { decodeBrowserSession, encodeBrowserSession } from "./browser-session";

const session = { accessToken: "a", refreshToken: "r" };

test("no reader of a cookie changes what the next one reads", async () => {
  const cookie = await encodeBrowserSession(session);
  const first = await decodeBrowserSession(cookie);
  expect(first).toEqual(session);
  expect(() => Object.assign(first ?? {}, { accessToken: "of somebody else" })).toThrow(TypeError);
  expect(await decodeBrowserSession(cookie)).toEqual(session);
});

test("a cookie that differs from one that was read is decrypted for itself", async () => {
  const cookie = await encodeBrowserSession(session);
  expect(await decodeBrowserSession(cookie)).toEqual(session);
  const [header = "", key = "", iv = "", text = "", tag = ""] = cookie.split(".");
  for (const changed of [
    [header, key, iv, text, `${tag.startsWith("A") ? "B" : "A"}${tag.slice(1)}`],
    [header, key, iv, `${text.startsWith("A") ? "B" : "A"}${text.slice(1)}`, tag],
    [header, key, iv, text],
  ]) {
    expect(await decodeBrowserSession(changed.join("."))).toBeNull();
  }
});
