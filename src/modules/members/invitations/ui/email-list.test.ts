import { describe, expect, it } from "vitest";
import { translationsOf } from "@/i18n/translations.server";
import { readEmails, readList, writeEmails } from "./email-list";

const row = (email: string, ...roles: string[]) => ({ email, roles });

const t = translationsOf("en", "invitations");

describe("a list of emails is read", () => {
  it.each([
    ["lines", "a@x.test\r\nb@x.test\n\n  c@x.test  ", [row("a@x.test"), row("b@x.test"), row("c@x.test")]],
    ["commas", "a@x.test, b@x.test,c@x.test", [row("a@x.test"), row("b@x.test"), row("c@x.test")]],
    [
      "semicolons and spaces",
      "a@x.test;b@x.test c@x.test",
      [row("a@x.test"), row("b@x.test"), row("c@x.test")],
    ],
    [
      "the addresses of a mail program",
      'Ada Byron <a@x.test>, "Hopper, Grace" <g@x.test>; <m@x.test>',
      [row("a@x.test"), row("g@x.test"), row("m@x.test")],
    ],
    [
      "last names first",
      "Byron, Ada <a@x.test>; Hopper, Grace <g@x.test>",
      [row("a@x.test"), row("g@x.test")],
    ],
    ["one name with a comma", "Byron, Ada <a@x.test>", [row("a@x.test")]],
    [
      "roles behind the address",
      "a@x.test,staff client\nb@x.test, admin;staff\nc@x.test,staff|client\nd@x.test staff",
      [
        row("a@x.test", "staff", "client"),
        row("b@x.test", "admin", "staff"),
        row("c@x.test", "staff", "client"),
        row("d@x.test", "staff"),
      ],
    ],
    [
      "a table with other columns",
      '\uFEFFName,Email,Notes,Roles\n"Byron, Ada",a@x.test,"two\nlines",staff;client\n,,,\nGrace,g@x.test,,',
      [row("a@x.test", "staff", "client"), row("g@x.test")],
    ],
    [
      "a table with rows that have no email, which must not vanish",
      "Name,Email,Roles\nAda Byron,,staff\nGrace,g@x.test,\n,,client",
      [row("Ada Byron", "staff"), row("g@x.test"), row("client", "client")],
    ],
    [
      "a table with a quotation mark too few, which hides nobody",
      'Email,Name\na@x.test,"Ada\nb@x.test,Bob "Bo" Berg\nc@x.test,Cy',
      [row("a@x.test"), row("b@x.test"), row("c@x.test")],
    ],
    [
      "a table with several roles in cells of their own",
      "Email,Roles\na@x.test,staff,client\nb@x.test,admin",
      [row("a@x.test", "staff", "client"), row("b@x.test", "admin")],
    ],
    [
      "a table of a German spreadsheet",
      "email;roles\na@x.test;staff client",
      [row("a@x.test", "staff", "client")],
    ],
    ["a table of one column", "Email\na@x.test\nb@x.test", [row("a@x.test"), row("b@x.test")]],
    [
      "what is no address, which must not vanish",
      "ada.x.test\nb@x.test, bob, c@x.test\nAda Byron, staff",
      [row("ada.x.test"), row("b@x.test"), row("bob"), row("c@x.test"), row("Ada Byron", "staff")],
    ],
    ["nothing", " \n ,; \n", []],
  ])("%s", (_what, text, rows) => {
    expect(readEmails(text)).toEqual(rows);
  });

  it("of any length, where what is too long for the server to check is cut", () => {
    const [first] = readEmails(`${"a".repeat(500)}@x.test,${"r".repeat(50)}`);
    expect(first?.email).toHaveLength(320);
    expect(first?.roles[0]).toHaveLength(40);
  });

  it("as it was written", () => {
    const rows = [row("a@x.test", "staff", "client"), row("ada.x.test"), row("c@x.test", "boss")];
    expect(readEmails(writeEmails(rows))).toEqual(rows);
  });

  it("and whatever else of a table is ignored is named", () => {
    expect(readList("sep=;\r\nEmail;Name\r\na@x.test;Ada", t)).toEqual({
      people: [{ name: "Ada", ...row("a@x.test") }],
      notes: [],
    });
    const { people, notes } = readList("People of June\nEmail,Name\na@x.test,Byron, Ada\nb@x.test,Bob\n", t);
    expect(people.map(({ email }) => email)).toEqual(["a@x.test", "b@x.test"]);
    expect(notes).toEqual([
      "Ignored above the titles: People of June.",
      "Ignored cells without a title: Ada.",
    ]);
  });

  const table = `First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Password Hash Function [UPLOAD ONLY],Org Unit Path [Required]
Ada,Byron,ada@example.test,****,,/Sales
Grace,"Hopper, G.",grace@example.test,****,,/
`;

  it("with the names of a table", () => {
    const { people } = readList(table, t);
    expect(people).toEqual([
      { name: "Ada Byron", email: "ada@example.test", roles: [] },
      { name: "Grace Hopper, G.", email: "grace@example.test", roles: [] },
    ]);
  });

  it("without the unused columns of a table, which are named", () => {
    const { notes } = readList(table, t);
    expect(notes).toEqual([
      "Ignored columns, because invitations do not use them: Password [Required], Password Hash Function [UPLOAD ONLY], Org Unit Path [Required].",
    ]);
  });

  it("as it was written with the names of a table", () => {
    const { people } = readList(table, t);
    const written = writeEmails(people);
    expect(written).toBe('Ada Byron <ada@example.test>\n"Grace Hopper, G." <grace@example.test>');
    expect(readEmails(written)).toEqual([row("ada@example.test"), row("grace@example.test")]);
    expect(writeEmails([{ name: "X", ...row("nonsense") }])).toBe("nonsense");
  });
});
