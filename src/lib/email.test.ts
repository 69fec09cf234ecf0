import { expect, test } from "vitest";
import { email } from "./email";

const label = "x".repeat(63);

test("every dot-atom at every host name is an email, including international ones", () => {
  for (const text of [
    "ada@example.com",
    "ada+tag@example.co.uk",
    "!#$%&'*+-/=?^_`{|}~@example.com",
    "a.b.c@example.com",
    "1@2.example",
    "ada@xn--mller-kva.example",
    "ada@xn--e1afmkfd.xn--p1ai",
    "ada@xn--fsqu00a.xn--fiqs8s",
    `${"l".repeat(64)}@example.com`,
    `ada@${label}.example.com`,
  ]) {
    expect(email.safeParse(text).data, text).toBe(text);
  }
  expect(email.parse(" Ada@XN--E1AFMKFD.XN--P1AI ")).toBe("ada@xn--e1afmkfd.xn--p1ai");
});

test("anything else is not", () => {
  for (const text of [
    "",
    "ada",
    "@example.com",
    "ada@",
    "ada@localhost",
    ".ada@example.com",
    "ada.@example.com",
    "a..da@example.com",
    "a da@example.com",
    '"a da"@example.com',
    "ada@exa_mple.com",
    "ada@-example.com",
    "ada@example-.com",
    "ada@example..com",
    "ada@example.com.",
    "ada@example.1",
    "ada@example.xn--",
    "ada@[192.0.2.1]",
    "ada@b@example.com",
    "ada@example.com\r\nbcc: eve@example.com",
    `${"l".repeat(65)}@example.com`,
    `ada@${label}x.example.com`,
    `ada@${`${label}.`.repeat(4)}com`,
  ]) {
    expect(email.safeParse(text).success, text).toBe(false);
  }
});
