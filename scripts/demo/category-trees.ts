import { ancestorsBelow, type CategoryRow } from "@/modules/catalogue/categories/category-rows";
import { pathOf } from "./catalog/catalog";
import type { DemoTenant } from "./tenants";

/** By their paths, parents first. */
type CategoryTree = Map<string, CategoryRow>;

/** The categories of each tenant, in the order in which its products name them, with ids that go on from tenant to tenant. */
export function categoryTrees(demo: DemoTenant[]): Map<DemoTenant, CategoryTree> {
  let lastId = 0;
  return new Map(
    demo.map((tenant) => {
      const tree: CategoryTree = new Map();
      for (const { filing } of tenant.products) {
        let parent: CategoryRow | undefined;
        for (const [depth, name] of filing.categoryPath.entries()) {
          const path = pathOf(filing.categoryPath.slice(0, depth + 1));
          parent = tree.get(path) ?? categoryBelow(parent, { id: ++lastId, name, tree });
          tree.set(path, parent);
        }
      }
      return [tenant, tree];
    }),
  );
}

function categoryBelow(
  parent: CategoryRow | undefined,
  { id, name, tree }: { id: number; name: string; tree: CategoryTree },
): CategoryRow {
  const parentId = parent?.id ?? null;
  const siblings = [...tree.values()].filter((category) => category.parentId === parentId);
  return { id, parentId, ancestors: ancestorsBelow(parent), name, position: siblings.length };
}
