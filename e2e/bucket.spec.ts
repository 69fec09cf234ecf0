import { unique } from "@test/builders";
import { startOwnBucket } from "@test/own-bucket";
import sharp from "sharp";
import { z } from "zod";
import { call, login } from "./support/app";
import { http } from "./support/http";
import { startOwnApp } from "./support/own-app";
import { expect, test } from "./support/test";

const made = z.object({
  result: z.object({ data: z.object({ id: z.number(), hash: z.string().optional() }) }),
});

test("the build keeps pictures in the bucket that its settings name", async () => {
  const bucket = await startOwnBucket();
  const settings = Object.entries(bucket.settings).map(([name, value]) => [name, String(value)]);
  const { domain, stop } = await startOwnApp("bucket", 14, Object.fromEntries(settings));
  const { accessToken: token } = (await login("acme", "admin", domain)).tokens;
  const send = async (procedure: string, body: object) => {
    const response = await call("acme", procedure, { token, domain, body });
    expect(response.status, response.text).toBe(200);
    return made.parse(response.json()).result.data;
  };
  const { id } = await send("products.create", {
    name: "Lamp",
    sku: unique("lamp").toUpperCase(),
    price: "9.90",
  });
  const image = sharp({ create: { width: 200, height: 100, channels: 3, background: "#2458d6" } });
  const content = (await image.png().toBuffer()).toString("base64");
  const { hash } = await send("products.pictures.add", { id, content });
  expect(bucket.keys()).toHaveLength(3);

  const shown = (headers: Record<string, string>) =>
    http({ host: `acme.${domain}`, path: `/api/picture/${hash}/medium`, headers });
  const authorization = `Bearer ${token}`;
  const response = await shown({ authorization });
  expect([response.status, (await sharp(response.bytes).metadata()).width]).toEqual([200, 200]);
  expect((await shown({})).status).toBe(401);

  await bucket.stop();
  expect((await shown({ authorization })).status).toBe(503);
  const ready = await http({ host: domain, path: "/api/health/ready" });
  expect(ready.status).toBe(200);
  await bucket.start();
  expect((await shown({ authorization })).status).toBe(200);
  await stop();
  await bucket.remove();
});
