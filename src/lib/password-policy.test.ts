import { describe, expect, it } from "vitest";
import { newPassword, ownWordIn, ownWordProblem } from "./password-policy";

async function problemOf(password: string): Promise<string | undefined> {
  const { error } = await newPassword.safeParseAsync(password);
  return error?.issues.map(({ message }) => message).join("; ");
}

describe("a new password", () => {
  it.each([
    "correct horse battery",
    "kx7vq2mzt9wd",
    "    spaces count    ",
    "пароль-длинный-как-река",
    "ich bin müßig und froh",
    "😀😎🦊🐙🌵🍉🚲🎻🧭🪁🧶🦉",
    "żżq7-Lamp-Orbit-",
    `${"vault lamp orbit ".repeat(4)}quiz`,
  ])("may be any text of 12 characters to 72 bytes: %s", async (password) => {
    expect(await problemOf(password)).toBeUndefined();
  });

  it.each([
    ["", "Enter a password"],
    ["kx7vq2mzt9w", "at least 12 characters"],
    // Each emoji is one character, of two UTF-16 units and four bytes.
    ["😀😎🦊🐙🌵🍉🚲🎻🧭🪁🧶", "at least 12 characters"],
    [`${"vault lamp orbit ".repeat(4)}quizz`, "at most 72 characters"],
    [`${"vault lamp orbit ".repeat(4)}qüiz`, "at most 72 characters"],
    ["vault lamp orbit".repeat(1000), "too long"],
    ["vault\0lamp orbit", "cannot be used"],
    ["vault \ud83d lamp orbit", "cannot be used"],
  ])("is refused by length and characters, never truncated: %j", async (password, problem) => {
    expect(await problemOf(password)).toContain(problem);
  });

  it.each([
    "password1234",
    "Password1234!!",
    "P@ssw0rd1234",
    "passwordpassword",
    "passwordpasswordpasswordpasswordpasswordpasswordpassword",
    "123456789012",
    "1234567890!!",
    "aaaaaaaaaaaa",
    "            ",
    "abcabcabcabc",
    "abcdefghijkl",
    "qwertyuiopas",
    "q1w2e3r4t5y6",
    "1qaz2wsx3edc",
    "iloveyou2023",
    "administrator",
    "welcome12345!",
    "letmeinletmein!",
  ])("is refused if it is common, padded, repeated or sequential: %s", async (password) => {
    expect(await problemOf(password)).toContain("too easy to guess");
  });
});

describe("a word about the owner", () => {
  const owner = {
    email: "a.lovelace@example.test",
    firstName: "Ada",
    lastName: "Łovelàce",
    organizationName: "Blue Harbour Ltd",
    subdomain: "blueharbour",
  };

  it.each([
    ["xx-A.Lovelace-1815", "a.lovelace"],
    ["ALOVELACE and more", "a.lovelace"],
    ["my BLUE-harbour 77", "blueharbour"],
    ["blueharbourltd 77 x", "Blue Harbour Ltd"],
    ["Łovelace is great", "Łovelàce"],
  ])("is found in any spelling: %s", (password, word) => {
    expect(ownWordIn(password, owner)).toBe(word);
  });

  it.each(["readable adaptation", "correct horse battery", "lamp orbit harbour"])(
    "is not seen where there is none: %s",
    (password) => {
      expect(ownWordIn(password, owner)).toBeNull();
    },
  );

  it("is named in the message", () => {
    expect(ownWordProblem("lovelace-cannot", { ...owner, lastName: "Lovelace" })).toContain("“Lovelace”");
  });

  it("is ignored if it has fewer than four letters", () => {
    expect(ownWordProblem("readable adaptation", { firstName: "Ada" })).toBeNull();
  });
});
