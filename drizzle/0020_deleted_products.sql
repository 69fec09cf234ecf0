CREATE TABLE `deleted_products` (
	`organization_id` int unsigned NOT NULL,
	`product_id` bigint unsigned NOT NULL,
	`version` int unsigned NOT NULL,
	`last_changed_at` datetime(3) NOT NULL,
	`last_changed_by` int unsigned,
	CONSTRAINT `deleted_products_organization_id_product_id_pk` PRIMARY KEY(`organization_id`,`product_id`),
	CONSTRAINT `fk_deleted_product_product` FOREIGN KEY (`organization_id`,`product_id`) REFERENCES `products`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION,
	CONSTRAINT `fk_deleted_product_changed_by` FOREIGN KEY (`organization_id`,`last_changed_by`) REFERENCES `user`(`organization_id`,`id`) ON DELETE NO ACTION ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
