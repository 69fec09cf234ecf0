-- Every statement that the tests make the app issue in the scope of a tenant. Each names its tenant for every table it
-- touches, so one shard answers it, and reads through an index that begins with the tenant or a key that finds one row.
-- Made by the tests: after a change, `npm test` says how to renew it. Look at what is new.

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, default, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, default, ?, ?, ?, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `auth_sessions` (`organization_id`, `id`, `user_id`, `refresh_token_hash`, `previous_refresh_token_hash`, `rotated_at`, `impersonator_id`, `ip`, `user_agent`, `last_used_at`, `expires_at`, `revoked_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, ?, ?, default, default, default, ?, ?, ?, ?, default, ?, ?, ?, ?);

select `id`, `ip`, `user_agent`, `created_at`, `last_used_at`, `expires_at`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and ((`auth_sessions`.`user_id` = ? and `auth_sessions`.`revoked_at` is null and `auth_sessions`.`expires_at` > ?)))
  order by `auth_sessions`.`last_used_at` desc, `auth_sessions`.`id` desc
  limit ?;

select `organization_id`, `id`, `user_id`, `refresh_token_hash`, `previous_refresh_token_hash`, `rotated_at`, `impersonator_id`, `ip`, `user_agent`, `last_used_at`, `expires_at`, `revoked_at`, `created_at`, `updated_at`, `created_by`, `updated_by`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`id` = ?) and (`auth_sessions`.`user_id` = ?))))
  limit ?
  for update;

select distinct `user_id`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`revoked_at` is null) and (`auth_sessions`.`expires_at` > ?))));

update `auth_sessions`
  set `refresh_token_hash` = ?, `previous_refresh_token_hash` = ?, `rotated_at` = ?, `last_used_at` = ?, `expires_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`id` = ?) and (`auth_sessions`.`user_id` = ?))));

update `auth_sessions`
  set `revoked_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`id` = ?) and (`auth_sessions`.`user_id` = ?))));

update `auth_sessions`
  set `revoked_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`revoked_at` is null) and (`auth_sessions`.`expires_at` > ?))));

update `auth_sessions`
  set `revoked_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`user_id` = ?) and (`auth_sessions`.`revoked_at` is null) and (`auth_sessions`.`expires_at` > ?) and (`auth_sessions`.`id` <> ?))));

update `auth_sessions`
  set `revoked_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`user_id` = ?) and (`auth_sessions`.`revoked_at` is null) and (`auth_sessions`.`expires_at` > ?) and (`auth_sessions`.`id` = ?))));

update `auth_sessions`
  set `revoked_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`user_id` = ?) and (`auth_sessions`.`revoked_at` is null) and (`auth_sessions`.`expires_at` > ?))));

select count(*)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (((`invitations`.`accepted_at` is null) and (`invitations`.`revoked_at` is null))));

update `invitations`
  set `accepted_at` = ?, `user_id` = ?, `updated_at` = ?, `updated_by` = ?
  where (`invitations`.`organization_id` = ? and (`invitations`.`id` = ?));

update `invitations`
  set `revoked_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`invitations`.`organization_id` = ? and (`invitations`.`id` = ?));

update `invitations`
  set `token_hash` = ?, `expires_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`invitations`.`organization_id` = ? and (`invitations`.`id` = ?));

insert into `invitations` (`organization_id`, `id`, `email`, `roles`, `token_hash`, `expires_at`, `revoked_at`, `accepted_at`, `user_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on duplicate key update `roles` = ?, `token_hash` = ?, `expires_at` = ?, `revoked_at` = ?, `accepted_at` = ?, `user_id` = ?, `updated_at` = ?, `updated_by` = ?;

select `invitations`.`id`, `invitations`.`email`, `invitations`.`roles`, `invitations`.`expires_at`, `invitations`.`updated_at`, `inviter`.`first_name`, `inviter`.`last_name`
  from `invitations`
  left join `user` `inviter` on (`inviter`.`organization_id` = ? and (`inviter`.`id` = `invitations`.`updated_by`))
  where (`invitations`.`organization_id` = ? and (((`invitations`.`accepted_at` is null) and (`invitations`.`revoked_at` is null))))
  order by `invitations`.`updated_at` desc, `invitations`.`id` desc
  limit ?;

select `invitations`.`id`, `invitations`.`email`, `invitations`.`roles`, `invitations`.`expires_at`, `invitations`.`updated_at`, `inviter`.`first_name`, `inviter`.`last_name`
  from `invitations`
  left join `user` `inviter` on (`inviter`.`organization_id` = ? and (`inviter`.`id` = `invitations`.`updated_by`))
  where (`invitations`.`organization_id` = ? and ((`invitations`.`email` = ? and ((`invitations`.`accepted_at` is null) and (`invitations`.`revoked_at` is null)))))
  limit ?;

select `invitations`.`id`, `invitations`.`email`, `invitations`.`roles`, `invitations`.`expires_at`, `invitations`.`updated_at`, `inviter`.`first_name`, `inviter`.`last_name`
  from `invitations`
  left join `user` `inviter` on (`inviter`.`organization_id` = ? and (`inviter`.`id` = `invitations`.`updated_by`))
  where (`invitations`.`organization_id` = ? and ((`invitations`.`id` = ? and ((`invitations`.`accepted_at` is null) and (`invitations`.`revoked_at` is null)))))
  limit ?;

select `invitations`.`id`, `invitations`.`email`, `invitations`.`roles`, `invitations`.`expires_at`, `invitations`.`updated_at`, `inviter`.`first_name`, `inviter`.`last_name`, `invitations`.`accepted_at`, `invitations`.`revoked_at`
  from `invitations`
  left join `user` `inviter` on (`inviter`.`organization_id` = ? and (`inviter`.`id` = `invitations`.`updated_by`))
  where (`invitations`.`organization_id` = ? and (`invitations`.`token_hash` = ?))
  limit ?;

delete
  from `one_time_tokens`
  where (`one_time_tokens`.`organization_id` = ? and (((((`one_time_tokens`.`user_id` = ?) and (`one_time_tokens`.`kind` = ?))) and (`one_time_tokens`.`expires_at` < ?))));

insert into `one_time_tokens` (`organization_id`, `id`, `user_id`, `kind`, `token_hash`, `data`, `expires_at`, `used_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, default, ?, ?, ?, ?);

insert into `one_time_tokens` (`organization_id`, `id`, `user_id`, `kind`, `token_hash`, `data`, `expires_at`, `used_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, default, ?, default, ?, ?, ?, ?);

select `user_id`, `data`, `expires_at`, `used_at`
  from `one_time_tokens`
  where (`one_time_tokens`.`organization_id` = ? and (((`one_time_tokens`.`token_hash` = ?) and (`one_time_tokens`.`kind` = ?))))
  limit ?;

select `user_id`, `data`, `expires_at`, `used_at`
  from `one_time_tokens`
  where (`one_time_tokens`.`organization_id` = ? and (((`one_time_tokens`.`token_hash` = ?) and (`one_time_tokens`.`kind` = ?))))
  limit ?
  for update;

update `one_time_tokens`
  set `expires_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`one_time_tokens`.`organization_id` = ? and (((((`one_time_tokens`.`user_id` = ?) and (`one_time_tokens`.`kind` = ?))) and (`one_time_tokens`.`used_at` is null) and (`one_time_tokens`.`expires_at` > ?))));

update `one_time_tokens`
  set `used_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`one_time_tokens`.`organization_id` = ? and (((`one_time_tokens`.`token_hash` = ?) and (`one_time_tokens`.`kind` = ?))));

select `bcc_audit_email_address`
  from `organization`
  where `organization`.`id` = ?
  limit ?;

select `id`
  from `organization`
  where `organization`.`id` = ?
  limit ?
  for update;

update `organization`
  set `sponsor_id` = ?, `rep_id` = ?
  where (`organization`.`id` = ? and (`organization`.`id` = ?));

select `second_factor_required_from`, `version`
  from `organization_settings`
  where `organization_settings`.`organization_id` = ?
  limit ?;

insert into `organization_settings` (`organization_id`, `version`, `second_factor_required_from`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, ?, ?, ?, ?, ?)
  on duplicate key update `version` = ?, `second_factor_required_from` = ?, `updated_at` = ?, `updated_by` = ?;

insert into `outbox_mails` (`organization_id`, `id`, `kind`, `recipient`, `bcc`, `content_sealed`, `attempts`, `next_attempt_at`, `sent_at`, `failed_at`, `last_error`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, default, ?, default, default, default, ?, ?, ?, ?);

insert into `products` (`organization_id`, `id`, `name`, `sku`, `price`, `description`, `stock`, `status`, `version`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, default, default, ?, ?, ?, ?);

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` = ?)))
  limit ?
  for update;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and ((`products`.`name` like ? or `products`.`sku` like ?) and (`products`.`name` like ? or `products`.`sku` like ?) and (`products`.`name` like ? or `products`.`sku` like ?) and (`products`.`name` like ? or `products`.`sku` like ?)))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`name` like ? or `products`.`sku` like ?))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`id` = ?))
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`name` asc, `products`.`id` asc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`name` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`name` desc, `products`.`id` desc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`price` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`price` asc, `products`.`id` asc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`price` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`sku` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`sku` asc, `products`.`id` asc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`stock` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`stock` desc, `products`.`id` desc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`updated_at` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`updated_at` asc, `products`.`id` asc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`updated_at` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `version`, `created_at`, `updated_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`updated_at` desc, `products`.`id` desc
  limit ? offset ?;

select `id`, `status`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`sku` = ?))
  limit ?;

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and ((`products`.`name` like ? or `products`.`sku` like ?) and (`products`.`name` like ? or `products`.`sku` like ?) and (`products`.`name` like ? or `products`.`sku` like ?) and (`products`.`name` like ? or `products`.`sku` like ?)))));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`name` like ? or `products`.`sku` like ?))));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?));

update `products`
  set `name` = ?, `sku` = ?, `description` = ?, `stock` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `price` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `status` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `stock` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, `creator`.`first_name`, `creator`.`last_name`, `updater`.`first_name`, `updater`.`last_name`
  from `products`
  left join `user` `creator` on (`creator`.`organization_id` = ? and (`creator`.`id` = `products`.`created_by`))
  left join `user` `updater` on (`updater`.`organization_id` = ? and (`updater`.`id` = `products`.`updated_by`))
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` = ?)))
  limit ?;

delete
  from `recovery_codes`
  where (`recovery_codes`.`organization_id` = ? and (`recovery_codes`.`user_id` = ?));

insert into `recovery_codes` (`organization_id`, `code_hash`, `user_id`, `used_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, ?, default, ?, ?, ?, ?);

select count(*)
  from `recovery_codes`
  where (`recovery_codes`.`organization_id` = ? and (((`recovery_codes`.`user_id` = ?) and (`recovery_codes`.`used_at` is null))));

update `recovery_codes`
  set `used_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`recovery_codes`.`organization_id` = ? and (((((`recovery_codes`.`user_id` = ?) and (`recovery_codes`.`used_at` is null))) and (`recovery_codes`.`code_hash` = ?))));

insert into `security_events` (`organization_id`, `id`, `type`, `user_id`, `details`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `security_events` (`organization_id`, `id`, `type`, `user_id`, `details`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, default, ?, ?, ?, ?, ?, ?, ?);

select `security_events`.`id`, `security_events`.`type`, `security_events`.`created_at`, `security_events`.`ip`, `security_events`.`user_agent`, `security_events`.`details`, `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `actor`.`first_name`, `actor`.`last_name`
  from `security_events`
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `security_events`.`user_id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `security_events`.`created_by`))
  where (`security_events`.`organization_id` = ? and ((`security_events`.`created_at` <= ? and (`security_events`.`created_at` < ? or `security_events`.`id` < ?))))
  order by `security_events`.`created_at` desc, `security_events`.`id` desc
  limit ?;

select `security_events`.`id`, `security_events`.`type`, `security_events`.`created_at`, `security_events`.`ip`, `security_events`.`user_agent`, `security_events`.`details`, `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `actor`.`first_name`, `actor`.`last_name`
  from `security_events`
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `security_events`.`user_id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `security_events`.`created_by`))
  where (`security_events`.`organization_id` = ? and ((`security_events`.`user_id` = ? and (`security_events`.`created_at` <= ? and (`security_events`.`created_at` < ? or `security_events`.`id` < ?)))))
  order by `security_events`.`created_at` desc, `security_events`.`id` desc
  limit ?;

select `security_events`.`id`, `security_events`.`type`, `security_events`.`created_at`, `security_events`.`ip`, `security_events`.`user_agent`, `security_events`.`details`, `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `actor`.`first_name`, `actor`.`last_name`
  from `security_events`
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `security_events`.`user_id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `security_events`.`created_by`))
  where (`security_events`.`organization_id` = ? and (`security_events`.`user_id` = ?))
  order by `security_events`.`created_at` desc, `security_events`.`id` desc
  limit ?;

select `security_events`.`id`, `security_events`.`type`, `security_events`.`created_at`, `security_events`.`ip`, `security_events`.`user_agent`, `security_events`.`details`, `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `actor`.`first_name`, `actor`.`last_name`
  from `security_events`
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `security_events`.`user_id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `security_events`.`created_by`))
  where `security_events`.`organization_id` = ?
  order by `security_events`.`created_at` desc, `security_events`.`id` desc
  limit ?;

insert into `user` (`id`, `email`, `password_hash`, `first_name`, `last_name`, `username`, `roles`, `status`, `organization_id`, `advisor_id`, `sponsor_id`, `created_at`, `updated_at`, `last_login_time`)
  values (default, ?, ?, ?, ?, ?, ?, default, ?, default, default, ?, ?, default);

insert into `user` (`id`, `email`, `password_hash`, `first_name`, `last_name`, `username`, `roles`, `status`, `organization_id`, `advisor_id`, `sponsor_id`, `created_at`, `updated_at`, `last_login_time`)
  values (default, ?, ?, ?, ?, default, ?, ?, ?, default, default, ?, ?, default);

select 1
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`id` <> ? and `user`.`status` = ? and `user`.`roles` like ?)))
  limit ?;

select `email`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select `email`, `first_name`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select `id`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`email` = ?))
  limit ?;

select `id`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?
  for update;

select `id`, `email`, `first_name`, `last_name`, `status`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select `id`, `email`, `status`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`email` = ?))
  limit ?;

select `password_hash`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?
  for update;

select `password_hash`, `status`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?
  for update;

select `roles`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`id` = ? and `user`.`status` <> ?)))
  limit ?;

select `status`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` <> ?)));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` = ? and `user`.`roles` like ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?))));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and ((`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?) and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?)))));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?))));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and `user`.`roles` like ?)));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and ((`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?) and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?)))));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?))));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and `user`.`roles` like ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?))));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`status` <> ?));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`status` = ?));

update `user`
  set `email` = ?, `password_hash` = ?, `first_name` = ?, `last_name` = ?, `roles` = ?, `status` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `first_name` = ?, `last_name` = ?, `username` = ?, `roles` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `first_name` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `first_name` = ?, `username` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `password_hash` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `roles` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `status` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `updated_at` = ?, `last_login_time` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

select `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`roles`, `user_details`.`totp_secret_sealed`, `user_details`.`user_id`, `user_details`.`email_verified_at`, `auth_sessions`.`id`
  from `user`
  inner join `auth_sessions` on (`auth_sessions`.`organization_id` = ? and ((`auth_sessions`.`user_id` = `user`.`id` and `auth_sessions`.`revoked_at` is null and `auth_sessions`.`expires_at` > ?)))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`id` = ? and `user`.`status` = ?)));

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`id` = ? and `user`.`roles` = ?)))
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` <> ?)))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` = ? and `user`.`roles` like ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?))))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and ((`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?) and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?)))))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?))))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and `user`.`roles` like ?)))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and `user`.`roles` like ?)))
  order by `user`.`last_name` desc, `user`.`id` desc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and `user`.`roles` like ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?))))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and (`user`.`status` <> ?))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and (`user`.`status` = ?))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`password_hash`, `user`.`first_name`, `user`.`last_name`, `user`.`roles`, `user`.`status`, `user_details`.`totp_secret_sealed`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and (`user`.`email` = ?))
  limit ?;

select `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `user`.`roles`, `user_details`.`totp_secret_sealed`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and ((`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?) and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?)))))
  order by `user`.`last_name` asc, `user`.`first_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `user`.`roles`, `user_details`.`totp_secret_sealed`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?))))
  order by `user`.`last_name` asc, `user`.`first_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `user`.`roles`, `user_details`.`totp_secret_sealed`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and (`user`.`status` = ?))
  order by `user`.`last_name` asc, `user`.`first_name` asc, `user`.`id` asc
  limit ?;

select `user`.`password_hash`, `user_details`.`totp_secret_sealed`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?) and `user`.`id` not in (select `user_id`
  from `user_details`
  where (`user_details`.`organization_id` = ? and (`user_details`.`totp_secret_sealed` is not null))))));

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and `user`.`id` not in (select `user_id`
  from `user_details`
  where (`user_details`.`organization_id` = ? and (`user_details`.`totp_secret_sealed` is not null))))));

select `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `user`.`roles`, `user_details`.`totp_secret_sealed`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and (`user`.`first_name` like ? or `user`.`last_name` like ? or `user`.`email` like ?) and `user`.`id` not in (select `user_id`
  from `user_details`
  where (`user_details`.`organization_id` = ? and (`user_details`.`totp_secret_sealed` is not null))))))
  order by `user`.`last_name` asc, `user`.`first_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `user`.`roles`, `user_details`.`totp_secret_sealed`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and `user`.`id` not in (select `user_id`
  from `user_details`
  where (`user_details`.`organization_id` = ? and (`user_details`.`totp_secret_sealed` is not null))))))
  order by `user`.`last_name` asc, `user`.`first_name` asc, `user`.`id` asc
  limit ?;

insert into `user_details` (`organization_id`, `user_id`, `version`, `totp_secret_sealed`, `totp_pending_sealed`, `totp_enabled_at`, `totp_last_step`, `email_verified_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, default, default, default, default, default, default, ?, ?, ?, ?);

select `totp_secret_sealed`, `totp_enabled_at`
  from `user_details`
  where (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = ?))
  limit ?;

select `totp_secret_sealed`, `totp_pending_sealed`
  from `user_details`
  where (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = ?))
  limit ?
  for update;

update `user_details`
  set `totp_last_step` = ?, `updated_at` = ?, `updated_by` = ?
  where (`user_details`.`organization_id` = ? and (((`user_details`.`user_id` = ?) and (`user_details`.`totp_secret_sealed` = ?) and (`user_details`.`totp_last_step` < ?))));

update `user_details`
  set `totp_secret_sealed` = ?, `totp_pending_sealed` = ?, `totp_enabled_at` = ?, `totp_last_step` = ?, `updated_at` = ?, `updated_by` = ?
  where (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = ?));

update `user_details`
  set `totp_secret_sealed` = ?, `totp_pending_sealed` = ?, `totp_enabled_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = ?));

insert into `user_details` (`organization_id`, `user_id`, `version`, `totp_secret_sealed`, `totp_pending_sealed`, `totp_enabled_at`, `totp_last_step`, `email_verified_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, default, default, default, default, default, ?, ?, ?, ?, ?)
  on duplicate key update `email_verified_at` = ?, `updated_at` = ?, `updated_by` = ?;

insert into `user_details` (`organization_id`, `user_id`, `version`, `totp_secret_sealed`, `totp_pending_sealed`, `totp_enabled_at`, `totp_last_step`, `email_verified_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, default, default, ?, default, default, ?, ?, ?, ?, ?)
  on duplicate key update `totp_pending_sealed` = ?, `updated_at` = ?, `updated_by` = ?;

insert into `user_details` (`organization_id`, `user_id`, `version`, `totp_secret_sealed`, `totp_pending_sealed`, `totp_enabled_at`, `totp_last_step`, `email_verified_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, ?, default, default, default, default, ?, ?, ?, ?, ?)
  on duplicate key update `version` = ?, `updated_at` = ?, `updated_by` = ?;
