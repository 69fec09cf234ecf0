import { randomBytes } from "node:crypto";
import { refusalOf } from "@test/callers";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { maxPictureBytes } from "@/lib/picture-file";
import { encodeLogo } from "./logo-image";

const plain = (width: number, height = width) =>
  sharp({ create: { width, height, channels: 4, background: "#2458d6" } });
const noise = (side: number) =>
  sharp(randomBytes(side * side * 4), { raw: { width: side, height: side, channels: 4 } });

/** The message at the field. */
async function problemOf(file: Buffer): Promise<string | undefined> {
  const { code, details } = (await refusalOf(encodeLogo(file).catch(asCause))) ?? {};
  if (code) expect(code).toBe("BAD_REQUEST");
  return details?.fieldErrors?.content?.[0];
}

const asCause = (cause: unknown) => {
  throw new Error("refused", { cause });
};

describe("a logo", () => {
  it.each(["png", "jpeg", "webp"] as const)("may be a %s file and becomes a PNG", async (format) => {
    const file = await plain(40, 20).toFormat(format).toBuffer();
    const { contentType, width, height, content } = await encodeLogo(file);
    expect({ contentType, width, height }).toEqual({ contentType: "image/png", width: 40, height: 20 });
    expect((await sharp(content).metadata()).format).toBe("png");
  });

  it("is scaled down to display size, but never up", async () => {
    expect(await encodeLogo(await plain(1600, 400).png().toBuffer())).toMatchObject({
      width: 512,
      height: 128,
    });
    expect(await encodeLogo(await plain(3).png().toBuffer())).toMatchObject({ width: 3, height: 3 });
  });

  it("stays below 512 KiB whatever its content", async () => {
    const file = await noise(520).jpeg({ quality: 60 }).toBuffer();
    const { content, width } = await encodeLogo(file);
    expect(content.length).toBeLessThanOrEqual(maxPictureBytes);
    expect(width).toBe(512);
  });

  /** What is made of a photograph that was taken with the camera on its side. */
  async function encodedPhotograph() {
    const file = await plain(40, 20)
      .jpeg()
      .withExif({ IFD0: { Copyright: "secret place" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    return encodeLogo(file);
  }

  it("is upright", async () => {
    const { width, height } = await encodedPhotograph();
    expect([width, height]).toEqual([20, 40]);
  });

  it("loses metadata, such as where a photograph was taken", async () => {
    const { content } = await encodedPhotograph();
    const { exif, icc, orientation } = await sharp(content).metadata();
    expect([exif, icc, orientation]).toEqual([undefined, undefined, undefined]);
    expect(content.includes("secret place")).toBe(false);
  });

  it("is not animated", async () => {
    const frames = await sharp([await plain(8).png().toBuffer(), await noise(8).png().toBuffer()], {
      join: { animated: true },
    })
      .webp()
      .toBuffer();
    expect((await sharp(frames).metadata()).pages).toBe(2);
    const { content, height } = await encodeLogo(frames);
    expect(height).toBe(8);
    expect((await sharp(content).metadata()).pages ?? 1).toBe(1);
  });

  it("is the same for the same file", async () => {
    const file = await noise(60).png().toBuffer();
    const [one, other] = await Promise.all([encodeLogo(file), encodeLogo(file)]);
    expect(one).toEqual(other);
  });
});

describe("refuses, with the reason at the field,", () => {
  it("files of other kinds, whatever they are called", async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>');
    const gif = await plain(8).gif().toBuffer();
    const html = Buffer.from("<!doctype html><script>alert(1)</script>");
    for (const file of [svg, gif, html])
      expect(await problemOf(file)).toMatch(/not a PNG, JPEG, WebP or AVIF/);
    expect(await problemOf(Buffer.alloc(0))).toMatch(/empty/);
  });

  it("files that only begin like a picture, or are truncated", async () => {
    const file = await noise(60).png().toBuffer();
    const disguised = Buffer.concat([file.subarray(0, 8), Buffer.from("<svg/>")]);
    const cutOff = file.subarray(0, file.length / 2);
    const photograph = await noise(60).jpeg().toBuffer();
    for (const broken of [disguised, cutOff, photograph.subarray(0, photograph.length / 2)]) {
      expect(await problemOf(broken)).toMatch(/damaged/);
    }
  });

  it("small files that unpack to very large pictures, without unpacking them", async () => {
    const bomb = await plain(5000).removeAlpha().png().toBuffer();
    expect(bomb.length).toBeLessThan(maxPictureBytes);
    expect(await problemOf(bomb)).toMatch(/5000 × 5000 pixels/);
  });

  it("files of more than 512 KiB", async () => {
    const file = await plain(8).png().toBuffer();
    expect(await problemOf(Buffer.concat([file, Buffer.alloc(maxPictureBytes)]))).toMatch(
      /larger than 512 KiB/,
    );
  });
});
