CREATE TABLE `categories` (
	`organization_id` int unsigned NOT NULL,
	`id` bigint unsigned AUTO_INCREMENT NOT NULL,
	`parent_id` bigint unsigned,
	`ancestors` varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`name` varchar(100) NOT NULL,
	`position` int unsigned NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `categories_organization_id_id_pk` PRIMARY KEY(`organization_id`,`id`),
	CONSTRAINT `unique_category_id` UNIQUE(`id`),
	KEY `idx_category_org_parent` (`organization_id`,`parent_id`),
	CONSTRAINT `fk_category_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION,
	CONSTRAINT `fk_category_parent` FOREIGN KEY (`organization_id`,`parent_id`) REFERENCES `categories`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `product_categories` (
	`organization_id` int unsigned NOT NULL,
	`product_id` bigint unsigned NOT NULL,
	`category_id` bigint unsigned NOT NULL,
	CONSTRAINT `product_categories_organization_id_product_id_pk` PRIMARY KEY(`organization_id`,`product_id`),
	KEY `idx_product_category_org_category` (`organization_id`,`category_id`),
	CONSTRAINT `fk_product_category_product` FOREIGN KEY (`organization_id`,`product_id`) REFERENCES `products`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION,
	CONSTRAINT `fk_product_category_category` FOREIGN KEY (`organization_id`,`category_id`) REFERENCES `categories`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `product_tags` (
	`organization_id` int unsigned NOT NULL,
	`product_id` bigint unsigned NOT NULL,
	`tag_key` varchar(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`tag` varchar(40) NOT NULL,
	CONSTRAINT `product_tags_organization_id_product_id_tag_key_pk` PRIMARY KEY(`organization_id`,`product_id`,`tag_key`),
	KEY `idx_product_tag_org_product` (`organization_id`,`product_id`),
	KEY `idx_product_tag_org_key` (`organization_id`,`tag_key`,`tag`),
	CONSTRAINT `fk_product_tag_product` FOREIGN KEY (`organization_id`,`product_id`) REFERENCES `products`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
