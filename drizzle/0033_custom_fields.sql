CREATE TABLE `custom_fields` (
	`organization_id` int unsigned NOT NULL,
	`id` bigint unsigned AUTO_INCREMENT NOT NULL,
	`name` varchar(60) NOT NULL,
	`kind` varchar(20) NOT NULL,
	`position` int unsigned NOT NULL,
	`required` boolean NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `custom_fields_organization_id_id_pk` PRIMARY KEY(`organization_id`,`id`),
	CONSTRAINT `unique_custom_field_id` UNIQUE(`id`),
	CONSTRAINT `fk_custom_field_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `custom_field_categories` (
	`organization_id` int unsigned NOT NULL,
	`field_id` bigint unsigned NOT NULL,
	`category_id` bigint unsigned NOT NULL,
	CONSTRAINT `custom_field_categories_organization_id_field_id_pk` PRIMARY KEY(`organization_id`,`field_id`),
	KEY `idx_custom_field_category_org_category` (`organization_id`,`category_id`),
	CONSTRAINT `fk_custom_field_category_field` FOREIGN KEY (`organization_id`,`field_id`) REFERENCES `custom_fields`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION,
	CONSTRAINT `fk_custom_field_category_category` FOREIGN KEY (`organization_id`,`category_id`) REFERENCES `categories`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `custom_field_options` (
	`organization_id` int unsigned NOT NULL,
	`id` bigint unsigned AUTO_INCREMENT NOT NULL,
	`field_id` bigint unsigned NOT NULL,
	`name` varchar(100) NOT NULL,
	`position` int unsigned NOT NULL,
	CONSTRAINT `custom_field_options_organization_id_id_pk` PRIMARY KEY(`organization_id`,`id`),
	CONSTRAINT `unique_custom_field_option_id` UNIQUE(`id`),
	KEY `idx_custom_field_option_org_field` (`organization_id`,`field_id`),
	CONSTRAINT `fk_custom_field_option_field` FOREIGN KEY (`organization_id`,`field_id`) REFERENCES `custom_fields`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `product_field_values` (
	`organization_id` int unsigned NOT NULL,
	`product_id` bigint unsigned NOT NULL,
	`field_id` bigint unsigned NOT NULL,
	`text` varchar(500) NOT NULL DEFAULT '',
	`number` decimal(20,6) NOT NULL DEFAULT '0.000000',
	`date` date NOT NULL DEFAULT '1000-01-01',
	`option_id` bigint unsigned,
	CONSTRAINT `product_field_values_organization_id_product_id_field_id_pk` PRIMARY KEY(`organization_id`,`product_id`,`field_id`),
	KEY `idx_product_field_value_org_product` (`organization_id`,`product_id`),
	KEY `idx_product_field_value_org_field` (`organization_id`,`field_id`),
	KEY `idx_product_field_value_text` (`organization_id`,`field_id`,`text`),
	KEY `idx_product_field_value_number` (`organization_id`,`field_id`,`number`),
	KEY `idx_product_field_value_date` (`organization_id`,`field_id`,`date`),
	KEY `idx_product_field_value_option` (`organization_id`,`option_id`),
	CONSTRAINT `fk_product_field_value_product` FOREIGN KEY (`organization_id`,`product_id`) REFERENCES `products`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION,
	CONSTRAINT `fk_product_field_value_field` FOREIGN KEY (`organization_id`,`field_id`) REFERENCES `custom_fields`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION,
	CONSTRAINT `fk_product_field_value_option` FOREIGN KEY (`organization_id`,`option_id`) REFERENCES `custom_field_options`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
