CREATE TABLE `cache_epochs` (
	`id` tinyint unsigned NOT NULL,
	`epoch` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`servers` text NOT NULL,
	`began_at` datetime(3) NOT NULL,
	CONSTRAINT `cache_epochs_id` PRIMARY KEY(`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;