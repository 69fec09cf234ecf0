CREATE TABLE `bucket_sweeps` (
	`bucket` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`owner` varchar(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`position` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`due_at` datetime(3) NOT NULL,
	CONSTRAINT `bucket_sweeps_bucket` PRIMARY KEY(`bucket`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
--> statement-breakpoint
ALTER TABLE `stored_pictures` ADD `bucket_upload` varchar(22) CHARACTER SET ascii COLLATE ascii_bin;
