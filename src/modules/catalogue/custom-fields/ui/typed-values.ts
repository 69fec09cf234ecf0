import type { GivenProductValue } from "@/lib/custom-fields";
import type { CustomField } from "../custom-fields.schema";

/** Reads and writes decimals as the organization does. */
interface Amounts {
  read: (typed: string) => string;
  write: (amount: string) => string;
}

/** Values as form values: decimals as the organization writes them. */
export const shownValues = (
  fields: readonly CustomField[],
  values: readonly GivenProductValue[],
  amounts: Amounts,
) =>
  converted(fields, values, { money: amounts.write, number: (text) => text.replace(".", pointOf(amounts)) });

/** Typed values as the API takes them. What is no decimal stays as it was typed: the server says so. */
export const sentValues = (
  fields: readonly CustomField[],
  values: readonly GivenProductValue[],
  amounts: Amounts,
) =>
  converted(fields, values, {
    money: amounts.read,
    number: (typed) => typed.replace(/[\s\u00a0\u202f]/g, "").replace(pointOf(amounts), "."),
  });

/** The sign before the decimals. */
const pointOf = ({ write }: Amounts) => write("0.00").charAt(1);

function converted(
  fields: readonly CustomField[],
  values: readonly GivenProductValue[],
  convert: Partial<Record<CustomField["kind"], (text: string) => string>>,
): GivenProductValue[] {
  const kinds = new Map(fields.map(({ id, kind }) => [id, kind]));
  return values.map(({ field, value }) => {
    const conversion = convert[kinds.get(field) ?? "text"];
    return { field, value: conversion && typeof value === "string" ? conversion(value) : value };
  });
}
