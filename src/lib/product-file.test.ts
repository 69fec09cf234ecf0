import { zipOf } from "@test/zip";
import { describe, expect, it } from "vitest";
import { fileNameFor, maxFileBytes, mediaTypeOf, readFileKind } from "./product-file";

const openDocument = "application/vnd.oasis.opendocument";
const word = { "[Content_Types].xml": "", "word/document.xml": "" };
const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("what a file is", () => {
  it.each([
    ["a PDF", "pdf", Buffer.from("%PDF-1.7\n%âãÏÓ\n")],
    ["text", "text", Buffer.from("Bohrt Löcher.\r\n\tSehr schnell.\f")],
    ["text that a spreadsheet in German writes", "text", latin1("Artikel;Größe\r\nHammer;1,5\r\n")],
    ["text with a mark of UTF-8", "text", Buffer.from("\ufeffSKU,Name\n")],
    ["text that compares", "text", Buffer.from("3 < 5, and a tag is written as <b>")],
    ["text that begins like a program", "text", Buffer.from("MZ-1,Mortar\n")],
    ["a Word document", "docx", zipOf(word)],
    ["a spreadsheet", "xlsx", zipOf({ "[Content_Types].xml": "", "xl/workbook.xml": "" })],
    ["an OpenDocument text", "odt", zipOf({ mimetype: `${openDocument}.text`, "content.xml": "<a/>" })],
    ["an OpenDocument spreadsheet", "ods", zipOf({ mimetype: `${openDocument}.spreadsheet` })],
    ["an archive", "zip", zipOf({ "drawings/front.dxf": "0" })],
    ["an empty archive", "zip", zipOf({})],
  ])("is decided by its content: %s", (_, kind, content) => {
    expect(readFileKind(content)).toEqual({ kind });
  });

  it.each([
    ["nothing", /is empty/, Buffer.alloc(0)],
    ["what is too large", /larger than 3 MiB/, Buffer.alloc(maxFileBytes + 1, "a")],
    ["HTML", /can run scripts/, Buffer.from(" \n<!DOCTYPE html><script>alert(1)</script>")],
    ["HTML behind a mark", /can run scripts/, Buffer.from("\ufeff<html>")],
    ["SVG", /can run scripts/, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["XML", /can run scripts/, Buffer.from('<?xml version="1.0"?><svg/>')],
    ["a script", /Programs and scripts/, Buffer.from("#!/bin/sh\nrm -r /\n")],
    ["a program for Windows", /Programs and scripts/, latin1("MZ\x90\x00\x03\x00")],
    ["a program for Linux", /Programs and scripts/, latin1("\x7fELF\x02\x01\x01\x00")],
    ["a program for macOS", /Programs and scripts/, latin1("\xcf\xfa\xed\xfe\x07\x00")],
    ["a program in an archive for Java", /Programs and scripts/, zipOf({ "META-INF/MANIFEST.MF": "" })],
    ["an app for Android", /Programs and scripts/, zipOf({ "AndroidManifest.xml": "" })],
    ["macros of Word", /macros/, zipOf({ ...word, "word/vbaProject.bin": "" })],
    ["macros of OpenDocument", /macros/, zipOf({ mimetype: `${openDocument}.text`, "Basic/a.xml": "" })],
    ["slides", /is not a PDF/, zipOf({ "[Content_Types].xml": "", "ppt/presentation.xml": "" })],
    ["an OpenDocument presentation", /is not a PDF/, zipOf({ mimetype: `${openDocument}.presentation` })],
    ["an old Word document", /is not a PDF/, latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00")],
    ["RTF", /is not a PDF/, Buffer.from("{\\rtf1 text}")],
    ["PostScript", /is not a PDF/, Buffer.from("%!PS-Adobe-3.0")],
    ["a picture", /is not a PDF/, latin1("\x89PNG\r\n\x1a\n\x00")],
    ["UTF-16", /is not a PDF/, Buffer.from("\ufeffa", "utf16le")],
    ["an archive that ends too early", /damaged/, zipOf({ a: "1", b: "2" }).subarray(0, 60)],
    ["an archive with something behind it", /damaged/, Buffer.concat([zipOf({ a: "1" }), latin1("MZ")])],
    ["an archive without its directory", /damaged/, Buffer.concat([latin1("PK\x03\x04"), Buffer.alloc(40)])],
  ])("is no reason to accept %s", (_, problem, content) => {
    expect(readFileKind(content)).toEqual({ problem: expect.stringMatching(problem) });
  });

  it("is found out in any beginning of an archive without a failure", () => {
    const whole = zipOf({ ...word, mimetype: "x" });
    for (let length = 4; length < whole.length; length += 1) {
      expect(readFileKind(whole.subarray(0, length))).toHaveProperty("problem");
    }
  });

  it("does not depend on where in memory it is", () => {
    const content = zipOf({ mimetype: `${openDocument}.text` });
    const within = Buffer.concat([Buffer.alloc(7, 1), content]).subarray(7);
    expect(readFileKind(within)).toEqual({ kind: "odt" });
  });
});

describe("the name of a file", () => {
  it.each([
    ["pdf", "Manual.pdf", "Manual.pdf"],
    ["pdf", "MANUAL.PDF", "MANUAL.PDF"],
    ["pdf", "Manual", "Manual.pdf"],
    ["text", "prices.csv", "prices.csv"],
    ["text", "setup.bat", "setup.bat.txt"],
    ["zip", "report.pdf", "report.pdf.zip"],
    ["docx", "v1.2", "v1.2.docx"],
  ] as const)("of a %s, given as %s, is %s", (kind, given, name) => {
    expect(fileNameFor(kind, given)).toBe(name);
  });

  it("says whether a text is a table", () => {
    expect([mediaTypeOf("text", "a.CSV"), mediaTypeOf("text", "a.txt")]).toEqual(["text/csv", "text/plain"]);
  });
});
