/** An amount of money as programs write it: at most ten digits, and two decimals. */
export const amountPattern = /^\d{1,10}(\.\d{1,2})?$/;

/** The maximum of the database column. */
export const maxStock = 4_294_967_295;
