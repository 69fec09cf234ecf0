import { z } from "zod";

interface Part {
  /** Of a field of an object. */
  name?: string;
  schema: z.core.$ZodType;
}

const wrapper = z.object({ innerType: z.instanceof(z.core.$ZodType) });

/** The schemas directly inside another one. */
export function innerOf(schema: z.core.$ZodType): Part[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries<z.core.$ZodType>(schema.shape).map(([name, field]) => ({ name, schema: field }));
  }
  return unnamedOf(schema).map((part) => ({ schema: part }));
}

function unnamedOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodTuple)
    return [...schema.def.items, ...(schema.def.rest ? [schema.def.rest] : [])];
  if (schema instanceof z.ZodUnion) return [...schema.options];
  if (schema instanceof z.ZodIntersection) return [schema.def.left, schema.def.right];
  if (schema instanceof z.ZodPipe) return [schema.in, schema.out];
  if (schema instanceof z.ZodRecord) return [schema.keyType, schema.valueType];
  const { data } = wrapper.safeParse(schema._zod.def);
  return data ? [data.innerType] : [];
}
