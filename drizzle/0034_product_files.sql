CREATE TABLE `stored_files` (
	`organization_id` int unsigned NOT NULL,
	`hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`bytes` int unsigned NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	`bucket_upload` varchar(22) CHARACTER SET ascii COLLATE ascii_bin,
	CONSTRAINT `stored_files_organization_id_hash_pk` PRIMARY KEY(`organization_id`,`hash`),
	CONSTRAINT `fk_stored_file_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `stored_file_contents` (
	`organization_id` int unsigned NOT NULL,
	`hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`content` mediumblob NOT NULL,
	CONSTRAINT `stored_file_contents_organization_id_hash_pk` PRIMARY KEY(`organization_id`,`hash`),
	CONSTRAINT `fk_stored_file_content_file` FOREIGN KEY (`organization_id`,`hash`) REFERENCES `stored_files`(`organization_id`,`hash`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
CREATE TABLE `product_files` (
	`organization_id` int unsigned NOT NULL,
	`id` bigint unsigned AUTO_INCREMENT NOT NULL,
	`product_id` bigint unsigned NOT NULL,
	`hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`position` smallint unsigned NOT NULL,
	`name` varchar(210) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	`created_by` int unsigned,
	`updated_by` int unsigned,
	CONSTRAINT `product_files_organization_id_id_pk` PRIMARY KEY(`organization_id`,`id`),
	CONSTRAINT `unique_product_file_id` UNIQUE(`id`),
	KEY `idx_product_file_org_product` (`organization_id`,`product_id`),
	KEY `idx_product_file_org_hash` (`organization_id`,`hash`),
	CONSTRAINT `fk_product_file_product` FOREIGN KEY (`organization_id`,`product_id`) REFERENCES `products`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION,
	CONSTRAINT `fk_product_file_file` FOREIGN KEY (`organization_id`,`hash`) REFERENCES `stored_files`(`organization_id`,`hash`) ON DELETE NO ACTION ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
