ALTER TABLE `products` ADD `barcode` varchar(14), ADD `unit` varchar(20), ADD `supplier` varchar(120), ADD `minimum_stock` int unsigned;--> statement-breakpoint
ALTER TABLE `products` ADD `stock_level` tinyint unsigned GENERATED ALWAYS AS (case when `stock` = 0 then 0 when `stock` < coalesce(`minimum_stock`, 10) then 1 else 2 end) VIRTUAL;--> statement-breakpoint
CREATE INDEX `idx_product_org_stock_level` ON `products` (`organization_id`,`status`,`stock_level`);--> statement-breakpoint
CREATE INDEX `idx_product_org_barcode` ON `products` (`organization_id`,`status`,`barcode`);--> statement-breakpoint
CREATE INDEX `idx_product_org_supplier` ON `products` (`organization_id`,`status`,`supplier`);