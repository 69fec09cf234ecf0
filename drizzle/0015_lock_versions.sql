CREATE TABLE `lock_versions` (
	`organization_id` int unsigned NOT NULL,
	`name` varchar(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`version` bigint unsigned NOT NULL,
	CONSTRAINT `lock_versions_organization_id_name_pk` PRIMARY KEY(`organization_id`,`name`),
	CONSTRAINT `fk_lock_version_organization` FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
