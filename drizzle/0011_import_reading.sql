ALTER TABLE `product_imports` ADD `columns` json, ADD `notes` json, ADD `adjustments` json;
