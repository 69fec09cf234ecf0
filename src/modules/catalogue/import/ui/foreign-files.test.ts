import { describe, expect, it } from "vitest";
import { readCells as readAll } from "../import-cells";
import { areComplete, type Columns, cellsOf, guessColumns } from "./columns";
import { columnName, fileNotes } from "./file-notes";
import { readFile } from "./read-file";

/** Of an organization without categories. */
const readCells = (cells: Parameters<typeof readAll>[0]) => readAll(cells, new Map());

const fileOf = (content: string | Uint8Array<ArrayBuffer>) => new File([content], "products.csv");

/** What becomes of a file whose columns are guessed, or chosen. */
async function imported(content: string | Uint8Array<ArrayBuffer>, chosen?: Columns) {
  const file = await readFile(fileOf(content));
  const columns = chosen ?? guessColumns(file.titles, null);
  if (!areComplete(columns)) throw new Error("No column is the SKU");
  const rows = file.rows.map((row) => readCells(cellsOf(row.cells, columns)));
  return { file, columns, rows, fields: rows.map((row) => row.fields), notes: fileNotes(file, columns) };
}

describe("a file of another program", () => {
  it("has tabs and quotation marks that are inches", async () => {
    const { fields } = await imported(
      'item-name\titem-description\tseller-sku\tprice\tquantity\n"Claw hammer 16oz\tsteel\tAMZ-0011\t12.50\t4\nHand saw\tfine\tAMZ-0012\t8.00\t2\nChisel 1/2"\tsharp\tAMZ-0013\t5.00\t1\n',
    );
    expect(fields).toEqual([
      { sku: "AMZ-0011", name: '"Claw hammer 16oz', description: "steel", price: "12.50", stock: 4 },
      { sku: "AMZ-0012", name: "Hand saw", description: "fine", price: "8.00", stock: 2 },
      { sku: "AMZ-0013", name: 'Chisel 1/2"', description: "sharp", price: "5.00", stock: 1 },
    ]);
  });

  it("has tabs, inches and lines of several lengths", async () => {
    const { file } = await imported('SKU\tName\tPrice\nINCH-1\t"Saw\t1.00\nINCH-2\tHammer\nINCH-3\tAxe 5"\n');
    expect(file.rows.map(({ cells }) => cells.join("|"))).toEqual([
      'INCH-1|"Saw|1.00',
      "INCH-2|Hammer",
      'INCH-3|Axe 5"',
    ]);
  });

  it.each([
    "SKU;Name;Preis;Bestand;Beschreibung",
    "Artikelnummer;Bezeichnung;Verkaufspreis;Lagerbestand;Artikelbeschreibung",
    "Produktnummer;Produkt;Einzelpreis;Menge;Kurzbeschreibung",
  ])("has German titles: %s", async (titles) => {
    const { fields, notes } = await imported(`${titles}\nHAM-001;Hammer;12,50;4;Aus Stahl\n`);
    expect(fields).toEqual([
      { sku: "HAM-001", name: "Hammer", price: "12.50", stock: 4, description: "Aus Stahl" },
    ]);
    expect(notes).toEqual([]);
  });

  it.each([
    "SKU;EAN;Einheit;Lieferant;Mindestbestand",
    "Artikelnummer;Strichcode;Mengeneinheit;Hauptlieferant;Meldebestand",
    "SKU;Barcode;Unit;Supplier;Minimum stock",
    "item_number;UPC;UoM;Vendor;Reorder point",
  ])("has titles for barcode, unit, supplier and minimum stock: %s", async (titles) => {
    const { fields, notes } = await imported(`${titles}\nHAM-001;4006381333931;kg;Kestrel;25\n`);
    expect(fields).toEqual([
      { sku: "HAM-001", barcode: "4006381333931", unit: "kg", supplier: "Kestrel", minimumStock: 25 },
    ]);
    expect(notes).toEqual([]);
  });

  it("has tabs and quotes as CSV does", async () => {
    const { fields } = await imported('SKU\tName\tDescription\nTAB-01\t"A ""fine"" saw"\t"two\nlines"\n');
    expect(fields).toEqual([{ sku: "TAB-01", name: 'A "fine" saw', description: "two\nlines" }]);
  });

  it("ends its titles and its rows in different ways", async () => {
    const rows =
      "EOL-0001,Claw hammer,12.50,4,first\nEOL-0002,Hand saw,8.00,2,second\rEOL-0003,Chisel,5.00,1,third\n";
    const { fields } = await imported(`SKU,Name,Price,Stock,Description\r\n${rows}`);
    expect(fields.map((product) => product?.sku)).toEqual(["EOL-0001", "EOL-0002", "EOL-0003"]);
    expect(fields[0]).toMatchObject({ description: "first" });
  });

  it("has two columns of one title, told apart by their position", async () => {
    const content =
      "SKU,Name,Price,Price,Stock\nDUP-0001,Thing one,5.00,9.00,1\nDUP-0002,Thing two,6.00,8.00,2\n";
    const first = await imported(content);
    expect(first.fields.map((product) => product?.price)).toEqual(["5.00", "6.00"]);
    expect(columnName(first.file.titles, 3)).toBe("Price (column 4)");
    expect(first.notes).toEqual(["Ignored column: Price (column 4)."]);
    const second = await imported(content, { ...first.columns, price: 3 });
    expect(second.fields.map((product) => product?.price)).toEqual(["9.00", "8.00"]);
  });

  it('keeps numbers as text by ="…"', async () => {
    const { fields, notes } = await imported(
      'SKU,Name,Price,Stock\n"=""0012345""",Claw hammer,12.50,4\n="0012346",Hand saw,8.00,2\n',
    );
    expect(fields.map((product) => product?.sku)).toEqual(["0012345", "0012346"]);
    expect(notes).toEqual([
      expect.stringMatching(/^SKU is imported without the ="…" .* in 2 lines, first in line 2\.$/),
    ]);
  });

  it("protects numbers by an apostrophe", async () => {
    const { fields, notes } = await imported(
      `Handle,Title,Body (HTML),Variant SKU,Variant Inventory Qty,Variant Price,Status
hammer,Claw hammer,"",'2019104,3,12.50,active
saw,Hand saw,"<p>A ""fine"" saw</p>
<p>Second line</p>",'2019105,0,8.00,draft
chisel,Chisel,"",CHS-00001,1,5.00,active
`,
    );
    expect(fields).toEqual([
      { sku: "2019104", name: "Claw hammer", price: "12.50", stock: 3, status: "active" },
      {
        ...{ sku: "2019105", name: "Hand saw", price: "8.00", stock: 0, status: "draft" },
        description: '<p>A "fine" saw</p>\n<p>Second line</p>',
      },
      { sku: "CHS-00001", name: "Chisel", price: "5.00", stock: 1, status: "active" },
    ]);
    expect(notes).toEqual([
      expect.stringMatching(/^SKU is imported without the leading apostrophe .* in 2 lines/),
      "Ignored column: Handle.",
    ]);
    expect((await imported("SKU,Name\nTIS-01,'90s shirt\n")).fields[0]?.name).toBe("'90s shirt");
  });

  it("has as many commas as semicolons in its titles", async () => {
    const { file, columns, fields } = await imported(
      "SKU;Preis, netto;Bestand, frei\nTIE-0001;12,50;4\nTIE-0002;8,00;2\n",
    );
    expect(file.titles).toEqual(["SKU", "Preis, netto", "Bestand, frei"]);
    expect(columns).toEqual({ sku: 0, price: 1, stock: 2 });
    expect(fields).toEqual([
      { sku: "TIE-0001", price: "12.50", stock: 4 },
      { sku: "TIE-0002", price: "8.00", stock: 2 },
    ]);
  });

  it("has titles that nobody knows and prices with commas", async () => {
    const { file } = await imported("Numero;Nom, long;Prix\nA-0001;Scie, fine;12,50\nA-0002;Marteau;8,00\n", {
      sku: 0,
    });
    expect(file.titles).toEqual(["Numero", "Nom, long", "Prix"]);
    expect(file.rows[1]?.cells).toEqual(["A-0002", "Marteau", "8,00"]);
  });

  it("has a line break within a title", async () => {
    const { file, fields } = await imported(
      '"Price, net\n(EUR)";SKU;Name;Stock\n12,50;HNL-0001;Claw hammer;4\n8,00;HNL-0002;Hand saw;2\n',
    );
    expect(file.titles).toEqual(["Price, net (EUR)", "SKU", "Name", "Stock"]);
    expect(fields).toEqual([
      { sku: "HNL-0001", name: "Claw hammer", price: "12.50", stock: 4 },
      { sku: "HNL-0002", name: "Hand saw", price: "8.00", stock: 2 },
    ]);
  });

  it("has more zeros than cents", async () => {
    const { fields, rows } = await imported(
      'sku,name,price,qty\nMAG-0001,Claw hammer,23.000000,55.0000\nMAG-0002,Hand saw,16.500000,0.0000\nMAG-0003,Chisel,"4,5000",10.0000\nMAG-0004,Plane,1234.0000,1\n',
    );
    expect(fields.map((product) => [product?.price, product?.stock])).toEqual([
      ["23.00", 55],
      ["16.50", 0],
      ["4.50", 10],
      ["1234.00", 1],
    ]);
    expect(rows[2]?.adjustments).toEqual([{ field: "price", kind: "zeros", from: "4,5000", to: "4.50" }]);
  });

  it("has a line break in a name, which is said to become a space", async () => {
    const { fields, rows } = await imported('SKU,Name,Price,Stock\nNLN-0001,"Claw hammer\nlarge",12.50,4\n');
    expect(fields[0]?.name).toBe("Claw hammer large");
    expect(rows[0]?.adjustments).toEqual([
      { field: "name", kind: "joined", from: "Claw hammer\nlarge", to: "Claw hammer large" },
    ]);
  });

  it("says by Excel's first line what separates", async () => {
    const { file, fields } = await imported(
      "\ufeffsep=;\r\nSKU;Name;Price;Stock\r\nSEP-0001;Claw hammer;12,50;4\r\nSEP-0002;Hand saw;8,00;2\r\n",
    );
    expect(file.rows.map(({ line }) => line)).toEqual([2, 3]);
    expect(fields).toEqual([
      { sku: "SEP-0001", name: "Claw hammer", price: "12.50", stock: 4 },
      { sku: "SEP-0002", name: "Hand saw", price: "8.00", stock: 2 },
    ]);
    expect((await imported("sep=^\nSKU^Name\nSEP-01^Hammer, large\n")).fields[0]?.name).toBe("Hammer, large");
  });

  it("has empty cells without a meaning and a temporary price next to the regular one", async () => {
    const { file, columns, fields, rows } = await imported(
      `ID,Type,SKU,Name,Published,"Is featured?","Short description",Description,"In stock?",Stock,"Sale price","Regular price",Categories,Parent
44,variable,wool-cap-set,"Cap, all colors",1,1,"A ""warm"" cap","First line.\\nSecond line.",1,,,,"Clothing > Caps",
45,variation,wool-cap-red,"Cap, red",1,0,,,1,4,18,20,,wool-cap-set
46,simple,wool-scarf,Scarf,1,0,,Plain,1,-2,,15,"Clothing",
`,
    );
    expect(Object.values(columns).map((column) => file.titles[column])).toEqual([
      ...["SKU", "Name", "Regular price", "Stock", "Description"],
    ]);
    expect(fields.slice(0, 2)).toEqual([
      { sku: "wool-cap-set", name: "Cap, all colors", description: "First line.\nSecond line." },
      { sku: "wool-cap-red", name: "Cap, red", price: "20.00", stock: 4 },
    ]);
    expect(rows[2]?.problems).toEqual({ stock: "Stock cannot be below 0" });
  });

  describe("has line breaks and commas written by a backslash,", () => {
    const rows = String.raw`
woo-cap-set,"Cap\, warm","Soft\, warm.\nSecond line, C:\\new",20
woo-scarf,Scarf,Plain,15
`;
    it("which is said and understood where WooCommerce wrote them", async () => {
      for (const own of ["Is featured?,Regular price", "Ist hervorgehoben?,Regulärer Preis"]) {
        const head = `SKU,Name,Description,${own.replace(/.*,/, "")},${own.replace(/,.*/, "")}`;
        const { fields, notes } = await imported(head + rows);
        expect(fields[0]).toEqual({
          ...{ sku: "woo-cap-set", name: "Cap, warm", price: "20.00" },
          description: "Soft, warm.\nSecond line, C:\\new",
        });
        expect(fields[1]).toMatchObject({ description: "Plain" });
        expect(notes.slice(0, 2)).toEqual([
          expect.stringMatching(/^Name is imported .* as WooCommerce writes them: in line 2\.$/),
          expect.stringMatching(/^Description is imported with line breaks for \\n .*: in line 2\.$/),
        ]);
      }
    });

    it("which stays as it is where another program wrote it", async () => {
      const { fields, notes } = await imported(`SKU,Name,Description,Price${rows}`);
      expect(fields[0]).toMatchObject({
        name: String.raw`Cap\, warm`,
        description: String.raw`Soft\, warm.\nSecond line, C:\\new`,
      });
      expect(notes).toEqual([]);
    });
  });

  it("has lines above its titles and separates by |", async () => {
    const { file, fields, notes } = await imported(
      "Price list, spring|||\n\nSKU|Name|Price|Remark\nBAR-01|Hammer, large|12.50|\nBAR-02|Saw|8.00|new\n",
    );
    expect(file.rows.map(({ line }) => line)).toEqual([4, 5]);
    expect(fields[0]).toEqual({ sku: "BAR-01", name: "Hammer, large", price: "12.50" });
    expect(notes).toEqual(["Ignored above the titles: “Price list, spring”.", "Ignored column: Remark."]);
  });

  it("has more cells in a line than titles, which is said", async () => {
    const { notes } = await imported("SKU,Name\nWIDE-1,Bolt, large\nWIDE-2,Nut, small\n");
    expect(notes).toEqual([expect.stringMatching(/^2 lines, starting with line 2, have more cells/)]);
  });
});

describe("the titles of", () => {
  it.each([
    [
      "Shopify until 2025",
      "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Cost per item,Price / International,Status",
      ["Variant SKU", "Title", "Variant Price", "Variant Inventory Qty", "Body (HTML)"],
      {
        cost: "Cost per item",
        barcode: "Variant Barcode",
        supplier: "Vendor",
        status: "Status",
        tags: "Tags",
      },
    ],
    [
      "Shopify since",
      "Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Barcode,Option1 name,Option1 value,Price,Price / International,Compare-at price,Cost per item,Inventory tracker,Inventory quantity,Continue selling when out of stock",
      ["SKU", "Title", "Price", "Inventory quantity", "Description"],
      { cost: "Cost per item", barcode: "Barcode", supplier: "Vendor", status: "Status", tags: "Tags" },
    ],
    [
      "WooCommerce",
      'ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Published,Is featured?,Short description,Description,In stock?,Stock,Low stock amount,Sale price,Regular price,Categories',
      ["SKU", "Name", "Regular price", "Stock", "Description"],
      { barcode: "GTIN, UPC, EAN, or ISBN", minimumStock: "Low stock amount" },
    ],
    [
      "Square",
      "Token,Item Name,Variation Name,SKU,Description,Category,GTIN,Default Vendor Name,Price,Option Name 1,Current Quantity Main,New Quantity Main,Stock Alert Enabled Main,Stock Alert Count Main",
      ["SKU", "Item Name", "Price", "Current Quantity Main", "Description"],
      { barcode: "GTIN", supplier: "Default Vendor Name", minimumStock: "Stock Alert Count Main" },
    ],
    [
      "Odoo, as people read them",
      "External ID,Name,Internal Reference,Barcode,Unit of Measure,Sales Price,Cost,Quantity On Hand,Forecasted Quantity,Sales Description",
      ["Internal Reference", "Name", "Sales Price", "Quantity On Hand", "Sales Description"],
      { cost: "Cost", barcode: "Barcode", unit: "Unit of Measure" },
    ],
    [
      "Odoo, as its programs do",
      "id,name,default_code,barcode,uom_id,list_price,standard_price,qty_available,virtual_available,description_sale",
      ["default_code", "name", "list_price", "qty_available", "description_sale"],
      { cost: "standard_price", barcode: "barcode", unit: "uom_id" },
    ],
    [
      "Magento",
      "sku,store_view_code,attribute_set_code,product_type,name,description,short_description,weight,price,special_price,qty,out_of_stock_qty,notify_on_stock_below",
      ["sku", "name", "price", "qty", "description"],
      { minimumStock: "notify_on_stock_below" },
    ],
    [
      "PrestaShop's import",
      "Product ID;Active (0/1);Name *;Categories (x,y,z...);Price tax excluded;Price tax included;Tax rules ID;Cost price;Reference #;Supplier reference #;Supplier;EAN13;UPC;Quantity;Minimal quantity;Low stock level;Summary;Description",
      ["Reference #", "Name *", "Price tax excluded", "Quantity", "Description"],
      { cost: "Cost price", barcode: "EAN13", supplier: "Supplier", minimumStock: "Low stock level" },
    ],
    [
      "PrestaShop's list",
      "Product ID;Image;Name;Reference;Category;Price (tax excl.);Price (tax incl.);Quantity;Status;Position",
      ["Reference", "Name", "Price (tax excl.)", "Quantity", undefined],
      {},
    ],
    [
      "Google Merchant",
      "id\ttitle\tdescription\tlink\timage_link\tavailability\tprice\tsale_price\tbrand\tgtin\tmpn",
      ["id", "title", "price", undefined, "description"],
      { barcode: "gtin" },
    ],
    [
      "Lightspeed X",
      "id,handle,sku,composite_name,composite_sku,name,description,product_category,tags,supply_price,retail_price,account_code,brand_name,supplier_name,supplier_code,active,track_inventory,inventory_Main_Outlet,reorder_point_Main_Outlet",
      ["sku", "name", "retail_price", "inventory_Main_Outlet", "description"],
      {
        cost: "supply_price",
        supplier: "supplier_name",
        minimumStock: "reorder_point_Main_Outlet",
        tags: "tags",
      },
    ],
  ] as const)("%s are known", async (_, head, expected, details) => {
    const separator = [";", "\t"].find((sign) => head.includes(sign)) ?? ",";
    const { titles } = await readFile(
      fileOf(`${head}\n${head.split(separator).fill("1").join(separator)}\n`),
    );
    const { sku, name, price, stock, description, custom: __, ...others } = guessColumns(titles, null);
    const titleOf = (column: number | undefined) => (column === undefined ? undefined : titles[column]);
    expect([sku, name, price, stock, description].map(titleOf)).toEqual(expected);
    expect(Object.fromEntries(Object.entries(others).map(([field, at]) => [field, titleOf(at)]))).toEqual(
      details,
    );
  });
});

describe("an encoding", () => {
  const bytesOf = (text: string, byteOf: (letter: string) => number) =>
    Uint8Array.from(
      [...text].map((letter) => (letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) : byteOf(letter))),
    );
  const content = "SKU;Name\nENC-01;Säge für Größe\n";

  it("is UTF-16 also where no mark says so", async () => {
    for (const isBig of [false, true]) {
      const units = [...content].flatMap((letter) => {
        const pair = [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8];
        return isBig ? pair.reverse() : pair;
      });
      const { fields, notes } = await imported(Uint8Array.from(units));
      expect(fields[0]?.name).toBe("Säge für Größe");
      expect(notes).toEqual([expect.stringContaining("UTF-16")]);
    }
  });

  it("is CP850 where the bytes are letters in that alone", async () => {
    const cp850 = new Map(Object.entries({ ä: 0x84, ü: 0x81, ö: 0x94, ß: 0xe1 }));
    const { fields, notes } = await imported(bytesOf(content, (letter) => cp850.get(letter) ?? 0));
    expect(fields[0]?.name).toBe("Säge für Größe");
    expect(notes).toEqual([expect.stringContaining("CP850")]);
  });

  it("is Windows-1252 otherwise, with its quotation marks and dashes", async () => {
    const others = new Map(Object.entries({ "’": 0x92, "–": 0x96, "„": 0x84, "“": 0x93 }));
    const { fields, notes } = await imported(
      bytesOf(
        "SKU;Name\nENC-01;„Don’t“ A–B Säge für Größe\n",
        (letter) => others.get(letter) ?? letter.charCodeAt(0),
      ),
    );
    expect(fields[0]?.name).toBe("„Don’t“ A–B Säge für Größe");
    expect(notes).toEqual([expect.stringContaining("Windows-1252")]);
  });

  const dosBytes = (text: string) => {
    const upperHalf =
      "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ";
    return bytesOf(text, (letter) => 0x80 + upperHalf.indexOf(letter));
  };
  const windowsBytes = (text: string) => {
    const others = new Map(
      Object.entries({ "’": 0x92, "”": 0x94, "–": 0x96, "™": 0x99, "…": 0x85, œ: 0x9c, Ž: 0x8e, ž: 0x9e }),
    );
    return bytesOf(text, (letter) => others.get(letter) ?? letter.charCodeAt(0));
  };

  it.each([
    ...["Ölkanne", "Äpfel, rot", "ÜBERWURF", "HÄMMER", "GRÜN", "GRÖßE 5", "Straße", "Fuß", "Weiß", "außen"],
    ...[
      "MÜLLER",
      "Übergang",
      "SÄGE",
      "Öse",
      "café",
      "smørrebrød",
      "crème brûlée",
      "España",
      "Meßgerät",
      "SÜßES",
    ],
  ])("is CP850 where the only letters beyond ASCII are those of %s", async (name) => {
    const { file, notes } = await imported(dosBytes(`SKU;Name\nENC-01;${name}\n`));
    expect(file.rows[0]?.cells[1]).toBe(name);
    expect(notes).toEqual([expect.stringMatching(/read as CP850 .* as in “/)]);
  });

  it.each([
    ...[
      "Ölkanne",
      "GRÖßE",
      "Straße",
      "Málaga",
      "diámetro",
      "estándar",
      "Juárez",
      "café",
      "España",
      "Žižek ät",
    ],
    ...[
      "Don’t",
      "A–B",
      "Brand™ new",
      "5” saw",
      "and so on…",
      "cœur",
      "m²",
      "20 °C",
      "garçon",
      "crème",
      "Øre",
      "åben",
    ],
    ...[
      "©Disney",
      "10×20",
      "½ inch",
      "«mot»",
      "Größe XL",
      "10 µF",
      "Nº 5",
      "limões",
      "São",
      "Þór",
      "maðurinn",
    ],
  ])("is Windows-1252 where the only letters beyond ASCII are those of %s", async (name) => {
    const { file, notes } = await imported(windowsBytes(`SKU;Name\nENC-01;${name}\n`));
    expect(file.rows[0]?.cells[1]).toBe(name);
    expect(notes).toEqual([expect.stringMatching(/read as Windows-1252/)]);
  });

  it.each([
    {
      what: "it begins with the mark of UTF-8 and goes on in Windows-1252",
      head: "\ufeffSKU;Name\n",
      rest: windowsBytes,
    },
    {
      what: "it begins with the mark of UTF-8 and goes on in CP850",
      head: "\ufeffSKU;Name\n",
      rest: dosBytes,
    },
    {
      what: "most of it is UTF-8, without a mark",
      head: "SKU;Name\nENC-00;Größe für Sägen\n",
      rest: windowsBytes,
    },
  ])("is said where $what", async ({ head, rest }) => {
    const parts = [new TextEncoder().encode(head), rest("ENC-01;Säge\n")];
    const { file, notes } = await imported(Uint8Array.from(parts.flatMap((part) => [...part])));
    expect(file.titles).toEqual(["SKU", "Name"]);
    expect(file.rows.at(-1)?.cells).toEqual(["ENC-01", "Säge"]);
    expect(notes).toEqual([expect.stringMatching(/^Parts of the file are not in UTF-8 .* as in “Säge”\.$/)]);
    if (file.rows.length > 1) expect(file.rows[0]?.cells[1]).toBe("Größe für Sägen");
  });

  it("is UTF-8 also where the file was cut off within a letter", async () => {
    const bytes = new TextEncoder().encode("SKU;Name\nENC-01;Größe für Sä");
    const { file, notes } = await imported(bytes.slice(0, -1));
    expect(file.rows[0]?.cells[1]).toBe("Größe für SÃ");
    expect(notes).toEqual([expect.stringContaining("“SÃ”")]);
  });

  it("has lost letters, which is said", async () => {
    const { notes } = await imported("SKU;Name\nENC-01;Gr\ufffdße\n");
    expect(notes).toEqual([expect.stringMatching(/lost .* first in line 2\.$/)]);
    const units = [0xff, 0xfe, ...[..."SKU\nENC-01"].flatMap((letter) => [letter.charCodeAt(0), 0]), 0x41];
    expect((await imported(Uint8Array.from(units))).notes).toEqual([expect.stringMatching(/lost .* line 2/)]);
  });

  it("is none where the file is no text", async () => {
    await expect(readFile(fileOf("SKU,Name\nHAM-001,a\0b\n"))).rejects.toThrow(/not a text file/);
    await expect(readFile(fileOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])))).rejects.toThrow(/spreadsheet/);
  });
});
