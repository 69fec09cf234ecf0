CREATE TABLE `product_costs` (
	`organization_id` int unsigned NOT NULL,
	`product_id` bigint unsigned NOT NULL,
	`cost` decimal(12,2) NOT NULL,
	CONSTRAINT `product_costs_organization_id_product_id_pk` PRIMARY KEY(`organization_id`,`product_id`),
	CONSTRAINT `fk_product_cost_product` FOREIGN KEY (`organization_id`,`product_id`) REFERENCES `products`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
