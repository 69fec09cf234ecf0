/** Realistic names; if a name gives no ASCII email address, the address follows after the bar. */
const everywhere = `
  María García; Jonas Weber; Priya Sharma; Liam O’Brien|liam.obrien; Chloé Dubois; Samuel Okafor
`;

const own: Record<string, string> = {
  acme: `
    Ada Lindqvist; Marcus Boone; Rosa Delgado; Wile Carpenter;
    Hannah Kowalczyk; Tyrone Jackson; Beatriz Nóbrega; Earl Whitaker; Mei-Ling Chen; Dmitri Volkov; Abigail Frost;
    Kwame Mensah; Nathaniel Brooks; Zoë van den Berg; Luis Ángel Ortiz; Georgia Pruitt; 美咲 田中|misaki.tanaka;
    Patrick Doyle; Yusuf Demir; Ingrid Halvorsen; Cedric Vaughn; Fatima Zahra Benali; Otis Grant; Peggy Sandoval
  `,
  globex: `
    Katharina Brandt; Henning Möller; Aylin Şahin; Stefan Grünwald;
    Ulrike Schäfer; Łukasz Wiśniewski|lukasz.wisniewski; Anneliese Krüger; Gökhan Yıldız|goekhan.yildiz; Björn Östergaard|bjoern.oestergaard;
    Franziska Voß|franziska.voss; Tomáš Dvořák; Elif Kaya; Jean-Luc Moreau; Olena Kovalenko; Hương Nguyễn Thị|huong.nguyen;
    Matthias Huber; Giulia Ferrari; Jürgen Baumann; Sörine Petersen; Radu Ionescu; Claudia Stein; Emre Arslan;
    Vera Hoffmann; Detlef Kranz
  `,
  initech: `
    Bill Lumley; Samir Nasser; Joanna Peters; Milton Wade;
    Michael Bolland; Tom Smykal; Nina Patel; Graham Ellison; Siobhán Kelly; Rhys Llewellyn; Amara Nwosu; Poppy Hargreaves;
    Олена Шевченко|olena.shevchenko; Callum Fraser; Bethany Clarke; Imran Qureshi; Agnieszka Nowak; Duncan MacLeod;
    Harriet Sutton; Peter Gibb; Yasmin Choudhury; Oliver Tate; Drew Penhaligon; Brian Chotch
  `,
  dormant: `
    Astrid Nyström; Göran Ek; Linnéa Sjöberg; Nils Åkesson;
    Maj-Britt Holm; Tove Ekdahl; Henrik Björklund; Sigrid Lund; Åsa Wallin; Oskar Dahl; Þóra Jónsdóttir|thora.jonsdottir;
    Pekka Virtanen; Kirsi Mäkelä; Søren Kjær|soeren.kjaer; Freja Møller|freja.moeller; Ivar Strand; Elsa Norén; Gunnar Berg;
    Mikaela Öberg; Rasmus Lindholm; Birgit Aas; Viggo Holt; Ylva Ström; Torsten Hägg
  `,
  platform: `
    Eleanor Vance; Ravi Subramaniam; Noémie Laurent; Theo Papadakis;
    Grace Adeyemi; Kenji Watanabe; Isabel Cruz; Milan Horvat; Naledi Dlamini; Arjun Mehta; Saoirse Byrne;
    محمد الأمين|mohamed.elamin; Ana Lúcia Prado; Viktor Lindgren; Wendy Cho; Íñigo Etxeberria; Dana Levy; Felix Baumgart;
    Rhea Costa; Jakob Steiner; Lerato Khumalo; Simon Achterberg; Ida Sørensen|ida.soerensen; Boris Petrov
  `,
};

export interface Name {
  firstName: string;
  lastName: string;
  /** The local part of an email. */
  mailbox: string;
}

/** The people of a tenant; the demo accounts first, last those who work for every tenant. */
export function namesOf(subdomain: string): Name[] {
  return `${own[subdomain] ?? ""};${everywhere}`
    .split(";")
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => {
      const [name = "", given] = entry.split("|");
      const [firstName = "", ...rest] = name.split(" ");
      return {
        firstName,
        lastName: rest.join(" "),
        mailbox: given ?? mailboxOf(firstName, rest.at(-1) ?? ""),
      };
    });
}

const mailboxOf = (first: string, last: string) =>
  `${first}.${last}`.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
