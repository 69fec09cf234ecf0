/** Articles that every tenant buys from the same wholesaler: the same SKU, under another name in each tenant. */
export const sharedArticles = [
  {
    sku: "WHS-100-GLOVE-M",
    cents: 1190,
    names: [
      "Nitrile work gloves, size M, box of 100",
      "Powder-free laboratory gloves, size M, box of 100",
      "Cleaning gloves, size M, box of 100",
      "Thin gardening gloves, size M, box of 100",
      "Server-room gloves, size M, box of 100",
    ],
  },
  {
    sku: "WHS-104-GLOVE-L",
    cents: 1190,
    names: [
      "Nitrile work gloves, size L, box of 100",
      "Powder-free laboratory gloves, size L, box of 100",
      "Cleaning gloves, size L, box of 100",
      "Thin gardening gloves, size L, box of 100",
      "Server-room gloves, size L, box of 100",
    ],
  },
  {
    sku: "WHS-220-WIPES",
    cents: 640,
    names: [
      "Workshop wipes, bucket of 80",
      "Isopropanol wipes, tub of 80",
      "Screen wipes, tub of 80",
      "Tool cleaning wipes, tub of 80",
      "Badge and keyboard wipes, tub of 80",
    ],
  },
  {
    sku: "WHS-310-BATT-AA",
    cents: 890,
    names: [
      "AA batteries for tools, pack of 12",
      "AA cells, instrument grade, pack of 12",
      "AA batteries for the office, pack of 12",
      "AA batteries for solar lights, pack of 12",
      "AA batteries for pagers, pack of 12",
    ],
  },
  {
    sku: "WHS-311-BATT-AAA",
    cents: 890,
    names: [
      "AAA batteries for tools, pack of 12",
      "AAA cells, instrument grade, pack of 12",
      "AAA batteries for the office, pack of 12",
      "AAA batteries for solar lights, pack of 12",
      "AAA batteries for presenters, pack of 12",
    ],
  },
  {
    sku: "WHS-405-TIES-200",
    cents: 480,
    names: [
      "Cable ties 200 mm, bag of 100",
      "Cable ties for harnesses, 200 mm, bag of 100",
      "Under-desk cable ties, 200 mm, bag of 100",
      "Plant ties, 200 mm, bag of 100",
      "Rack cable ties, 200 mm, bag of 100",
    ],
  },
  {
    sku: "WHS-512-BOX-M",
    cents: 235,
    names: [
      "Shipping carton M for tools",
      "Shipping carton M, ESD lined",
      "Moving and archive carton M",
      "Plant shipping carton M, ventilated",
      "Merchandise carton M, printed",
    ],
  },
  {
    sku: "WHS-600-AID-KIT",
    cents: 3490,
    names: [
      "First aid kit, workshop",
      "First aid kit, laboratory, with eye wash",
      "First aid kit, office",
      "First aid kit, outdoor",
      "First aid kit, events",
    ],
  },
];
