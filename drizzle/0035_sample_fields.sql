CREATE TABLE `sample_fields` (
	`organization_id` int unsigned NOT NULL,
	`field_id` bigint unsigned NOT NULL,
	CONSTRAINT `sample_fields_organization_id_field_id_pk` PRIMARY KEY(`organization_id`,`field_id`),
	CONSTRAINT `fk_sample_field_field` FOREIGN KEY (`organization_id`,`field_id`) REFERENCES `custom_fields`(`organization_id`,`id`) ON DELETE CASCADE ON UPDATE NO ACTION
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
