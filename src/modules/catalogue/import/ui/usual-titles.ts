import { type ImportField, importFields } from "@/lib/product-import";

/**
 * Titles of a field in the files of spreadsheets and shops, as `plainTitle` makes them, the surest first. Where
 * a file has several of them, the first in this list is taken.
 */
const usualTitles: Record<ImportField, string[]> = {
  sku: [
    ...["sku", "variantsku", "sellersku"],
    // Odoo: label and technical name.
    ...["internalreference", "defaultcode"],
    // PrestaShop: "Reference #".
    ...["reference", "articlenumber", "itemnumber", "productcode", "itemcode", "partnumber"],
    ...["artikelnummer", "artikelnr", "artnr", "produktnummer", "bestellnummer"],
  ],
  name: [
    ...["name", "productname", "itemname", "producttitle", "title", "product", "item"],
    ...["bezeichnung", "artikelbezeichnung", "produktbezeichnung", "produktname", "artikelname"],
    ...["produkt", "artikel"],
  ],
  price: [
    ...["price", "variantprice", "regularprice", "retailprice", "unitprice"],
    // Odoo: "Sales Price", earlier "Sale Price". In WooCommerce, the latter is a temporary price.
    ...["listprice", "lstprice", "salesprice", "saleprice"],
    // PrestaShop: its import and its list.
    ...["pricetaxexcluded", "pricetaxexcl", "pricetaxexcludedorpricetaxincluded"],
    ...["pricetaxincluded", "pricetaxincl", "amount"],
    ...[
      "preis",
      "verkaufspreis",
      "einzelpreis",
      "stückpreis",
      "listenpreis",
      "regulärerpreis",
      "nettopreis",
      "preisnetto",
      "bruttopreis",
      "preisbrutto",
    ],
  ],
  cost: [
    // Shopify: "Cost per item". Odoo: "Cost", `standard_price`. PrestaShop: "Cost price", earlier "Wholesale price".
    ...["costprice", "costperitem", "cost", "standardprice", "unitcost", "purchaseprice", "buyingprice"],
    ...["wholesaleprice", "supplyprice", "defaultunitcost", "averagecost", "costofgoods", "cogs"],
    ...["einkaufspreis", "ekpreis", "ek", "eknetto", "einstandspreis", "bezugspreis", "selbstkosten"],
  ],
  stock: [
    ...["stock", "quantity", "qty", "variantinventoryqty", "inventoryquantity", "inventory"],
    ...["quantityonhand", "qtyavailable", "onhand", "stockquantity", "stocklevel"],
    ...["bestand", "lagerbestand", "lagermenge", "menge", "stückzahl"],
  ],
  description: [
    ...["description", "bodyhtml", "productdescription", "itemdescription"],
    // Odoo.
    ...["salesdescription", "descriptionsale"],
    ...["shortdescription", "details", "text"],
    ...["beschreibung", "produktbeschreibung", "artikelbeschreibung", "kurzbeschreibung"],
  ],
  barcode: [
    ...["barcode", "variantbarcode", "gtin", "gtinupceanorisbn", "gtin13", "gtin14"],
    ...["ean", "ean13", "eancode", "upc", "upca", "isbn13", "globaltradeitemnumber"],
    ...["eannummer", "strichcode", "artikelean"],
  ],
  unit: [
    ...["unit", "unitofmeasure", "uom", "uomid", "salesunit"],
    ...["einheit", "mengeneinheit", "verkaufseinheit", "lagereinheit"],
  ],
  supplier: [
    ...["supplier", "suppliername", "vendor", "vendorname", "defaultvendorname", "defaultvendor", "vendors"],
    ...["lieferant", "lieferantenname", "hauptlieferant"],
  ],
  minimumStock: [
    ...["minimumstock", "minstock", "minimumstocklevel", "safetystock", "reorderpoint", "reorderlevel"],
    // WooCommerce, PrestaShop, and two of Magento's.
    ...["lowstockamount", "lowstocklevel", "notifyonstockbelow", "notifystockqty", "lowstockthreshold"],
    ...["mindestbestand", "mindestlagerbestand", "minbestand", "meldebestand", "sicherheitsbestand"],
  ],
  status: ["status", "productstatus", "produktstatus", "artikelstatus"],
  // Only ours: in the files of others, it is what theirs are called, which an organization may not have.
  category: ["categorypath", "kategoriepfad"],
  tags: ["tags", "producttags", "schlagwörter", "schlagworte"],
  // Only ours: they would be fetched from where other programs have them.
  pictures: ["pictureurls", "bildurls"],
  pictureAlts: ["picturedescriptions", "bildbeschreibungen"],
};

/** Columns per location: Square's "Current Quantity Main", Lightspeed X's "inventory_Main_Outlet". */
const ofOnePlace: { [Field in ImportField]?: RegExp } = {
  stock: /^\s*(?:current quantity\s+\S|inventory_\S)/i,
  minimumStock: /^\s*(?:stock alert count\s+\S|reorder_point_\S)/i,
};

/** Titles of Google Merchant's files, which have the SKU in `id`. */
const merchantTitles = ["link", "imagelink", "availability", "googleproductcategory", "gtin"];

export const plainTitle = (title: string) => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
/** "Price, net (EUR)" is a price. */
const withoutRemark = (title: string) => title.replace(/[,([].*$/s, "");

/** The candidate columns of the field, the most likely first. */
export function columnsLike(field: ImportField, titles: string[]): number[] {
  const names = titles.map(plainTitle);
  const shortNames = titles.map((title) => plainTitle(withoutRemark(title)));
  // PrestaShop's status is 1 or 0.
  if (field === "status" && names.some((name) => name.startsWith("pricetax"))) return [];
  const found = new Set<number>();
  const take = (matches: (column: number) => boolean) => {
    for (const column of titles.keys()) if (matches(column)) found.add(column);
  };
  for (const usual of usualTitles[field]) take((column) => names[column] === usual);
  take((column) => ofOnePlace[field]?.test(titles[column] ?? "") === true);
  for (const usual of usualTitles[field]) take((column) => shortNames[column] === usual);
  if (field === "sku" && merchantTitles.some((title) => names.includes(title))) {
    take((column) => names[column] === "id");
  }
  return [...found];
}

/** The number of fields whose usual title is among the cells; long cells are not titles. */
export function countKnownTitles(cells: string[]): number {
  const titles = cells.filter((cell) => cell.length <= 100);
  return importFields.filter((field) => columnsLike(field, titles).length > 0).length;
}
