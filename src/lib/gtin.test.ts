import { describe, expect, it, test } from "vitest";
import { checkDigitOf, gtinPattern, hasCheckDigit, withoutSeparators } from "./gtin";

describe("a GTIN", () => {
  // Examples of GS1, an ISBN, and a UPC that begins with 0.
  it.each(["96385074", "036000291452", "012345678905", "4006381333931", "9783161484100", "10012345678902"])(
    "%s has its check digit",
    (gtin) => {
      expect(gtinPattern.test(gtin)).toBe(true);
      expect(hasCheckDigit(gtin)).toBe(true);
    },
  );

  it("has one check digit only", () => {
    const right = Array.from({ length: 10 }, (_, digit) => `400638133393${digit}`).filter(hasCheckDigit);
    expect(right).toEqual(["4006381333931"]);
    expect(checkDigitOf("4006381333930")).toBe("1");
  });

  it("differs in the check digit from any in which one digit is mistyped", () => {
    const mistyped = [..."400638133393"].flatMap((digit, at) =>
      [..."0123456789"]
        .filter((other) => other !== digit)
        .map((other) => `${"4006381333931".slice(0, at)}${other}${"4006381333931".slice(at + 1)}`),
    );
    expect(mistyped).toHaveLength(108);
    expect(mistyped.filter(hasCheckDigit)).toEqual([]);
  });

  it.each(["", "1234567", "123456789", "12345678901", "123456789012345", "4006381E33931", "٤٠٠٦٣٨١٣"])(
    "is not %j",
    (text) => {
      expect(gtinPattern.test(text)).toBe(false);
    },
  );
});

test("spaces, hyphens and invisible characters of a barcode are removed", () => {
  expect(withoutSeparators(" 4 006381–333931\r\n")).toBe("4006381333931");
  expect(withoutSeparators("978-3-16-148410-0")).toBe("9783161484100");
  expect(withoutSeparators("\u200b96385074\u001d")).toBe("96385074");
});
