import { createHash } from "node:crypto";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { encodePicture } from "./picture-image";

const plain = (width: number, height = width) =>
  sharp({ create: { width, height, channels: 4, background: "#2458d6" } });

const sidesOf = async (file: Buffer) =>
  Promise.all(
    (await encodePicture(file)).parts.map(async ({ part, content }) => {
      const { format, width, height } = await sharp(content).metadata();
      return [part, format, width, height];
    }),
  );

describe("a picture of a product", () => {
  it.each(["png", "jpeg", "webp", "avif"] as const)(
    "may be a %s file and becomes WebP in three sizes",
    async (format) => {
      const file = await plain(2000, 1000).toFormat(format).toBuffer();
      expect(await sidesOf(file)).toEqual([
        ["small", "webp", 96, 48],
        ["medium", "webp", 480, 240],
        ["large", "webp", 1600, 800],
      ]);
    },
  );

  it("is never enlarged", async () => {
    const file = await plain(100, 50).png().toBuffer();
    expect(await sidesOf(file)).toEqual([
      ["small", "webp", 96, 48],
      ["medium", "webp", 100, 50],
      ["large", "webp", 100, 50],
    ]);
  });

  it("has the hash, the pixels and the bytes of what is stored", async () => {
    const { hash, width, height, bytes, parts } = await encodePicture(await plain(40, 20).png().toBuffer());
    const large = parts.find(({ part }) => part === "large")?.content ?? Buffer.alloc(0);
    expect(hash).toBe(createHash("sha256").update(large).digest("hex"));
    expect({ width, height }).toEqual({ width: 40, height: 20 });
    expect(bytes).toBe(parts.reduce((sum, { content }) => sum + content.length, 0));
  });

  it("is the same for the same file", async () => {
    const file = await plain(300, 200).jpeg().toBuffer();
    expect((await encodePicture(file)).hash).toBe((await encodePicture(file)).hash);
  });

  /** A photograph that was taken with the camera on its side. */
  const photograph = () =>
    plain(40, 20)
      .jpeg()
      .withExif({ IFD0: { Copyright: "secret place" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();

  it("is upright", async () => {
    expect(await sidesOf(await photograph())).toEqual(
      ["small", "medium", "large"].map((size) => [size, "webp", 20, 40]),
    );
  });

  it("loses metadata, such as where a photograph was taken", async () => {
    for (const { content } of (await encodePicture(await photograph())).parts) {
      const { exif, icc, orientation } = await sharp(content).metadata();
      expect([exif, icc, orientation]).toEqual([undefined, undefined, undefined]);
      expect(content.includes("secret place")).toBe(false);
    }
  });

  it("is on white where it is transparent", async () => {
    const clear = sharp({ create: { width: 4, height: 4, channels: 4, background: "#0000" } });
    const { parts } = await encodePicture(await clear.png().toBuffer());
    const [red, green, blue] = await sharp(parts[0]?.content).removeAlpha().raw().toBuffer();
    expect([red, green, blue]).toEqual([255, 255, 255]);
  });
});
