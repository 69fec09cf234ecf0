CREATE TABLE `stock_movements` (
	`organization_id` int unsigned NOT NULL,
	`product_id` bigint unsigned NOT NULL,
	`number` int unsigned NOT NULL,
	`delta` bigint NOT NULL,
	`stock_after` int unsigned NOT NULL,
	`reason` varchar(16) NOT NULL,
	`note` varchar(200),
	`created_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	CONSTRAINT `stock_movements_organization_id_product_id_number_pk` PRIMARY KEY(`organization_id`,`product_id`,`number`),
	CONSTRAINT `fk_stock_movement_product` FOREIGN KEY (`organization_id`,`product_id`) REFERENCES `products`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION,
	CONSTRAINT `fk_stock_movement_created_by` FOREIGN KEY (`organization_id`,`created_by`) REFERENCES `user`(`organization_id`,`id`) ON DELETE NO ACTION ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;--> statement-breakpoint
CREATE INDEX `idx_stock_movement_product` ON `stock_movements` (`organization_id`,`product_id`);
