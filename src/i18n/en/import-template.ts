/** The example rows of the template for imports: each cell as people of the language write it, by field. */
export const importTemplate = {
  whole: {
    sku: "EXAMPLE-001",
    name: "Claw hammer",
    price: "12.50",
    cost: "8.00",
    stock: "25",
    description: "Replace the rows of this example with your own.",
    barcode: "96385074",
    unit: "piece",
    supplier: "Example supplier",
    minimumStock: "5",
    status: "active",
    tags: "garden, new",
  },
  least: {
    sku: "EXAMPLE-002",
    name: "Only these three columns are needed for a new product",
    price: "7.00",
  },
} as const;
