import { onlineManager } from "@tanstack/react-query";
import { afterEach, expect, test } from "vitest";
import { makeQueryClient } from "./query-client";

afterEach(() => onlineManager.setOnline(true));

const unreachable = async () => {
  throw new TypeError("Failed to fetch");
};

test("a change fails at once while the browser is offline, instead of being sent later", async () => {
  onlineManager.setOnline(false);
  const client = makeQueryClient();
  const change = client.getMutationCache().build(client, { mutationFn: unreachable });
  await expect(change.execute(undefined)).rejects.toThrow("Failed to fetch");
});

test("a page's data fails to load, rather than never ending to, while the browser is offline", async () => {
  onlineManager.setOnline(false);
  const loading = makeQueryClient().fetchQuery({ queryKey: ["any"], queryFn: unreachable });
  await expect(loading).rejects.toThrow("Failed to fetch");
});
