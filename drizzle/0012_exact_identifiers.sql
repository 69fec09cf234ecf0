ALTER TABLE `products` ADD `sku_exact` varbinary(200) GENERATED ALWAYS AS (cast(`sku` as binary)) VIRTUAL;--> statement-breakpoint
ALTER TABLE `products` ADD CONSTRAINT `unique_product_sku_exact_org` UNIQUE(`organization_id`,`sku_exact`);--> statement-breakpoint
ALTER TABLE `products` DROP INDEX `unique_product_sku_org`;--> statement-breakpoint
ALTER TABLE `product_import_rows` ADD `sku_exact` varbinary(200) GENERATED ALWAYS AS (cast(`sku` as binary)) VIRTUAL;--> statement-breakpoint
ALTER TABLE `product_import_rows` ADD INDEX `idx_product_import_row_sku_exact` (`organization_id`,`import_id`,`sku_exact`);--> statement-breakpoint
ALTER TABLE `product_import_rows` DROP INDEX `idx_product_import_row_sku`;