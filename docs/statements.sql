-- Every statement that the tests make the app issue in the scope of a tenant. Each names its tenant for every table it
-- touches, so one shard serves it, and reads through an index that begins with the tenant or a key that finds one row.
-- Made by the tests: after a change, `npm test` says how to renew it. Look at what is new.

delete
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` in (?)));

delete
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (true))
  limit ?;

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, ?, ?, default, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, ?, ?, default, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, ?, default, default, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, default, ?, ?, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, default, ?, ?, default, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, default, ?, default, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, default, ?, default, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, ?, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, default, default, default, default, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, last_insert_id(), default, ?, default, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, ?, ?, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, ?, default, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, ?, default, ?, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, ?, default, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, ?, default, default, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, ?, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, default, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, default, ?, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, default, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, ?, default, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, ?, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, ?, default, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, default, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, default, ?, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, default, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, default, default, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?), (?, default, ?, default, ?, ?, ?, default, ?, last_insert_id(), default, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, default, default, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, ?, default, default, default, default, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, default, ?, ?, last_insert_id(), default, ?, default, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, default, default, ?, ?, ?, ?, ?, default, default, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, default, default, ?, ?, ?, ?, default, default, default, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, default, default, ?, ?, ?, default, ?, default, default, default, ?, ?, ?, ?, ?, ?, ?);

insert into `activity_logs` (`organization_id`, `id`, `actor_id`, `api_key_id`, `action`, `entity_type`, `entity_id`, `before`, `after`, `lead_id`, `batch_name`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, default, default, ?, ?, ?, default, default, default, default, default, default, default, default, ?, ?, ?, ?);

select `created_at`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` asc
  limit ?;

select `entity_id`, max(`id`)
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?))))
  group by `activity_logs`.`entity_id`;

select `id`, `created_at`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`created_at` < ? and `activity_logs`.`created_at` >= ?)))
  order by `activity_logs`.`created_at` asc
  limit ?;

select `id`, `created_at`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` asc
  limit ?;

select `id`, `entity_id`, `before`, `after`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`id` = ? and `activity_logs`.`action` = ? and `activity_logs`.`lead_id` is null and `activity_logs`.`batch_name` is null and `activity_logs`.`actor_id` = ? and `activity_logs`.`created_at` >= ?)))
  limit ?;

select `id`, `entity_id`, `before`, `after`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`id` = ? and `activity_logs`.`action` = ? and `activity_logs`.`lead_id` is null and `activity_logs`.`batch_name` is null and `activity_logs`.`api_key_id` = ? and `activity_logs`.`created_at` >= ?)))
  limit ?;

select `id`, `entity_id`, `before`, `after`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`lead_id` = ? and `activity_logs`.`id` > ?)))
  order by `activity_logs`.`id` asc
  limit ?;

select count(*)
  from (select 1 as `one`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`action` = ? and (`activity_logs`.`lead_id` is null and `activity_logs`.`id` < ?))))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` = ? and (`activity_logs`.`lead_id` is null and `activity_logs`.`id` < ?))))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`created_at` >= ? and `activity_logs`.`created_at` < ?)))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` = ?)))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`lead_id` is null and `activity_logs`.`id` < ?)))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`action` = ?))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`action` like ?))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`actor_id` = ?))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`api_key_id` = ?))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` >= ?))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`entity_type` = ?))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`lead_id` = ?))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `activity_logs`
  where `activity_logs`.`organization_id` = ?
  limit ?) `found`;

select count(*)
  from (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`action` like ? and `activity_logs`.`created_at` >= ? and `activity_logs`.`created_at` < ?)))
  limit ?) `found`;

select count(*)
  from (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`action` like ? and `activity_logs`.`created_at` >= ?)))
  limit ?) `found`;

select count(*)
  from (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` = ? and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` = ?))))
  limit ?) `found`;

select count(*)
  from (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` = ? and `activity_logs`.`action` = ? and `activity_logs`.`entity_type` = ?)))
  limit ?) `found`;

select count(*)
  from (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` = ?)))
  limit ?) `found`;

select count(*)
  from (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  limit ?) `older`;

select count(*)
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`action` = ?) and (`activity_logs`.`created_at` > ?))));

select count(*)
  from ((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` = ?))))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` = ?))))
  limit ?)) `found`;

select count(*)
  from ((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and `activity_logs`.`action` = ?)))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and `activity_logs`.`action` = ?)))
  limit ?)) `found`;

select count(*)
  from ((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and `activity_logs`.`action` like ?)))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and `activity_logs`.`action` like ?)))
  limit ?)) `found`;

select count(*)
  from ((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and `activity_logs`.`actor_id` = ?)))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and `activity_logs`.`actor_id` = ?)))
  limit ?)) `found`;

select count(*)
  from ((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and `activity_logs`.`api_key_id` = ?)))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and `activity_logs`.`api_key_id` = ?)))
  limit ?)) `found`;

select count(*)
  from ((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and `activity_logs`.`created_at` < ?)))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and `activity_logs`.`created_at` < ?)))
  limit ?)) `found`;

select count(*)
  from ((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and `activity_logs`.`created_at` >= ?)))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and `activity_logs`.`created_at` >= ?)))
  limit ?)) `found`;

select count(*)
  from ((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and `activity_logs`.`entity_type` = ?)))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and `activity_logs`.`entity_type` = ?)))
  limit ?)) `found`;

select count(*)
  from ((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and `activity_logs`.`lead_id` = ?)))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and `activity_logs`.`lead_id` = ?)))
  limit ?)) `found`;

select count(*)
  from ((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`actor_id` in (?)))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?))))
  limit ?)) `found`;

select `first`, `last`
  from (select coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` > ?))
  order by `activity_logs`.`created_at` asc
  limit ?), 9007199254740991) as `first`, coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` desc
  limit ?), 0) as `last`, 0 as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds`;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, (select count(*)
  from `activity_logs` `follower`
  where (`follower`.`organization_id` = ? and (`follower`.`lead_id` = `activity_logs`.`id`))), `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`action` = ? and (`activity_logs`.`lead_id` is null and `activity_logs`.`id` < ?)) and `activity_logs`.`id` < ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, (select count(*)
  from `activity_logs` `follower`
  where (`follower`.`organization_id` = ? and (`follower`.`lead_id` = `activity_logs`.`id`))), `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`actor_id` = ? and (`activity_logs`.`lead_id` is null and `activity_logs`.`id` < ?)) and `activity_logs`.`id` < ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, (select count(*)
  from `activity_logs` `follower`
  where (`follower`.`organization_id` = ? and (`follower`.`lead_id` = `activity_logs`.`id`))), `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`lead_id` is null and `activity_logs`.`id` < ?) and `activity_logs`.`id` < ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, (select count(*)
  from `activity_logs` `follower`
  where (`follower`.`organization_id` = ? and (`follower`.`lead_id` = `activity_logs`.`id`))), `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`action` = ? and (`activity_logs`.`lead_id` is null and `activity_logs`.`id` < ?))))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, (select count(*)
  from `activity_logs` `follower`
  where (`follower`.`organization_id` = ? and (`follower`.`lead_id` = `activity_logs`.`id`))), `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` = ? and (`activity_logs`.`lead_id` is null and `activity_logs`.`id` < ?))))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, (select count(*)
  from `activity_logs` `follower`
  where (`follower`.`organization_id` = ? and (`follower`.`lead_id` = `activity_logs`.`id`))), `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`lead_id` is null and `activity_logs`.`id` < ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

with `busiest` as (select coalesce(`actor_id`, 0) as `actor`, count(*) as `changes`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`created_at` >= ? and `activity_logs`.`actor_id` is not null)))
  group by coalesce(`activity_logs`.`actor_id`, 0)
  order by count(*) desc, coalesce(`activity_logs`.`actor_id`, 0)
  limit ?) select `user`.`id`, `user`.`first_name`, `user`.`last_name`, `changes`
  from `busiest`
  inner join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `actor`))
  order by `changes` desc, `user`.`id`;

select `first`, `last`
  from (select 0 as `first`, coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` desc
  limit ?), 0) as `last`, 0 as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds`;

select nullif(greatest(`window`, `first`), `first`)
  from (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds`;

select count(*)
  from ((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and (`activity_logs`.`actor_id` = ? and `activity_logs`.`api_key_id` = ? and `activity_logs`.`action` like ? and `activity_logs`.`entity_type` = ? and `activity_logs`.`lead_id` = ? and `activity_logs`.`created_at` >= ? and `activity_logs`.`created_at` < ?))))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (`activity_logs`.`actor_id` = ? and `activity_logs`.`api_key_id` = ? and `activity_logs`.`action` like ? and `activity_logs`.`entity_type` = ? and `activity_logs`.`lead_id` = ? and `activity_logs`.`created_at` >= ? and `activity_logs`.`created_at` < ?))))
  limit ?)) `found`;

select count(*)
  from ((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))
  limit ?)) `found`;

select count(*)
  from (((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`action` in (?)))
  limit ?)) `found`;

select count(*)
  from (((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))
  limit ?)) `found`;

select count(*)
  from ((((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and `activity_logs`.`action` like ?)))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and `activity_logs`.`action` like ?)))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and `activity_logs`.`action` like ?)))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and `activity_logs`.`action` like ?)))
  limit ?)) `found`;

select count(*)
  from ((((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and `activity_logs`.`actor_id` = ?)))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and `activity_logs`.`actor_id` = ?)))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and `activity_logs`.`actor_id` = ?)))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and `activity_logs`.`actor_id` = ?)))
  limit ?)) `found`;

select count(*)
  from ((((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`actor_id` in (?)))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))
  limit ?)) `found`;

select count(*)
  from ((((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`api_key_id` in (?)))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))
  limit ?)) `found`;

select count(*)
  from ((((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and (`activity_logs`.`actor_id` = ? and `activity_logs`.`api_key_id` = ? and `activity_logs`.`action` like ? and `activity_logs`.`entity_type` = ? and `activity_logs`.`lead_id` = ? and `activity_logs`.`created_at` >= ? and `activity_logs`.`created_at` < ?))))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (`activity_logs`.`actor_id` = ? and `activity_logs`.`api_key_id` = ? and `activity_logs`.`action` like ? and `activity_logs`.`entity_type` = ? and `activity_logs`.`lead_id` = ? and `activity_logs`.`created_at` >= ? and `activity_logs`.`created_at` < ?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and (`activity_logs`.`actor_id` = ? and `activity_logs`.`api_key_id` = ? and `activity_logs`.`action` like ? and `activity_logs`.`entity_type` = ? and `activity_logs`.`lead_id` = ? and `activity_logs`.`created_at` >= ? and `activity_logs`.`created_at` < ?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (`activity_logs`.`actor_id` = ? and `activity_logs`.`api_key_id` = ? and `activity_logs`.`action` like ? and `activity_logs`.`entity_type` = ? and `activity_logs`.`lead_id` = ? and `activity_logs`.`created_at` >= ? and `activity_logs`.`created_at` < ?))))
  limit ?)) `found`;

select count(*)
  from ((((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))))))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?)) `found`;

select count(*)
  from ((((((((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))))))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` in (?) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?)) `found`;

select count(*)
  from (((((((((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))) and `activity_logs`.`actor_id` = ?)))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)) and `activity_logs`.`actor_id` = ?)))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and `activity_logs`.`action` in (?)) and `activity_logs`.`actor_id` = ?)))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))) and `activity_logs`.`actor_id` = ?)))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)) and `activity_logs`.`actor_id` = ?)))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and `activity_logs`.`action` in (?)) and `activity_logs`.`actor_id` = ?)))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`action` in (?) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))) and `activity_logs`.`actor_id` = ?)))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`action` in (?) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)) and `activity_logs`.`actor_id` = ?)))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`action` in (?) and `activity_logs`.`action` in (?)) and `activity_logs`.`actor_id` = ?)))
  limit ?)) `found`;

select count(*)
  from (((((((((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))))))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and `activity_logs`.`action` in (?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and `activity_logs`.`action` in (?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`action` in (?) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`action` in (?) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`action` in (?) and `activity_logs`.`action` in (?))))
  limit ?)) `found`;

select count(*)
  from ((((((((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))))))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and `activity_logs`.`actor_id` in (?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and `activity_logs`.`actor_id` in (?))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?)) `found`;

select count(*)
  from ((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))))
  limit ?)) `found`;

select count(*)
  from (((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`api_key_id` in (?) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))))
  limit ?) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`api_key_id` in (?) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))))
  limit ?)) union (select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`action` in (?) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`api_key_id` in (?) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (?)) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))))
  limit ?)) `found`;

select `day`, sum(`changes`), sum(case when `actor`.`roles` = ? then `changes` else 0 end)
  from (select case when `activity_logs`.`created_at` < ? then date(date_add(`activity_logs`.`created_at`, interval -240 minute)) else date(date_add(`activity_logs`.`created_at`, interval -180 minute)) end as `day`, `actor_id`, count(*) as `changes`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` >= ?))
  group by case when `activity_logs`.`created_at` < ? then date(date_add(`activity_logs`.`created_at`, interval -240 minute)) else date(date_add(`activity_logs`.`created_at`, interval -180 minute)) end, `activity_logs`.`actor_id`) `by_day_and_person`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `by_day_and_person`.`actor_id`))
  group by `day`;

select `day`, sum(`changes`), sum(case when `actor`.`roles` = ? then `changes` else 0 end)
  from (select case when `activity_logs`.`created_at` < ? then date(date_add(`activity_logs`.`created_at`, interval 120 minute)) else date(date_add(`activity_logs`.`created_at`, interval 60 minute)) end as `day`, `actor_id`, count(*) as `changes`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` >= ?))
  group by case when `activity_logs`.`created_at` < ? then date(date_add(`activity_logs`.`created_at`, interval 120 minute)) else date(date_add(`activity_logs`.`created_at`, interval 60 minute)) end, `activity_logs`.`actor_id`) `by_day_and_person`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `by_day_and_person`.`actor_id`))
  group by `day`;

select `day`, sum(`changes`), sum(case when `actor`.`roles` = ? then `changes` else 0 end)
  from (select date(`created_at`) as `day`, `actor_id`, count(*) as `changes`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` >= ?))
  group by date(`activity_logs`.`created_at`), `activity_logs`.`actor_id`) `by_day_and_person`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `by_day_and_person`.`actor_id`))
  group by `day`;

select `day`, sum(`changes`), sum(case when `actor`.`roles` = ? then `changes` else 0 end)
  from (select date(date_add(`created_at`, interval 540 minute)) as `day`, `actor_id`, count(*) as `changes`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` >= ?))
  group by date(date_add(`activity_logs`.`created_at`, interval 540 minute)), `activity_logs`.`actor_id`) `by_day_and_person`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `by_day_and_person`.`actor_id`))
  group by `day`;

select case when `activity_logs`.`created_at` < ? then date(date_add(`activity_logs`.`created_at`, interval -240 minute)) else date(date_add(`activity_logs`.`created_at`, interval -180 minute)) end, count(*)
  from `activity_logs`
  inner join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = cast(`activity_logs`.`entity_id` as unsigned)))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `target`.`roles` = ? and `activity_logs`.`created_at` >= ? and (`actor`.`id` is null or `actor`.`roles` <> ?))))
  group by case when `activity_logs`.`created_at` < ? then date(date_add(`activity_logs`.`created_at`, interval -240 minute)) else date(date_add(`activity_logs`.`created_at`, interval -180 minute)) end;

select case when `activity_logs`.`created_at` < ? then date(date_add(`activity_logs`.`created_at`, interval 120 minute)) else date(date_add(`activity_logs`.`created_at`, interval 60 minute)) end, count(*)
  from `activity_logs`
  inner join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = cast(`activity_logs`.`entity_id` as unsigned)))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `target`.`roles` = ? and `activity_logs`.`created_at` >= ? and (`actor`.`id` is null or `actor`.`roles` <> ?))))
  group by case when `activity_logs`.`created_at` < ? then date(date_add(`activity_logs`.`created_at`, interval 120 minute)) else date(date_add(`activity_logs`.`created_at`, interval 60 minute)) end;

select date(`activity_logs`.`created_at`), count(*)
  from `activity_logs`
  inner join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = cast(`activity_logs`.`entity_id` as unsigned)))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `target`.`roles` = ? and `activity_logs`.`created_at` >= ? and (`actor`.`id` is null or `actor`.`roles` <> ?))))
  group by date(`activity_logs`.`created_at`);

select date(date_add(`activity_logs`.`created_at`, interval 540 minute)), count(*)
  from `activity_logs`
  inner join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = cast(`activity_logs`.`entity_id` as unsigned)))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `target`.`roles` = ? and `activity_logs`.`created_at` >= ? and (`actor`.`id` is null or `actor`.`roles` <> ?))))
  group by date(date_add(`activity_logs`.`created_at`, interval 540 minute));

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` > ?))
  order by `activity_logs`.`created_at` asc
  limit ?), 9007199254740991) as `first`, coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` desc
  limit ?), 0) as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` desc
  limit ?), 0) as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` < ?))
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on (`activity_logs`.`id` >= `first` and `activity_logs`.`id` <= `last` and `activity_logs`.`id` >= `window`)
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`action` like ? and `activity_logs`.`created_at` >= ? and `activity_logs`.`created_at` < ?) and `activity_logs`.`id` < ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` > ?))
  order by `activity_logs`.`created_at` asc
  limit ?), 9007199254740991) as `first`, coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` desc
  limit ?), 0) as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` desc
  limit ?), 0) as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on (`activity_logs`.`id` >= `first` and `activity_logs`.`id` <= `last` and `activity_logs`.`id` >= `window`)
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`action` like ? and `activity_logs`.`created_at` >= ? and `activity_logs`.`created_at` < ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` > ?))
  order by `activity_logs`.`created_at` asc
  limit ?), 9007199254740991) as `first`, coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` desc
  limit ?), 0) as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` desc
  limit ?), 0) as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` < ?))
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on (`activity_logs`.`id` >= `first` and `activity_logs`.`id` <= `last` and `activity_logs`.`id` >= `window`)
  where (`activity_logs`.`organization_id` = ? and ((((`actor`.`roles` = ? or `target`.`roles` = ?) and (`activity_logs`.`actor_id` = ? and `activity_logs`.`api_key_id` = ? and `activity_logs`.`action` like ? and `activity_logs`.`entity_type` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)) and `activity_logs`.`lead_id` = ? and `activity_logs`.`created_at` >= ? and `activity_logs`.`created_at` < ?)) and `activity_logs`.`id` < ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` > ?))
  order by `activity_logs`.`created_at` asc
  limit ?), 9007199254740991) as `first`, coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` desc
  limit ?), 0) as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` desc
  limit ?), 0) as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` < ?))
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on (`activity_logs`.`id` >= `first` and `activity_logs`.`id` <= `last` and `activity_logs`.`id` >= `window`)
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`actor_id` = ? and `activity_logs`.`api_key_id` = ? and `activity_logs`.`action` like ? and `activity_logs`.`entity_type` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)) and `activity_logs`.`lead_id` = ? and `activity_logs`.`created_at` >= ? and `activity_logs`.`created_at` < ?) and `activity_logs`.`id` < ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` desc
  limit ?), 0) as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` desc
  limit ?), 0) as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on (`activity_logs`.`id` <= `last` and `activity_logs`.`id` >= `window`)
  where (`activity_logs`.`organization_id` = ? and (((`actor`.`roles` = ? or `target`.`roles` = ?) and `activity_logs`.`created_at` < ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` > ?))
  order by `activity_logs`.`created_at` asc
  limit ?), 9007199254740991) as `first`, coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` desc
  limit ?), 0) as `last`, 0 as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on (`activity_logs`.`id` >= `first` and `activity_logs`.`id` <= `last`)
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`created_at` >= ? and `activity_logs`.`created_at` < ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` > ?))
  order by `activity_logs`.`created_at` asc
  limit ?), 9007199254740991) as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on (`activity_logs`.`id` >= `first` and `activity_logs`.`id` >= `window`)
  where (`activity_logs`.`organization_id` = ? and (((`actor`.`roles` = ? or `target`.`roles` = ?) and `activity_logs`.`created_at` >= ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` > ?))
  order by `activity_logs`.`created_at` asc
  limit ?), 9007199254740991) as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on (`activity_logs`.`id` >= `first` and `activity_logs`.`id` >= `window`)
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`action` like ? and `activity_logs`.`created_at` >= ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`created_at` desc
  limit ?), 0) as `last`, 0 as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` <= `last`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` < ?))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select coalesce((select `id`
  from `activity_logs`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` > ?))
  order by `activity_logs`.`created_at` asc
  limit ?), 9007199254740991) as `first`, 9007199254740991 as `last`, 0 as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `first`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`created_at` >= ?))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` < ?))
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and (((`actor`.`roles` = ? or `target`.`roles` = ?) and `activity_logs`.`id` < ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` < ?))
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`action` like ? and `activity_logs`.`id` < ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and (((`actor`.`roles` = ? or `target`.`roles` = ?) and `activity_logs`.`action` = ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and (((`actor`.`roles` = ? or `target`.`roles` = ?) and `activity_logs`.`action` like ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and (((`actor`.`roles` = ? or `target`.`roles` = ?) and `activity_logs`.`api_key_id` = ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and (((`actor`.`roles` = ? or `target`.`roles` = ?) and `activity_logs`.`entity_type` = ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and ((`actor`.`roles` = ? or `target`.`roles` = ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`action` like ?))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`entity_type` = ?))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` < ?))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) or `activity_logs`.`action` in (?))))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and (((`actor`.`roles` = ? or `target`.`roles` = ?) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) or `activity_logs`.`action` in (?)))))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and (((`actor`.`roles` = ? or `target`.`roles` = ?) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`action` like ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and ((((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) or `activity_logs`.`action` in (?)) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) or `activity_logs`.`action` in (?)))))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and ((((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) or `activity_logs`.`action` in (?)) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) or `activity_logs`.`action` in (?))))))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and ((((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) or `activity_logs`.`action` in (?)) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, nullif(greatest(`window`, `first`), `first`) as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  inner join (select 0 as `first`, 9007199254740991 as `last`, coalesce((select `id`
  from (select `activity_logs`.`id`, `activity_logs`.`ip`
  from `activity_logs`
  inner join (select 9007199254740991 as `last`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `end` on `activity_logs`.`id` <= `last`
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ? offset ?) `below`), 0) as `window`
  from `organization`
  where `organization`.`id` = ?
  limit ?) `bounds` on `activity_logs`.`id` >= `window`
  where (`activity_logs`.`organization_id` = ? and ((((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)) and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`product_id` as char)
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) or `activity_logs`.`actor_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or `activity_logs`.`api_key_id` in (select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))) or (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` in (select cast(`id` as char)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))) or (`activity_logs`.`batch_name` is not null and regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`activity_logs`.`batch_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and ((((`activity_logs`.`action` = ? and `activity_logs`.`created_at` >= ? and `activity_logs`.`created_at` < ?) and `activity_logs`.`id` >= ? and `activity_logs`.`id` <= ?) and `activity_logs`.`id` > ?)))
  order by `activity_logs`.`id` asc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` asc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`created_at` < ? and `activity_logs`.`id` <= ?) and `activity_logs`.`id` > ?)))
  order by `activity_logs`.`id` asc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` asc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` = ?) and `activity_logs`.`id` < ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and (((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` = ?) and `activity_logs`.`id` > ?)))
  order by `activity_logs`.`id` asc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` asc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and (((`actor`.`roles` = ? or `target`.`roles` = ?) and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` = ?))))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and (((`actor`.`roles` = ? or `target`.`roles` = ?) and `activity_logs`.`actor_id` = ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and (((`actor`.`roles` = ? or `target`.`roles` = ?) and `activity_logs`.`lead_id` = ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`action` like ? and `activity_logs`.`id` > ?)))
  order by `activity_logs`.`id` asc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` asc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` = ? and (`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` = ?))))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` = ? and `activity_logs`.`action` = ? and `activity_logs`.`entity_type` = ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`actor_id` = ? and `activity_logs`.`id` > ?)))
  order by `activity_logs`.`id` asc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` asc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and ((`activity_logs`.`entity_type` = ? and `activity_logs`.`entity_id` = ?)))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`action` = ?))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`actor_id` = ?))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`api_key_id` = ?))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` < ?))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` > ?))
  order by `activity_logs`.`id` asc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` asc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where (`activity_logs`.`organization_id` = ? and (`activity_logs`.`lead_id` = ?))
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

select `activity_logs`.`id`, `activity_logs`.`created_at`, `activity_logs`.`action`, `activity_logs`.`entity_type`, `activity_logs`.`entity_id`, `activity_logs`.`before`, `activity_logs`.`after`, `activity_logs`.`impersonator`, `activity_logs`.`ip`, `activity_logs`.`request_id`, `actor`.`id`, `actor`.`first_name`, `actor`.`last_name`, `user_details`.`avatar_hash`, `api_keys`.`id`, `api_keys`.`name`, `target`.`first_name`, `target`.`last_name`, `products`.`name`, `products`.`status`, `invitations`.`email`, `target_key`.`name`, `activity_logs`.`batch_name`, 0, `oldest`
  from (select `activity_logs`.`id`, null as `oldest`
  from `activity_logs`
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  where `activity_logs`.`organization_id` = ?
  order by `activity_logs`.`id` desc
  limit ?) `page`
  inner join `activity_logs` on (`activity_logs`.`organization_id` = ? and (`activity_logs`.`id` = `page`.`id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `activity_logs`.`actor_id`))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `activity_logs`.`actor_id`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `activity_logs`.`api_key_id`))
  left join `user` `target` on (`target`.`organization_id` = ? and (`target`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `invitations` on (`invitations`.`organization_id` = ? and (`invitations`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  left join `api_keys` `target_key` on (`target_key`.`organization_id` = ? and (`target_key`.`id` = case when `activity_logs`.`entity_type` = ? then cast(`activity_logs`.`entity_id` as unsigned) end))
  order by `activity_logs`.`id` desc;

delete
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (true))
  limit ?;

insert into `api_keys` (`organization_id`, `id`, `name`, `prefix`, `secret_hash`, `previous_secret_hash`, `previous_expires_at`, `scopes`, `maker_id`, `expires_at`, `last_used_at`, `last_used_ip`, `revoked_at`, `version`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, default, default, ?, ?, ?, default, default, default, default, ?, ?, ?, ?);

select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = ?))
  limit ?
  for update;

select `id`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`api_keys`.`name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))
  limit ?;

select `id`, `name`, `prefix`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (((`api_keys`.`maker_id` = ?) and (`api_keys`.`revoked_at` is null))))
  for update;

select `id`, `name`, `prefix`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (`api_keys`.`revoked_at` is null))
  for update;

select `name`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and ((`api_keys`.`name` = ? and `api_keys`.`revoked_at` is null and `api_keys`.`id` <> ?)));

select `organization_id`, `id`, `name`, `prefix`, `secret_hash`, `previous_secret_hash`, `previous_expires_at`, `scopes`, `maker_id`, `expires_at`, `last_used_at`, `last_used_ip`, `revoked_at`, `version`, `created_at`, `updated_at`, `created_by`, `updated_by`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (`api_keys`.`prefix` = ?))
  limit ?;

select `scopes`, `version`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and ((`api_keys`.`id` = ? and `api_keys`.`revoked_at` is null and (`api_keys`.`expires_at` is null or `api_keys`.`expires_at` > ?))))
  limit ?;

select `secret_hash`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = ?))
  limit ?;

select count(*)
  from (select 1 as `one`
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and ((`api_keys`.`revoked_at` is null or `api_keys`.`revoked_at` > ?)))
  limit ?) `found`;

select count(*)
  from `api_keys`
  where (`api_keys`.`organization_id` = ? and (`api_keys`.`revoked_at` is null));

update `api_keys`
  set `last_used_at` = ?, `last_used_ip` = ?, `updated_at` = ?, `updated_by` = ?
  where (`api_keys`.`organization_id` = ? and (((`api_keys`.`id` = ?) and (`api_keys`.`last_used_at` is null or `api_keys`.`last_used_at` <= ?))));

update `api_keys`
  set `name` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = ?));

update `api_keys`
  set `revoked_at` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = ?));

update `api_keys`
  set `revoked_at` = ?, `version` = `api_keys`.`version` + 1, `updated_at` = ?, `updated_by` = ?
  where (`api_keys`.`organization_id` = ? and (((`api_keys`.`maker_id` = ?) and (`api_keys`.`revoked_at` is null))));

update `api_keys`
  set `scopes` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = ?));

update `api_keys`
  set `secret_hash` = ?, `previous_secret_hash` = ?, `previous_expires_at` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = ?));

update `api_keys`
  set `version` = `api_keys`.`version` + 1, `updated_at` = ?, `updated_by` = ?
  where (`api_keys`.`organization_id` = ? and (`api_keys`.`revoked_at` is null));

select `api_keys`.`expires_at`
  from `api_keys`
  inner join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `api_keys`.`maker_id`))
  where (`api_keys`.`organization_id` = ? and ((`api_keys`.`revoked_at` is null and `api_keys`.`expires_at` is not null and `user`.`status` = ?)));

select `api_keys`.`id`, `api_keys`.`name`, `api_keys`.`prefix`, `api_keys`.`scopes`, `api_keys`.`expires_at`, `api_keys`.`previous_expires_at`, `api_keys`.`last_used_at`, `api_keys`.`last_used_ip`, `api_keys`.`revoked_at`, `api_keys`.`created_at`, `api_keys`.`version`, `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`roles`, `user`.`status`
  from `api_keys`
  inner join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `api_keys`.`maker_id`))
  where (`api_keys`.`organization_id` = ? and ((`api_keys`.`revoked_at` is null or `api_keys`.`revoked_at` > ?)))
  order by `api_keys`.`revoked_at` is not null, `api_keys`.`id` desc
  limit ?;

select `api_keys`.`id`, `api_keys`.`name`, `api_keys`.`prefix`, `api_keys`.`scopes`, `api_keys`.`expires_at`, `api_keys`.`previous_expires_at`, `api_keys`.`last_used_at`, `api_keys`.`last_used_ip`, `api_keys`.`revoked_at`, `api_keys`.`created_at`, `api_keys`.`version`, `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`roles`, `user`.`status`
  from `api_keys`
  inner join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `api_keys`.`maker_id`))
  where (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = ?))
  limit ?;

select `api_keys`.`version`, `api_keys`.`revoked_at`, `user`.`roles`, `user`.`status`
  from `api_keys`
  inner join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `api_keys`.`maker_id`))
  where (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = ?))
  limit ? lock in share mode;

delete
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and (`auth_sessions`.`id` in (?)));

delete
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and (true))
  limit ?;

insert into `auth_sessions` (`organization_id`, `id`, `user_id`, `refresh_token_hash`, `previous_refresh_token_hash`, `rotated_at`, `impersonator_id`, `impersonator`, `ip`, `user_agent`, `last_used_at`, `expires_at`, `revoked_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, ?, ?, default, default, ?, ?, ?, ?, ?, ?, default, ?, ?, ?, ?);

insert into `auth_sessions` (`organization_id`, `id`, `user_id`, `refresh_token_hash`, `previous_refresh_token_hash`, `rotated_at`, `impersonator_id`, `impersonator`, `ip`, `user_agent`, `last_used_at`, `expires_at`, `revoked_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, ?, ?, default, default, default, default, ?, ?, ?, ?, default, ?, ?, ?, ?);

select `id`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and ((`auth_sessions`.`user_id` = ? and `auth_sessions`.`expires_at` < ?)))
  limit ?;

select `id`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and ((`auth_sessions`.`user_id` = ? and `auth_sessions`.`revoked_at` is null and `auth_sessions`.`expires_at` > ? and `auth_sessions`.`impersonator_id` is not null)))
  order by `auth_sessions`.`created_at` desc, `auth_sessions`.`id` desc
  limit ? offset ?;

select `id`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and ((`auth_sessions`.`user_id` = ? and `auth_sessions`.`revoked_at` is null and `auth_sessions`.`expires_at` > ? and `auth_sessions`.`impersonator_id` is null)))
  order by `auth_sessions`.`created_at` desc, `auth_sessions`.`id` desc
  limit ? offset ?;

select `id`, `impersonator`, `ip`, `user_agent`, `created_at`, `last_used_at`, `expires_at`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and ((`auth_sessions`.`user_id` = ? and `auth_sessions`.`revoked_at` is null and `auth_sessions`.`expires_at` > ?)))
  order by `auth_sessions`.`last_used_at` desc, `auth_sessions`.`id` desc
  limit ?;

select `organization_id`, `id`, `user_id`, `refresh_token_hash`, `previous_refresh_token_hash`, `rotated_at`, `impersonator_id`, `impersonator`, `ip`, `user_agent`, `last_used_at`, `expires_at`, `revoked_at`, `created_at`, `updated_at`, `created_by`, `updated_by`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`id` = ?) and (`auth_sessions`.`user_id` = ?))))
  limit ?
  for update;

select `revoked_at`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and (`auth_sessions`.`id` = ?))
  limit ? lock in share mode;

select `user_id`, `impersonator`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and (((((`auth_sessions`.`user_id` = ?) and (`auth_sessions`.`revoked_at` is null) and (`auth_sessions`.`expires_at` > ?) and (`auth_sessions`.`id` <> ?))) and (`auth_sessions`.`impersonator` is not null))))
  for update;

select `user_id`, `impersonator`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and (((((`auth_sessions`.`user_id` = ?) and (`auth_sessions`.`revoked_at` is null) and (`auth_sessions`.`expires_at` > ?) and (`auth_sessions`.`id` = ?))) and (`auth_sessions`.`impersonator` is not null))))
  for update;

select `user_id`, `impersonator`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and (((((`auth_sessions`.`user_id` = ?) and (`auth_sessions`.`revoked_at` is null) and (`auth_sessions`.`expires_at` > ?))) and (`auth_sessions`.`impersonator` is not null))))
  for update;

select distinct `user_id`, `impersonator`
  from `auth_sessions`
  where (`auth_sessions`.`organization_id` = ? and (((`auth_sessions`.`revoked_at` is null) and (`auth_sessions`.`expires_at` > ?))));

update `auth_sessions`
  set `expires_at` = `auth_sessions`.`created_at` + interval ? minute, `updated_at` = ?, `updated_by` = ?
  where (`auth_sessions`.`organization_id` = ? and (((((`auth_sessions`.`revoked_at` is null) and (`auth_sessions`.`expires_at` > ?))) and (`auth_sessions`.`expires_at` > `auth_sessions`.`created_at` + interval ? minute))));

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

delete
  from `categories`
  where (`categories`.`organization_id` = ? and (`categories`.`id` = ?));

delete
  from `categories`
  where (`categories`.`organization_id` = ? and (true))
  limit ?;

insert into `categories` (`organization_id`, `id`, `parent_id`, `ancestors`, `name`, `position`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, ?, ?, ?);

select 1
  from `categories`
  where (`categories`.`organization_id` = ? and (`categories`.`id` = ?))
  limit ?;

select `id`, `parent_id`, `ancestors`, `name`, `position`
  from `categories`
  where `categories`.`organization_id` = ?
  order by `categories`.`position` asc, `categories`.`id` asc;

update `categories`
  set `ancestors` = concat(?, substring(`categories`.`ancestors`, ?)), `updated_at` = ?, `updated_by` = ?
  where (`categories`.`organization_id` = ? and (`categories`.`ancestors` like ?));

update `categories`
  set `name` = ?, `updated_at` = ?, `updated_by` = ?
  where (`categories`.`organization_id` = ? and (`categories`.`id` = ?));

update `categories`
  set `parent_id` = ?, `ancestors` = ?, `name` = ?, `position` = ?, `updated_at` = ?, `updated_by` = ?
  where (`categories`.`organization_id` = ? and (`categories`.`id` = ?));

update `categories`
  set `parent_id` = ?, `position` = `categories`.`position` + ?, `updated_at` = ?, `updated_by` = ?
  where (`categories`.`organization_id` = ? and (`categories`.`parent_id` = ?));

update `categories`
  set `position` = `categories`.`position` + 1, `updated_at` = ?, `updated_by` = ?
  where (`categories`.`organization_id` = ? and (((`categories`.`parent_id` = ?) and (`categories`.`position` >= ?))));

update `categories`
  set `position` = `categories`.`position` + 1, `updated_at` = ?, `updated_by` = ?
  where (`categories`.`organization_id` = ? and (((`categories`.`parent_id` is null) and (`categories`.`position` >= ?))));

delete
  from `custom_field_categories`
  where (`custom_field_categories`.`organization_id` = ? and (`custom_field_categories`.`category_id` = ?));

delete
  from `custom_field_categories`
  where (`custom_field_categories`.`organization_id` = ? and (`custom_field_categories`.`field_id` = ?));

delete
  from `custom_field_categories`
  where (`custom_field_categories`.`organization_id` = ? and (true))
  limit ?;

insert into `custom_field_categories` (`organization_id`, `field_id`, `category_id`)
  values (?, ?, ?);

update `custom_field_categories`
  set `category_id` = ?
  where (`custom_field_categories`.`organization_id` = ? and (`custom_field_categories`.`category_id` = ?));

update `custom_field_categories`
  set `category_id` = ?
  where (`custom_field_categories`.`organization_id` = ? and (`custom_field_categories`.`field_id` = ?));

delete
  from `custom_field_options`
  where (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`field_id` = ?));

delete
  from `custom_field_options`
  where (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` in (?)));

delete
  from `custom_field_options`
  where (`custom_field_options`.`organization_id` = ? and (true))
  limit ?;

insert into `custom_field_options` (`organization_id`, `id`, `field_id`, `name`, `position`)
  values (?, default, ?, ?, ?);

update `custom_field_options`
  set `name` = ?, `position` = ?
  where (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = ?));

delete
  from `custom_fields`
  where (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = ?));

delete
  from `custom_fields`
  where (`custom_fields`.`organization_id` = ? and (true))
  limit ?;

insert into `custom_fields` (`organization_id`, `id`, `name`, `kind`, `position`, `required`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, ?, ?, ?);

update `custom_fields`
  set `name` = ?, `position` = ?, `required` = ?, `updated_at` = ?, `updated_by` = ?
  where (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = ?));

update `custom_fields`
  set `name` = ?, `position` = ?, `updated_at` = ?, `updated_by` = ?
  where (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = ?));

update `custom_fields`
  set `name` = ?, `required` = ?, `updated_at` = ?, `updated_by` = ?
  where (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = ?));

update `custom_fields`
  set `name` = ?, `updated_at` = ?, `updated_by` = ?
  where (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = ?));

update `custom_fields`
  set `position` = `custom_fields`.`position` + 1, `updated_at` = ?, `updated_by` = ?
  where (`custom_fields`.`organization_id` = ? and (`custom_fields`.`position` >= ?));

select `custom_fields`.`id`, `custom_fields`.`name`, `custom_field_categories`.`category_id`
  from `custom_fields`
  left join `custom_field_categories` on (`custom_field_categories`.`organization_id` = ? and (`custom_field_categories`.`field_id` = `custom_fields`.`id`))
  where (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`required` = ? and `custom_fields`.`kind` in (?))))
  order by `custom_fields`.`position` asc, `custom_fields`.`id` asc;

select `custom_fields`.`id`, `custom_fields`.`name`, `custom_fields`.`kind`, `custom_fields`.`required`, `custom_fields`.`position`, `custom_field_categories`.`category_id`, `custom_field_options`.`id`, `custom_field_options`.`name`
  from `custom_fields`
  left join `custom_field_categories` on (`custom_field_categories`.`organization_id` = ? and (`custom_field_categories`.`field_id` = `custom_fields`.`id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`field_id` = `custom_fields`.`id`))
  where `custom_fields`.`organization_id` = ?
  order by `custom_fields`.`position` asc, `custom_fields`.`id` asc, `custom_field_options`.`position` asc, `custom_field_options`.`id` asc;

delete
  from `default_views`
  where (`default_views`.`organization_id` = ? and (((`default_views`.`user_id` = ?) and (`default_views`.`list` = ?))));

delete
  from `default_views`
  where (`default_views`.`organization_id` = ? and (((`default_views`.`view_id` = ?))));

delete
  from `default_views`
  where (`default_views`.`organization_id` = ? and (true))
  limit ?;

select `view_id`
  from `default_views`
  where (`default_views`.`organization_id` = ? and ((`default_views`.`user_id` = ? and `default_views`.`list` = ?)))
  limit ?;

insert into `default_views` (`organization_id`, `user_id`, `list`, `view_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, ?, ?, ?, ?, ?, ?)
  on duplicate key update `view_id` = ?, `updated_at` = ?, `updated_by` = ?;

delete
  from `deleted_products`
  where (`deleted_products`.`organization_id` = ? and (`deleted_products`.`product_id` in (?)));

delete
  from `deleted_products`
  where (`deleted_products`.`organization_id` = ? and (true))
  limit ?;

select `product_id`, `version`, `last_changed_at`, coalesce(`status`, ?)
  from `deleted_products`
  where (`deleted_products`.`organization_id` = ? and (`deleted_products`.`product_id` in (?)))
  for update;

insert into `deleted_products` (`organization_id`, `product_id`, `version`, `last_changed_at`, `last_changed_by`, `status`)
  values (?, ?, ?, ?, ?, ?)
  on duplicate key update `version` =
  values(`deleted_products`.`version`), `last_changed_at` =
  values(`deleted_products`.`last_changed_at`), `last_changed_by` =
  values(`deleted_products`.`last_changed_by`), `status` =
  values(`deleted_products`.`status`);

delete
  from `former_subdomains`
  where (`former_subdomains`.`organization_id` = ? and (`former_subdomains`.`subdomain` = ?));

delete
  from `former_subdomains`
  where (`former_subdomains`.`organization_id` = ? and (true))
  limit ?;

insert into `former_subdomains` (`organization_id`, `subdomain`, `redirects_until`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, ?, ?, ?, ?, ?);

select `subdomain`
  from `former_subdomains`
  where `former_subdomains`.`organization_id` = ?;

delete
  from `idempotency_keys`
  where (`idempotency_keys`.`organization_id` = ? and (((`idempotency_keys`.`id` = ?) and (`idempotency_keys`.`applied_at` is null))));

delete
  from `idempotency_keys`
  where (`idempotency_keys`.`organization_id` = ? and (((`idempotency_keys`.`id` = ?))));

delete
  from `idempotency_keys`
  where (`idempotency_keys`.`organization_id` = ? and (`idempotency_keys`.`id` in (?)));

delete
  from `idempotency_keys`
  where (`idempotency_keys`.`organization_id` = ? and (true))
  limit ?;

insert into `idempotency_keys` (`organization_id`, `id`, `caller`, `key_hash`, `request_hash`, `applied_at`, `status_code`, `headers`, `body`, `expires_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, default, default, default, default, ?, ?, ?, ?, ?);

select `id`
  from `idempotency_keys`
  where (`idempotency_keys`.`organization_id` = ? and (`idempotency_keys`.`expires_at` < ?))
  order by `idempotency_keys`.`expires_at` asc
  limit ?;

select `organization_id`, `id`, `caller`, `key_hash`, `request_hash`, `applied_at`, `status_code`, `headers`, `body`, `expires_at`, `created_at`, `updated_at`, `created_by`, `updated_by`
  from `idempotency_keys`
  where (`idempotency_keys`.`organization_id` = ? and (((`idempotency_keys`.`caller` = ?) and (`idempotency_keys`.`key_hash` = ?))));

update `idempotency_keys`
  set `applied_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`idempotency_keys`.`organization_id` = ? and (((`idempotency_keys`.`id` = ?) and (`idempotency_keys`.`status_code` is null))));

update `idempotency_keys`
  set `status_code` = ?, `headers` = ?, `body` = ?, `updated_at` = ?, `updated_by` = ?
  where (`idempotency_keys`.`organization_id` = ? and (`idempotency_keys`.`id` = ?));

delete
  from `invitations`
  where (`invitations`.`organization_id` = ? and (true))
  limit ?;

select `email`, `roles`, `expires_at`
  from `invitations`
  where (`invitations`.`organization_id` = ? and ((`invitations`.`email` in (?) and ((`invitations`.`accepted_at` is null) and (`invitations`.`revoked_at` is null)))));

select `id`
  from `invitations`
  where (`invitations`.`organization_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`invitations`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))
  limit ?;

select `id`, `email`
  from `invitations`
  where (`invitations`.`organization_id` = ? and (`invitations`.`email` in (?)));

select count(*)
  from (select 1 as `one`
  from `invitations`
  where (`invitations`.`organization_id` = ? and (((`invitations`.`accepted_at` is null) and (`invitations`.`revoked_at` is null))))
  limit ?) `found`;

select count(*)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (((((((`invitations`.`accepted_at` is null) and (`invitations`.`revoked_at` is null))) and (`invitations`.`expires_at` > ?))) and (`invitations`.`email` <> ?))));

select count(*)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (((((`invitations`.`accepted_at` is null) and (`invitations`.`revoked_at` is null))) and (`invitations`.`expires_at` > ?))));

select count(*), coalesce(sum(`invitations`.`expires_at` > ?), 0)
  from `invitations`
  where (`invitations`.`organization_id` = ? and (((`invitations`.`accepted_at` is null) and (`invitations`.`revoked_at` is null))));

update `invitations`
  set `accepted_at` = ?, `user_id` = ?, `updated_at` = ?, `updated_by` = ?
  where (`invitations`.`organization_id` = ? and (`invitations`.`id` = ?));

update `invitations`
  set `revoked_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`invitations`.`organization_id` = ? and (`invitations`.`id` in (?)));

insert into `invitations` (`organization_id`, `id`, `email`, `roles`, `token_hash`, `expires_at`, `revoked_at`, `accepted_at`, `user_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, default, default, default, ?, ?, ?, ?)
  on duplicate key update `roles` =
  values(`invitations`.`roles`), `token_hash` =
  values(`invitations`.`token_hash`), `expires_at` = ?, `revoked_at` = ?, `accepted_at` = ?, `user_id` = ?, `updated_at` = ?, `updated_by` = ?;

select `invitations`.`id`, `invitations`.`email`, `invitations`.`roles`, `invitations`.`expires_at`, `invitations`.`updated_at`, `invitations`.`accepted_at`, `invitations`.`revoked_at`, `inviter`.`first_name`, `inviter`.`last_name`, `inviter`.`roles`, `inviter`.`status`
  from `invitations`
  left join `user` `inviter` on (`inviter`.`organization_id` = ? and (`inviter`.`id` = `invitations`.`updated_by`))
  where (`invitations`.`organization_id` = ? and (((`invitations`.`accepted_at` is null) and (`invitations`.`revoked_at` is null))))
  order by `invitations`.`updated_at` desc, `invitations`.`id` desc
  limit ?;

select `invitations`.`id`, `invitations`.`email`, `invitations`.`roles`, `invitations`.`expires_at`, `invitations`.`updated_at`, `invitations`.`accepted_at`, `invitations`.`revoked_at`, `inviter`.`first_name`, `inviter`.`last_name`, `inviter`.`roles`, `inviter`.`status`
  from `invitations`
  left join `user` `inviter` on (`inviter`.`organization_id` = ? and (`inviter`.`id` = `invitations`.`updated_by`))
  where (`invitations`.`organization_id` = ? and ((`invitations`.`email` = ? and ((`invitations`.`accepted_at` is null) and (`invitations`.`revoked_at` is null)))))
  limit ?;

select `invitations`.`id`, `invitations`.`email`, `invitations`.`roles`, `invitations`.`expires_at`, `invitations`.`updated_at`, `invitations`.`accepted_at`, `invitations`.`revoked_at`, `inviter`.`first_name`, `inviter`.`last_name`, `inviter`.`roles`, `inviter`.`status`
  from `invitations`
  left join `user` `inviter` on (`inviter`.`organization_id` = ? and (`inviter`.`id` = `invitations`.`updated_by`))
  where (`invitations`.`organization_id` = ? and ((`invitations`.`id` = ? and ((`invitations`.`accepted_at` is null) and (`invitations`.`revoked_at` is null)))))
  limit ?;

select `invitations`.`id`, `invitations`.`email`, `invitations`.`roles`, `invitations`.`expires_at`, `invitations`.`updated_at`, `invitations`.`accepted_at`, `invitations`.`revoked_at`, `inviter`.`first_name`, `inviter`.`last_name`, `inviter`.`roles`, `inviter`.`status`
  from `invitations`
  left join `user` `inviter` on (`inviter`.`organization_id` = ? and (`inviter`.`id` = `invitations`.`updated_by`))
  where (`invitations`.`organization_id` = ? and ((`invitations`.`updated_by` = ? and ((`invitations`.`accepted_at` is null) and (`invitations`.`revoked_at` is null)))));

select `invitations`.`id`, `invitations`.`email`, `invitations`.`roles`, `invitations`.`expires_at`, `invitations`.`updated_at`, `invitations`.`accepted_at`, `invitations`.`revoked_at`, `inviter`.`first_name`, `inviter`.`last_name`, `inviter`.`roles`, `inviter`.`status`
  from `invitations`
  left join `user` `inviter` on (`inviter`.`organization_id` = ? and (`inviter`.`id` = `invitations`.`updated_by`))
  where (`invitations`.`organization_id` = ? and (`invitations`.`token_hash` = ?))
  limit ?;

delete
  from `lock_versions`
  where (`lock_versions`.`organization_id` = ? and (true))
  limit ?;

delete
  from `low_stock_mails`
  where (`low_stock_mails`.`organization_id` = ? and (`low_stock_mails`.`user_id` = ?));

delete
  from `low_stock_mails`
  where (`low_stock_mails`.`organization_id` = ? and (true))
  limit ?;

insert into `low_stock_mails` (`organization_id`, `user_id`, `told_until`, `mailed_at`, `checked_at`)
  values (?, ?, ?, default, ?);

select 1
  from `low_stock_mails`
  where (`low_stock_mails`.`organization_id` = ? and (`low_stock_mails`.`user_id` = ?))
  limit ?;

update `low_stock_mails`
  set `checked_at` = ?
  where (`low_stock_mails`.`organization_id` = ? and (`low_stock_mails`.`user_id` in (?)));

update `low_stock_mails`
  set `told_until` = ?, `mailed_at` = ?
  where (`low_stock_mails`.`organization_id` = ? and (`low_stock_mails`.`user_id` in (?)));

select `low_stock_mails`.`user_id`, `low_stock_mails`.`told_until`, `low_stock_mails`.`mailed_at`, `low_stock_mails`.`checked_at`, `user`.`status`, `user`.`roles`
  from `low_stock_mails`
  inner join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `low_stock_mails`.`user_id`))
  where `low_stock_mails`.`organization_id` = ?;

delete
  from `low_stock_products`
  where (`low_stock_products`.`organization_id` = ? and (`low_stock_products`.`product_id` in (?)));

delete
  from `low_stock_products`
  where (`low_stock_products`.`organization_id` = ? and (true))
  limit ?;

insert into `low_stock_products` (`organization_id`, `product_id`, `level`, `since`)
  values (?, ?, ?, ?)
  on duplicate key update `level` =
  values(`low_stock_products`.`level`), `since` =
  values(`low_stock_products`.`since`);

select `low_stock_products`.`product_id`
  from `low_stock_products`
  inner join `products` on (`products`.`organization_id` = ? and (`low_stock_products`.`product_id` = `products`.`id`))
  where (`low_stock_products`.`organization_id` = ? and ((`products`.`status` <> ? or `products`.`stock_level` = ?)));

select `low_stock_products`.`product_id`
  from `low_stock_products`
  inner join `products` on (`products`.`organization_id` = ? and (`low_stock_products`.`product_id` = `products`.`id`))
  where (`low_stock_products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock_level` = ? and `low_stock_products`.`level` = ?)));

select `products`.`name`, `products`.`sku`, `products`.`stock`, `products`.`minimum_stock`, `low_stock_products`.`since`
  from `low_stock_products`
  inner join `products` on (`products`.`organization_id` = ? and (`low_stock_products`.`product_id` = `products`.`id`))
  where (`low_stock_products`.`organization_id` = ? and (`low_stock_products`.`since` > ?))
  order by `low_stock_products`.`level` asc, `products`.`name` asc;

delete
  from `one_time_tokens`
  where (`one_time_tokens`.`organization_id` = ? and (((((`one_time_tokens`.`user_id` = ?) and (`one_time_tokens`.`kind` = ?))) and (`one_time_tokens`.`expires_at` < ?))));

delete
  from `one_time_tokens`
  where (`one_time_tokens`.`organization_id` = ? and (true))
  limit ?;

insert into `one_time_tokens` (`organization_id`, `id`, `user_id`, `kind`, `token_hash`, `data`, `expires_at`, `used_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, default, ?, ?, ?, ?);

insert into `one_time_tokens` (`organization_id`, `id`, `user_id`, `kind`, `token_hash`, `data`, `expires_at`, `used_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, default, ?, default, ?, ?, ?, ?);

select `kind`, `data`, `expires_at`
  from `one_time_tokens`
  where (`one_time_tokens`.`organization_id` = ? and (((`one_time_tokens`.`user_id` = ?) and (`one_time_tokens`.`kind` in (?)) and (`one_time_tokens`.`used_at` is null) and (`one_time_tokens`.`expires_at` > ?))));

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
  set `expires_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`one_time_tokens`.`organization_id` = ? and (((`one_time_tokens`.`kind` = ?) and (`one_time_tokens`.`used_at` is null) and (`one_time_tokens`.`expires_at` > ?))));

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

select `id`
  from `organization`
  where `organization`.`id` = ?
  limit ? lock in share mode;

select `sponsor_id`, `rep_id`
  from `organization`
  where `organization`.`id` = ?
  limit ?;

select `subdomain`
  from `organization`
  where `organization`.`id` = ?
  limit ?;

update `organization`
  set `bcc_audit_email_address` = ?
  where (`organization`.`id` = ? and (`organization`.`id` = ?));

update `organization`
  set `details` = ?
  where (`organization`.`id` = ? and (`organization`.`id` = ?));

update `organization`
  set `name` = ?
  where (`organization`.`id` = ? and (`organization`.`id` = ?));

update `organization`
  set `name` = ?, `sponsor_id` = ?, `rep_id` = ?, `bcc_audit_email_address` = ?, `details` = ?
  where (`organization`.`id` = ? and (`organization`.`id` = ?));

update `organization`
  set `name` = ?, `sponsor_id` = ?, `rep_id` = ?, `details` = ?
  where (`organization`.`id` = ? and (`organization`.`id` = ?));

update `organization`
  set `sponsor_id` = ?, `rep_id` = ?
  where (`organization`.`id` = ? and (((`organization`.`sponsor_id` = ?) and (`organization`.`rep_id` = ?))));

update `organization`
  set `sponsor_id` = ?, `rep_id` = ?
  where (`organization`.`id` = ? and (`organization`.`id` = ?));

update `organization`
  set `subdomain` = ?
  where (`organization`.`id` = ? and (`organization`.`id` = ?));

select `organization`.`bcc_audit_email_address`, `organization_settings`.`version`
  from `organization`
  left join `organization_settings` on (`organization_settings`.`organization_id` = ? and (`organization_settings`.`organization_id` = `organization`.`id`))
  where `organization`.`id` = ?
  limit ?;

select `organization`.`name`, `organization`.`details`, `organization`.`bcc_audit_email_address`, `one_time_tokens`.`data`, `organization_settings`.`version`, `sponsor`.`id`, `sponsor`.`first_name`, `sponsor`.`last_name`, `sponsor`.`status`, `representative`.`id`, `representative`.`first_name`, `representative`.`last_name`, `representative`.`status`
  from `organization`
  left join `organization_settings` on (`organization_settings`.`organization_id` = ? and (`organization_settings`.`organization_id` = `organization`.`id`))
  left join `user` `sponsor` on (`sponsor`.`organization_id` = ? and (`sponsor`.`id` = `organization`.`sponsor_id`))
  left join `user` `representative` on (`representative`.`organization_id` = ? and (`representative`.`id` = `organization`.`rep_id`))
  left join `one_time_tokens` on (`one_time_tokens`.`organization_id` = ? and ((`one_time_tokens`.`user_id` = ? and `one_time_tokens`.`kind` = ? and `one_time_tokens`.`used_at` is null and `one_time_tokens`.`expires_at` > ?)))
  where `organization`.`id` = ?
  limit ?;

delete
  from `organization_logos`
  where (`organization_logos`.`organization_id` = ? and (`organization_logos`.`hash` not in (?)));

delete
  from `organization_logos`
  where (`organization_logos`.`organization_id` = ? and (true))
  limit ?;

select `content_type`, `content`
  from `organization_logos`
  where (`organization_logos`.`organization_id` = ? and (`organization_logos`.`hash` = ?))
  limit ?;

select `hash`
  from `organization_logos`
  where `organization_logos`.`organization_id` = ?
  order by `organization_logos`.`updated_at` desc
  limit ?;

insert into `organization_logos` (`organization_id`, `hash`, `content_type`, `width`, `height`, `content`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on duplicate key update `content_type` = ?, `updated_at` = ?, `updated_by` = ?;

delete
  from `organization_settings`
  where (`organization_settings`.`organization_id` = ? and (true))
  limit ?;

select `second_factor_required_from`, `session_lifetime_minutes`, `version`
  from `organization_settings`
  where `organization_settings`.`organization_id` = ?
  limit ?;

select `session_lifetime_minutes`
  from `organization_settings`
  where `organization_settings`.`organization_id` = ?
  limit ?;

select `version`
  from `organization_settings`
  where `organization_settings`.`organization_id` = ?
  limit ?;

select `organization_settings`.`accent_color`, `organization_settings`.`version`, `organization_logos`.`hash`, `organization_logos`.`width`, `organization_logos`.`height`
  from `organization_settings`
  left join `organization_logos` on (`organization_logos`.`organization_id` = ? and (`organization_logos`.`hash` = `organization_settings`.`logo_hash`))
  where `organization_settings`.`organization_id` = ?
  limit ?;

insert into `organization_settings` (`organization_id`, `version`, `second_factor_required_from`, `session_lifetime_minutes`, `accent_color`, `logo_hash`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, ?, default, default, default, ?, ?, ?, ?)
  on duplicate key update `version` = ?, `second_factor_required_from` = ?, `updated_at` = ?, `updated_by` = ?;

insert into `organization_settings` (`organization_id`, `version`, `second_factor_required_from`, `session_lifetime_minutes`, `accent_color`, `logo_hash`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, default, ?, default, default, ?, ?, ?, ?)
  on duplicate key update `version` = ?, `session_lifetime_minutes` = ?, `updated_at` = ?, `updated_by` = ?;

insert into `organization_settings` (`organization_id`, `version`, `second_factor_required_from`, `session_lifetime_minutes`, `accent_color`, `logo_hash`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, default, default, ?, default, ?, ?, ?, ?)
  on duplicate key update `version` = ?, `accent_color` = ?, `updated_at` = ?, `updated_by` = ?;

insert into `organization_settings` (`organization_id`, `version`, `second_factor_required_from`, `session_lifetime_minutes`, `accent_color`, `logo_hash`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, default, default, default, ?, ?, ?, ?, ?)
  on duplicate key update `version` = ?, `logo_hash` = ?, `updated_at` = ?, `updated_by` = ?;

insert into `organization_settings` (`organization_id`, `version`, `second_factor_required_from`, `session_lifetime_minutes`, `accent_color`, `logo_hash`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, default, default, default, default, ?, ?, ?, ?)
  on duplicate key update `version` = ?, `updated_at` = ?, `updated_by` = ?;

delete
  from `outbox_mails`
  where (`outbox_mails`.`organization_id` = ? and (true))
  limit ?;

insert into `outbox_mails` (`organization_id`, `id`, `kind`, `recipient`, `bcc`, `content_sealed`, `attempts`, `next_attempt_at`, `sent_at`, `failed_at`, `last_error`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, default, ?, default, default, default, ?, ?, ?, ?);

delete
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`category_id` = ?));

delete
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = ?));

delete
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` in (?)));

delete
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (true))
  limit ?;

insert into `product_categories` (`organization_id`, `product_id`, `category_id`)
  values (?, ?, ?);

insert into `product_categories` (`organization_id`, `product_id`, `category_id`)
  values (?, last_insert_id(), ?);

update `product_categories`
  set `category_id` = ?
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`category_id` = ?));

update `product_categories`
  set `category_id` = ?
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = ?));

insert into `product_categories` (`organization_id`, `product_id`, `category_id`)
  values (?, ?, ?)
  on duplicate key update `category_id` =
  values(`product_categories`.`category_id`);

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), (select `cost`
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object())
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), (select `cost`
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object())
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('number', 'money'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` >= cast(? as decimal(20, 6)))))) and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('yesNo'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` = 0))))))))
  order by `products`.`id` asc
  limit ?;

select `product_import_rows`.`line`, `product_import_rows`.`sku`, `product_import_rows`.`cells`, `product_import_rows`.`verdict`, `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), json_object(), (select `cost`
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` = `products`.`id`)))
  from `product_import_rows`
  left join `products` on (`products`.`organization_id` = ? and (`products`.`sku_exact` = `product_import_rows`.`sku_exact`))
  where (`product_import_rows`.`organization_id` = ? and ((`product_import_rows`.`import_id` = ? and `product_import_rows`.`line` in (?))))
  order by `product_import_rows`.`line` asc
  for update;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), (select `cost`
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` = `products`.`id`))), json_object()
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` > ?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), (select `cost`
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` = `products`.`id`))), json_object()
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (?))))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), (select `cost`
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` = `products`.`id`))), json_object()
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), json_object(), (select `cost`
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` = `products`.`id`)))
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`sku_exact` in (?)));

select `product_import_rows`.`line`, `product_import_rows`.`verdict`, `product_import_rows`.`cells`, `product_import_rows`.`problems`, `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object()), (select `cost`
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` = `products`.`id`)))
  from `product_import_rows`
  inner join `product_imports` on (`product_imports`.`organization_id` = ? and (`product_imports`.`id` = `product_import_rows`.`import_id`))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`sku_exact` = `product_import_rows`.`sku_exact`))
  where (`product_import_rows`.`organization_id` = ? and ((`product_import_rows`.`import_id` = ? and `product_imports`.`created_by` = ? and `product_import_rows`.`verdict` = ?)))
  order by `product_import_rows`.`line` asc
  limit ?;

select `product_import_rows`.`line`, `product_import_rows`.`verdict`, `product_import_rows`.`cells`, `product_import_rows`.`problems`, `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object()), (select `cost`
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` = `products`.`id`)))
  from `product_import_rows`
  inner join `product_imports` on (`product_imports`.`organization_id` = ? and (`product_imports`.`id` = `product_import_rows`.`import_id`))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`sku_exact` = `product_import_rows`.`sku_exact`))
  where (`product_import_rows`.`organization_id` = ? and ((`product_import_rows`.`import_id` = ? and `product_imports`.`created_by` = ? and `product_import_rows`.`verdict` = ?)))
  order by `product_import_rows`.`line` asc
  limit ? offset ?;

select `product_import_rows`.`line`, `product_import_rows`.`verdict`, `product_import_rows`.`cells`, `product_import_rows`.`problems`, `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object()), (select `cost`
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` = `products`.`id`)))
  from `product_import_rows`
  inner join `product_imports` on (`product_imports`.`organization_id` = ? and (`product_imports`.`id` = `product_import_rows`.`import_id`))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`sku_exact` = `product_import_rows`.`sku_exact`))
  where (`product_import_rows`.`organization_id` = ? and ((`product_import_rows`.`import_id` = ? and `product_imports`.`created_by` = ?)))
  order by `product_import_rows`.`line` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object()), (select `cost`
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` = `products`.`id`)))
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`sku_exact` in (?)));

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object()), (select `cost`
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` = `products`.`id`)))
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` in (?))))
  limit ?
  for update;

select `product_import_rows`.`line`, `product_import_rows`.`verdict`, `product_import_rows`.`cells`, `product_import_rows`.`problems`, `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object())
  from `product_import_rows`
  inner join `product_imports` on (`product_imports`.`organization_id` = ? and (`product_imports`.`id` = `product_import_rows`.`import_id`))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`sku_exact` = `product_import_rows`.`sku_exact`))
  where (`product_import_rows`.`organization_id` = ? and ((`product_import_rows`.`import_id` = ? and `product_imports`.`created_by` = ? and `product_import_rows`.`verdict` = ?)))
  order by `product_import_rows`.`line` asc
  limit ?;

select `product_import_rows`.`line`, `product_import_rows`.`verdict`, `product_import_rows`.`cells`, `product_import_rows`.`problems`, `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object())
  from `product_import_rows`
  inner join `product_imports` on (`product_imports`.`organization_id` = ? and (`product_imports`.`id` = `product_import_rows`.`import_id`))
  left join `products` on (`products`.`organization_id` = ? and (`products`.`sku_exact` = `product_import_rows`.`sku_exact`))
  where (`product_import_rows`.`organization_id` = ? and ((`product_import_rows`.`import_id` = ? and `product_imports`.`created_by` = ?)))
  order by `product_import_rows`.`line` asc
  limit ?;

select `product_import_rows`.`line`, `product_import_rows`.`sku`, `product_import_rows`.`cells`, `product_import_rows`.`verdict`, `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object())
  from `product_import_rows`
  left join `products` on (`products`.`organization_id` = ? and (`products`.`sku_exact` = `product_import_rows`.`sku_exact`))
  where (`product_import_rows`.`organization_id` = ? and ((`product_import_rows`.`import_id` = ? and `product_import_rows`.`line` in (?))))
  order by `product_import_rows`.`line` asc
  for update;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object()), (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), (select `cost`
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` = `products`.`id`))), `creator`.`first_name`, `creator`.`last_name`, `updater`.`first_name`, `updater`.`last_name`
  from `products`
  left join `user` `creator` on (`creator`.`organization_id` = ? and (`creator`.`id` = `products`.`created_by`))
  left join `user` `updater` on (`updater`.`organization_id` = ? and (`updater`.`id` = `products`.`updated_by`))
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` = ?)))
  limit ?;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object()), (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), (select `cost`
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` = `products`.`id`))), `creator`.`first_name`, `creator`.`last_name`, `updater`.`first_name`, `updater`.`last_name`
  from `products`
  left join `user` `creator` on (`creator`.`organization_id` = ? and (`creator`.`id` = `products`.`created_by`))
  left join `user` `updater` on (`updater`.`organization_id` = ? and (`updater`.`id` = `products`.`updated_by`))
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` in (?))))
  limit ?;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object()), (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), `creator`.`first_name`, `creator`.`last_name`, `updater`.`first_name`, `updater`.`last_name`
  from `products`
  left join `user` `creator` on (`creator`.`organization_id` = ? and (`creator`.`id` = `products`.`created_by`))
  left join `user` `updater` on (`updater`.`organization_id` = ? and (`updater`.`id` = `products`.`updated_by`))
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` = ?)))
  limit ?;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object()), (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), `creator`.`first_name`, `creator`.`last_name`, `updater`.`first_name`, `updater`.`last_name`
  from `products`
  left join `user` `creator` on (`creator`.`organization_id` = ? and (`creator`.`id` = `products`.`created_by`))
  left join `user` `updater` on (`updater`.`organization_id` = ? and (`updater`.`id` = `products`.`updated_by`))
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` in (?))))
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object())
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`sku_exact` in (?)));

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`product_id` = `products`.`id`))), json_object())
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` in (?))))
  limit ?
  for update;

select `product_import_rows`.`line`, `product_import_rows`.`sku`, `product_import_rows`.`cells`, `product_import_rows`.`verdict`, `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), json_object()
  from `product_import_rows`
  left join `products` on (`products`.`organization_id` = ? and (`products`.`sku_exact` = `product_import_rows`.`sku_exact`))
  where (`product_import_rows`.`organization_id` = ? and ((`product_import_rows`.`import_id` = ? and `product_import_rows`.`line` in (?))))
  order by `product_import_rows`.`line` asc
  for update;

select `id`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object())
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), json_object()
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (?))))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), json_object()
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`updated_at` >= ?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), json_object()
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`sku_exact` in (?)));

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), json_object()
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), json_object()
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`id` asc
  limit ?;

select `product_categories`.`category_id`, count(*)
  from `product_categories`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`id` = `product_categories`.`product_id`))
  where (`product_categories`.`organization_id` = ? and (`products`.`status` in (?)))
  group by `product_categories`.`category_id`;

delete
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` = ?));

delete
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` in (?)));

delete
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (true))
  limit ?;

insert into `product_costs` (`organization_id`, `product_id`, `cost`)
  values (?, ?, ?);

insert into `product_costs` (`organization_id`, `product_id`, `cost`)
  values (?, last_insert_id(), ?);

select `product_id`, `cost`
  from `product_costs`
  where (`product_costs`.`organization_id` = ? and (`product_costs`.`product_id` in (?)));

insert into `product_costs` (`organization_id`, `product_id`, `cost`)
  values (?, ?, ?)
  on duplicate key update `cost` =
  values(`product_costs`.`cost`);

delete
  from `product_field_values`
  where (`product_field_values`.`organization_id` = ? and (((`product_field_values`.`field_id` = ?) and (`product_field_values`.`product_id` in (?)))));

delete
  from `product_field_values`
  where (`product_field_values`.`organization_id` = ? and (((`product_field_values`.`product_id` = ?) and (`product_field_values`.`field_id` in (?)))));

delete
  from `product_field_values`
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`field_id` = ?));

delete
  from `product_field_values`
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`option_id` in (?)));

delete
  from `product_field_values`
  where (`product_field_values`.`organization_id` = ? and (true))
  limit ?;

insert into `product_field_values` (`organization_id`, `product_id`, `field_id`, `text`, `number`, `date`, `option_id`)
  values (?, ?, ?, ?, ?, ?, ?);

insert into `product_field_values` (`organization_id`, `product_id`, `field_id`, `text`, `number`, `date`, `option_id`)
  values (?, last_insert_id(), ?, ?, ?, ?, ?);

insert into `product_field_values` (`organization_id`, `product_id`, `field_id`, `text`, `number`, `date`, `option_id`)
  values (?, last_insert_id(), ?, ?, ?, ?, ?), (?, last_insert_id(), ?, ?, ?, ?, ?);

insert into `product_field_values` (`organization_id`, `product_id`, `field_id`, `text`, `number`, `date`, `option_id`)
  values (?, last_insert_id(), ?, ?, ?, ?, ?), (?, last_insert_id(), ?, ?, ?, ?, ?), (?, last_insert_id(), ?, ?, ?, ?, ?);

insert into `product_field_values` (`organization_id`, `product_id`, `field_id`, `text`, `number`, `date`, `option_id`)
  values (?, last_insert_id(), ?, ?, ?, ?, ?), (?, last_insert_id(), ?, ?, ?, ?, ?), (?, last_insert_id(), ?, ?, ?, ?, ?), (?, last_insert_id(), ?, ?, ?, ?, ?), (?, last_insert_id(), ?, ?, ?, ?, ?);

insert into `product_field_values` (`organization_id`, `product_id`, `field_id`, `text`, `number`, `date`, `option_id`)
  values (?, last_insert_id(), ?, ?, ?, ?, ?), (?, last_insert_id(), ?, ?, ?, ?, ?), (?, last_insert_id(), ?, ?, ?, ?, ?), (?, last_insert_id(), ?, ?, ?, ?, ?), (?, last_insert_id(), ?, ?, ?, ?, ?), (?, last_insert_id(), ?, ?, ?, ?, ?), (?, last_insert_id(), ?, ?, ?, ?, ?);

select 1
  from `product_field_values`
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`field_id` = ?))
  limit ?;

select `product_field_values`.`product_id`, `product_field_values`.`field_id`, `product_field_values`.`text`, `product_field_values`.`number`, `product_field_values`.`date`, `custom_field_options`.`name`
  from `product_field_values`
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` in (?) and `product_field_values`.`field_id` in (?))));

select `product_field_values`.`field_id`, `product_field_values`.`option_id`, count(*)
  from `product_field_values`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`id` = `product_field_values`.`product_id`))
  where (`product_field_values`.`organization_id` = ? and (`products`.`status` in (?)))
  group by `product_field_values`.`field_id`, `product_field_values`.`option_id`;

insert into `product_field_values` (`organization_id`, `product_id`, `field_id`, `text`, `number`, `date`, `option_id`)
  values (?, ?, ?, ?, ?, ?, ?)
  on duplicate key update `text` =
  values(`product_field_values`.`text`), `number` =
  values(`product_field_values`.`number`), `date` =
  values(`product_field_values`.`date`), `option_id` =
  values(`product_field_values`.`option_id`);

delete
  from `product_files`
  where (`product_files`.`organization_id` = ? and (`product_files`.`id` = ?));

delete
  from `product_files`
  where (`product_files`.`organization_id` = ? and (true))
  limit ?;

insert into `product_files` (`organization_id`, `id`, `product_id`, `hash`, `position`, `name`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, ?, ?, ?);

select 1
  from `product_files`
  where (`product_files`.`organization_id` = ? and (((`product_files`.`hash` = ?) and (`product_files`.`id` <> ?))))
  limit ?;

select distinct `product_id`
  from `product_files`
  where (`product_files`.`organization_id` = ? and (`product_files`.`product_id` in (?)));

update `product_files`
  set `name` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_files`.`organization_id` = ? and (`product_files`.`id` = ?));

update `product_files`
  set `position` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_files`.`organization_id` = ? and (`product_files`.`id` = ?));

select `product_files`.`id`, `product_files`.`name`, `product_files`.`hash`, `stored_files`.`kind`, `stored_files`.`bucket_upload`
  from `product_files`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`id` = `product_files`.`product_id`))
  inner join `stored_files` on (`stored_files`.`organization_id` = ? and (`stored_files`.`hash` = `product_files`.`hash`))
  where (`product_files`.`organization_id` = ? and ((`product_files`.`id` = ? and `products`.`status` in (?))))
  limit ?;

delete
  from `product_import_jobs`
  where (`product_import_jobs`.`organization_id` = ? and (true))
  limit ?;

select `organization_id`, `import_id`, `mode`, `restore_trashed`, `next_attempt_at`, `attempts`, `started_at`, `ended_at`, `outcome`, `api_key_id`, `session_id`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`
  from `product_import_jobs`
  where (`product_import_jobs`.`organization_id` = ? and (`product_import_jobs`.`import_id` = ?))
  limit ?;

update `product_import_jobs`
  set `mode` = ?, `restore_trashed` = ?, `next_attempt_at` = ?, `attempts` = ?, `started_at` = ?, `ended_at` = ?, `outcome` = ?, `api_key_id` = ?, `session_id` = ?, `impersonator` = ?, `ip` = ?, `user_agent` = ?, `request_id` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_import_jobs`.`organization_id` = ? and (((`product_import_jobs`.`import_id` = ?) and (`product_import_jobs`.`ended_at` is not null))));

update `product_import_jobs`
  set `next_attempt_at` = ?, `ended_at` = ?, `outcome` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_import_jobs`.`organization_id` = ? and (((`product_import_jobs`.`import_id` = ?) and (`product_import_jobs`.`ended_at` is null))));

update `product_import_jobs`
  set `next_attempt_at` = ?, `ended_at` = ?, `outcome` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_import_jobs`.`organization_id` = ? and (`product_import_jobs`.`ended_at` is null));

update `product_import_jobs`
  set `next_attempt_at` = utc_timestamp(3) + interval 0 second, `attempts` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_import_jobs`.`organization_id` = ? and (((`product_import_jobs`.`import_id` = ?) and (`product_import_jobs`.`ended_at` is null))));

update `product_import_jobs`
  set `next_attempt_at` = utc_timestamp(3) + interval 10 second, `attempts` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_import_jobs`.`organization_id` = ? and (((`product_import_jobs`.`import_id` = ?) and (`product_import_jobs`.`ended_at` is null))));

update `product_import_jobs`
  set `next_attempt_at` = utc_timestamp(3) + interval 15 second, `attempts` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_import_jobs`.`organization_id` = ? and (((`product_import_jobs`.`import_id` = ?) and (`product_import_jobs`.`ended_at` is null))));

update `product_import_jobs`
  set `next_attempt_at` = utc_timestamp(3) + interval 20 second, `attempts` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_import_jobs`.`organization_id` = ? and (((`product_import_jobs`.`import_id` = ?) and (`product_import_jobs`.`ended_at` is null))));

update `product_import_jobs`
  set `next_attempt_at` = utc_timestamp(3) + interval 5 second, `attempts` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_import_jobs`.`organization_id` = ? and (((`product_import_jobs`.`import_id` = ?) and (`product_import_jobs`.`ended_at` is null))));

update `product_import_jobs`
  set `next_attempt_at` = utc_timestamp(3) + interval 60 second, `attempts` = `product_import_jobs`.`attempts` + 1, `updated_at` = ?, `updated_by` = ?
  where (`product_import_jobs`.`organization_id` = ? and (((`product_import_jobs`.`import_id` = ?) and (`product_import_jobs`.`next_attempt_at` <= utc_timestamp(3)))));

insert into `product_import_jobs` (`organization_id`, `import_id`, `mode`, `restore_trashed`, `next_attempt_at`, `attempts`, `started_at`, `ended_at`, `outcome`, `api_key_id`, `session_id`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on duplicate key update `import_id` =
  values(`product_import_jobs`.`import_id`), `updated_at` = ?, `updated_by` = ?;

delete
  from `product_import_rows`
  where (`product_import_rows`.`organization_id` = ? and (((`product_import_rows`.`import_id` = ?) and (`product_import_rows`.`verdict` <> ?))));

delete
  from `product_import_rows`
  where (`product_import_rows`.`organization_id` = ? and (true))
  limit ?;

insert into `product_import_rows` (`organization_id`, `import_id`, `line`, `sku`, `cells`, `verdict`, `problems`)
  values (?, ?, ?, ?, ?, ?, ?);

select `line`
  from `product_import_rows`
  where (`product_import_rows`.`organization_id` = ? and ((`product_import_rows`.`import_id` = ? and `product_import_rows`.`line` > ? and `product_import_rows`.`line` <= ?)))
  order by `product_import_rows`.`line` asc
  limit ?;

select `line`
  from `product_import_rows`
  where (`product_import_rows`.`organization_id` = ? and ((`product_import_rows`.`import_id` = ? and `product_import_rows`.`line` > ?)))
  order by `product_import_rows`.`line` asc
  limit ?;

select `line`
  from `product_import_rows`
  where (`product_import_rows`.`organization_id` = ? and (`product_import_rows`.`import_id` = ?))
  order by `product_import_rows`.`line` desc
  limit ?;

select `line`, `cells`, `problems`
  from `product_import_rows`
  where (`product_import_rows`.`organization_id` = ? and ((`product_import_rows`.`import_id` = ? and `product_import_rows`.`verdict` in (?) and `product_import_rows`.`line` > ?)))
  order by `product_import_rows`.`line` asc
  limit ?;

select `line`, `cells`, `verdict`
  from `product_import_rows`
  where (`product_import_rows`.`organization_id` = ? and ((`product_import_rows`.`import_id` = ? and `product_import_rows`.`line` > ?)))
  order by `product_import_rows`.`line` asc
  limit ?;

select `line`, `sku`
  from `product_import_rows`
  where (`product_import_rows`.`organization_id` = ? and ((`product_import_rows`.`import_id` = ? and `product_import_rows`.`sku_exact` in (?))))
  order by `product_import_rows`.`line` desc;

select `line`, `sku`
  from `product_import_rows`
  where (`product_import_rows`.`organization_id` = ? and ((`product_import_rows`.`import_id` = ? and `product_import_rows`.`verdict` = ?)))
  order by `product_import_rows`.`line` asc;

select `line`, `verdict`
  from `product_import_rows`
  where (`product_import_rows`.`organization_id` = ? and (`product_import_rows`.`import_id` = ?))
  order by `product_import_rows`.`line` asc;

select `product_import_rows`.`line`, `products`.`id`
  from `product_import_rows`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`sku_exact` = `product_import_rows`.`sku_exact`))
  where (`product_import_rows`.`organization_id` = ? and ((`product_import_rows`.`import_id` = ? and `product_import_rows`.`line` >= ? and `product_import_rows`.`line` <= ?)))
  order by `product_import_rows`.`line` asc;

insert into `product_import_rows` (`organization_id`, `import_id`, `line`, `sku`, `cells`, `verdict`, `problems`)
  values (?, ?, ?, default, ?, ?, ?)
  on duplicate key update `verdict` =
  values(`product_import_rows`.`verdict`), `problems` =
  values(`product_import_rows`.`problems`);

delete
  from `product_imports`
  where (`product_imports`.`organization_id` = ? and (((`product_imports`.`id` in (?)))));

delete
  from `product_imports`
  where (`product_imports`.`organization_id` = ? and (`product_imports`.`id` = ?));

delete
  from `product_imports`
  where (`product_imports`.`organization_id` = ? and (true))
  limit ?;

insert into `product_imports` (`organization_id`, `id`, `file_name`, `fingerprint`, `mapping`, `columns`, `notes`, `adjustments`, `row_count`, `staged_rows`, `applied_rows`, `applied_through`, `mode`, `restore_trashed`, `to_create`, `to_update`, `to_restore`, `same`, `faulty`, `activity_leads`, `expires_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, default, ?, default, default, default, default, default, default, default, default, default, default, default, ?, ?, ?, ?, ?);

select `created_by`, `expires_at`, ((`product_imports`.`faulty` > ?) and (((`product_imports`.`mode` is not null) and (`product_imports`.`staged_rows` >= `product_imports`.`row_count`) and (`product_imports`.`applied_rows` >= `product_imports`.`row_count`))))
  from `product_imports`
  where (`product_imports`.`organization_id` = ? and (((`product_imports`.`staged_rows` < `product_imports`.`row_count` or `product_imports`.`mode` is null or `product_imports`.`applied_rows` < `product_imports`.`row_count`) or ((`product_imports`.`faulty` > ?) and (((`product_imports`.`mode` is not null) and (`product_imports`.`staged_rows` >= `product_imports`.`row_count`) and (`product_imports`.`applied_rows` >= `product_imports`.`row_count`)))))))
  order by `product_imports`.`id` desc
  limit ?;

select `id`
  from `product_imports`
  where (`product_imports`.`organization_id` = ? and (`product_imports`.`expires_at` < ?))
  order by `product_imports`.`expires_at` asc
  limit ?;

select `mapping`, `columns`
  from `product_imports`
  where (`product_imports`.`organization_id` = ? and (`product_imports`.`created_by` = ?))
  order by `product_imports`.`id` desc
  limit ?;

select `organization_id`, `id`, `file_name`, `fingerprint`, `mapping`, `columns`, `notes`, `adjustments`, `row_count`, `staged_rows`, `applied_rows`, `applied_through`, `mode`, `restore_trashed`, `to_create`, `to_update`, `to_restore`, `same`, `faulty`, `activity_leads`, `expires_at`, `created_at`, `updated_at`, `created_by`, `updated_by`
  from `product_imports`
  where (`product_imports`.`organization_id` = ? and ((`product_imports`.`id` = ? and `product_imports`.`created_by` = ?)))
  limit ?
  for update;

update `product_imports`
  set `adjustments` = ?, `staged_rows` = ?, `to_create` = ?, `to_update` = ?, `to_restore` = ?, `same` = ?, `faulty` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_imports`.`organization_id` = ? and (`product_imports`.`id` = ?));

update `product_imports`
  set `applied_rows` = ?, `applied_through` = ?, `mode` = ?, `restore_trashed` = ?, `to_create` = ?, `to_update` = ?, `to_restore` = ?, `same` = ?, `faulty` = ?, `activity_leads` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_imports`.`organization_id` = ? and (`product_imports`.`id` = ?));

update `product_imports`
  set `to_create` = ?, `to_update` = ?, `to_restore` = ?, `same` = ?, `faulty` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_imports`.`organization_id` = ? and (`product_imports`.`id` = ?));

select `product_imports`.`organization_id`, `product_imports`.`id`, `product_imports`.`file_name`, `product_imports`.`fingerprint`, `product_imports`.`mapping`, `product_imports`.`columns`, `product_imports`.`notes`, `product_imports`.`adjustments`, `product_imports`.`row_count`, `product_imports`.`staged_rows`, `product_imports`.`applied_rows`, `product_imports`.`applied_through`, `product_imports`.`mode`, `product_imports`.`restore_trashed`, `product_imports`.`to_create`, `product_imports`.`to_update`, `product_imports`.`to_restore`, `product_imports`.`same`, `product_imports`.`faulty`, `product_imports`.`activity_leads`, `product_imports`.`expires_at`, `product_imports`.`created_at`, `product_imports`.`updated_at`, `product_imports`.`created_by`, `product_imports`.`updated_by`, `product_import_jobs`.`organization_id`, `product_import_jobs`.`import_id`, `product_import_jobs`.`mode`, `product_import_jobs`.`restore_trashed`, `product_import_jobs`.`next_attempt_at`, `product_import_jobs`.`attempts`, `product_import_jobs`.`started_at`, `product_import_jobs`.`ended_at`, `product_import_jobs`.`outcome`, `product_import_jobs`.`api_key_id`, `product_import_jobs`.`session_id`, `product_import_jobs`.`impersonator`, `product_import_jobs`.`ip`, `product_import_jobs`.`user_agent`, `product_import_jobs`.`request_id`, `product_import_jobs`.`created_at`, `product_import_jobs`.`updated_at`, `product_import_jobs`.`created_by`, `product_import_jobs`.`updated_by`
  from `product_imports`
  left join `product_import_jobs` on (`product_import_jobs`.`organization_id` = ? and (`product_import_jobs`.`import_id` = `product_imports`.`id`))
  where (`product_imports`.`organization_id` = ? and ((`product_imports`.`created_by` = ? and `product_imports`.`expires_at` > ? and ((`product_imports`.`faulty` = ?) and (((`product_imports`.`mode` is not null) and (`product_imports`.`staged_rows` >= `product_imports`.`row_count`) and (`product_imports`.`applied_rows` >= `product_imports`.`row_count`)))))))
  order by `product_imports`.`id` desc
  limit ?;

select `product_imports`.`organization_id`, `product_imports`.`id`, `product_imports`.`file_name`, `product_imports`.`fingerprint`, `product_imports`.`mapping`, `product_imports`.`columns`, `product_imports`.`notes`, `product_imports`.`adjustments`, `product_imports`.`row_count`, `product_imports`.`staged_rows`, `product_imports`.`applied_rows`, `product_imports`.`applied_through`, `product_imports`.`mode`, `product_imports`.`restore_trashed`, `product_imports`.`to_create`, `product_imports`.`to_update`, `product_imports`.`to_restore`, `product_imports`.`same`, `product_imports`.`faulty`, `product_imports`.`activity_leads`, `product_imports`.`expires_at`, `product_imports`.`created_at`, `product_imports`.`updated_at`, `product_imports`.`created_by`, `product_imports`.`updated_by`, `product_import_jobs`.`organization_id`, `product_import_jobs`.`import_id`, `product_import_jobs`.`mode`, `product_import_jobs`.`restore_trashed`, `product_import_jobs`.`next_attempt_at`, `product_import_jobs`.`attempts`, `product_import_jobs`.`started_at`, `product_import_jobs`.`ended_at`, `product_import_jobs`.`outcome`, `product_import_jobs`.`api_key_id`, `product_import_jobs`.`session_id`, `product_import_jobs`.`impersonator`, `product_import_jobs`.`ip`, `product_import_jobs`.`user_agent`, `product_import_jobs`.`request_id`, `product_import_jobs`.`created_at`, `product_import_jobs`.`updated_at`, `product_import_jobs`.`created_by`, `product_import_jobs`.`updated_by`
  from `product_imports`
  left join `product_import_jobs` on (`product_import_jobs`.`organization_id` = ? and (`product_import_jobs`.`import_id` = `product_imports`.`id`))
  where (`product_imports`.`organization_id` = ? and ((`product_imports`.`created_by` = ? and `product_imports`.`expires_at` > ? and ((`product_imports`.`faulty` > ?) and (((`product_imports`.`mode` is not null) and (`product_imports`.`staged_rows` >= `product_imports`.`row_count`) and (`product_imports`.`applied_rows` >= `product_imports`.`row_count`)))))))
  order by `product_imports`.`id` desc
  limit ?;

select `product_imports`.`organization_id`, `product_imports`.`id`, `product_imports`.`file_name`, `product_imports`.`fingerprint`, `product_imports`.`mapping`, `product_imports`.`columns`, `product_imports`.`notes`, `product_imports`.`adjustments`, `product_imports`.`row_count`, `product_imports`.`staged_rows`, `product_imports`.`applied_rows`, `product_imports`.`applied_through`, `product_imports`.`mode`, `product_imports`.`restore_trashed`, `product_imports`.`to_create`, `product_imports`.`to_update`, `product_imports`.`to_restore`, `product_imports`.`same`, `product_imports`.`faulty`, `product_imports`.`activity_leads`, `product_imports`.`expires_at`, `product_imports`.`created_at`, `product_imports`.`updated_at`, `product_imports`.`created_by`, `product_imports`.`updated_by`, `product_import_jobs`.`organization_id`, `product_import_jobs`.`import_id`, `product_import_jobs`.`mode`, `product_import_jobs`.`restore_trashed`, `product_import_jobs`.`next_attempt_at`, `product_import_jobs`.`attempts`, `product_import_jobs`.`started_at`, `product_import_jobs`.`ended_at`, `product_import_jobs`.`outcome`, `product_import_jobs`.`api_key_id`, `product_import_jobs`.`session_id`, `product_import_jobs`.`impersonator`, `product_import_jobs`.`ip`, `product_import_jobs`.`user_agent`, `product_import_jobs`.`request_id`, `product_import_jobs`.`created_at`, `product_import_jobs`.`updated_at`, `product_import_jobs`.`created_by`, `product_import_jobs`.`updated_by`
  from `product_imports`
  left join `product_import_jobs` on (`product_import_jobs`.`organization_id` = ? and (`product_import_jobs`.`import_id` = `product_imports`.`id`))
  where (`product_imports`.`organization_id` = ? and ((`product_imports`.`created_by` = ? and `product_imports`.`expires_at` > ? and (`product_imports`.`staged_rows` < `product_imports`.`row_count` or `product_imports`.`mode` is null or `product_imports`.`applied_rows` < `product_imports`.`row_count`))))
  order by `product_imports`.`id` desc
  limit ?;

select `product_imports`.`organization_id`, `product_imports`.`id`, `product_imports`.`file_name`, `product_imports`.`fingerprint`, `product_imports`.`mapping`, `product_imports`.`columns`, `product_imports`.`notes`, `product_imports`.`adjustments`, `product_imports`.`row_count`, `product_imports`.`staged_rows`, `product_imports`.`applied_rows`, `product_imports`.`applied_through`, `product_imports`.`mode`, `product_imports`.`restore_trashed`, `product_imports`.`to_create`, `product_imports`.`to_update`, `product_imports`.`to_restore`, `product_imports`.`same`, `product_imports`.`faulty`, `product_imports`.`activity_leads`, `product_imports`.`expires_at`, `product_imports`.`created_at`, `product_imports`.`updated_at`, `product_imports`.`created_by`, `product_imports`.`updated_by`, `product_import_jobs`.`organization_id`, `product_import_jobs`.`import_id`, `product_import_jobs`.`mode`, `product_import_jobs`.`restore_trashed`, `product_import_jobs`.`next_attempt_at`, `product_import_jobs`.`attempts`, `product_import_jobs`.`started_at`, `product_import_jobs`.`ended_at`, `product_import_jobs`.`outcome`, `product_import_jobs`.`api_key_id`, `product_import_jobs`.`session_id`, `product_import_jobs`.`impersonator`, `product_import_jobs`.`ip`, `product_import_jobs`.`user_agent`, `product_import_jobs`.`request_id`, `product_import_jobs`.`created_at`, `product_import_jobs`.`updated_at`, `product_import_jobs`.`created_by`, `product_import_jobs`.`updated_by`
  from `product_imports`
  left join `product_import_jobs` on (`product_import_jobs`.`organization_id` = ? and (`product_import_jobs`.`import_id` = `product_imports`.`id`))
  where (`product_imports`.`organization_id` = ? and ((`product_imports`.`id` = ? and `product_imports`.`created_by` = ?)))
  limit ?;

delete
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`id` = ?));

delete
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`id` in (?)));

delete
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (true))
  limit ?;

insert into `product_pictures` (`organization_id`, `id`, `product_id`, `hash`, `position`, `alt`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, ?, ?, ?);

select 1
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (((`product_pictures`.`hash` = ?) and (`product_pictures`.`id` <> ?))))
  limit ?;

select `id`, `product_id`, `hash`, `alt`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` in (?)))
  order by `product_pictures`.`product_id` asc, `product_pictures`.`position` asc, `product_pictures`.`id` asc;

select `id`, `product_id`, `hash`, `alt`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` in (?)))
  order by `product_pictures`.`product_id` asc, `product_pictures`.`position` asc, `product_pictures`.`id` asc
  for update;

select distinct `product_id`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` in (?)));

update `product_pictures`
  set `alt` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`id` = ?));

update `product_pictures`
  set `position` = ?, `alt` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`id` = ?));

update `product_pictures`
  set `position` = ?, `updated_at` = ?, `updated_by` = ?
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`id` = ?));

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` in (?))))), json_object()), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((((`products`.`status` = ? and `products`.`price` >= ? and `products`.`price` <= ? and `products`.`stock_level` = ? and `products`.`stock` >= ? and `products`.`stock` <= ? and `products`.`barcode` = ? and `products`.`supplier` = ? and `products`.`updated_at` >= ? and `products`.`id` in (select `product_categories`.`product_id`
  from `categories`
  inner join `product_categories` on (`product_categories`.`organization_id` = ? and (`product_categories`.`category_id` = `categories`.`id`))
  where (`categories`.`organization_id` = ? and ((`categories`.`id` = ? or `categories`.`ancestors` like concat('%/', ?, '/%'))))) and `products`.`id` in (select `product_id`
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`tag_key` = ?))) and (`products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0)))) and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0)))))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and (`products`.`name` >= ? and (`products`.`name` > ? or `products`.`id` + 0 > ?)))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` in (?))))), json_object()), 0, `is_missing`, `sorted_number`, `sorted_date`, `sorted_place`, `sorted_text`
  from `products`
  inner join (select `products`.`id`, (`product_field_values`.`product_id` is null) as `is_missing`, `product_field_values`.`number` as `sorted_number`, `product_field_values`.`date` as `sorted_date`, coalesce(`custom_field_options`.`position`, 0) as `sorted_place`, `product_field_values`.`text` as `sorted_text`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by (`product_field_values`.`product_id` is null) asc, `product_field_values`.`number` asc, `product_field_values`.`date` asc, coalesce(`custom_field_options`.`position`, 0) asc, `product_field_values`.`text` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `is_missing` asc, `sorted_number` asc, `sorted_date` asc, `sorted_place` asc, `sorted_text` asc, `page`.`id` asc;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, coalesce(`deleted_products`.`status`, ?), `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), (select `category_id`
  from `product_categories`
  where (`product_categories`.`organization_id` = ? and (`product_categories`.`product_id` = `products`.`id`))), `user`.`first_name`, `user`.`last_name`, 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  left join `deleted_products` on (`deleted_products`.`organization_id` = ? and ((`deleted_products`.`product_id` = `products`.`id` and `deleted_products`.`version` = `products`.`version`)))
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `products`.`updated_by`))
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` in (?))))), json_object()), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, coalesce(`deleted_products`.`status`, ?), `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` in (?))))), json_object()), `user`.`first_name`, `user`.`last_name`, 0, `is_missing`, `sorted_number`, `sorted_date`, `sorted_place`, `sorted_text`
  from `products`
  inner join (select `products`.`id`, (`product_field_values`.`product_id` is null) as `is_missing`, `product_field_values`.`number` as `sorted_number`, `product_field_values`.`date` as `sorted_date`, coalesce(`custom_field_options`.`position`, 0) as `sorted_place`, `product_field_values`.`text` as `sorted_text`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by (`product_field_values`.`product_id` is null) asc, `product_field_values`.`number` desc, `product_field_values`.`date` desc, coalesce(`custom_field_options`.`position`, 0) desc, `product_field_values`.`text` desc, `products`.`id` desc
  limit ?) `page` on `page`.`id` = `products`.`id`
  left join `deleted_products` on (`deleted_products`.`organization_id` = ? and ((`deleted_products`.`product_id` = `products`.`id` and `deleted_products`.`version` = `products`.`version`)))
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `products`.`updated_by`))
  where `products`.`organization_id` = ?
  order by `is_missing` asc, `sorted_number` desc, `sorted_date` desc, `sorted_place` desc, `sorted_text` desc, `page`.`id` desc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` in (?))))), json_object()), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), coalesce((select json_objectagg(`tag_key`, `tag`)
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` = `products`.`id`))), json_object()), coalesce((select json_objectagg(`custom_fields`.`id`, json_array(`custom_fields`.`kind`, `product_field_values`.`text`, cast(`product_field_values`.`number` as char), cast(`product_field_values`.`date` as char), `custom_field_options`.`name`))
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` in (?))))), json_object()), 0, `is_missing`, `sorted_number`, `sorted_date`, `sorted_place`, `sorted_text`
  from `products`
  inner join (select `products`.`id`, (`product_field_values`.`product_id` is null) as `is_missing`, `product_field_values`.`number` as `sorted_number`, `product_field_values`.`date` as `sorted_date`, coalesce(`custom_field_options`.`position`, 0) as `sorted_place`, `product_field_values`.`text` as `sorted_text`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`field_id` = ?))))))
  order by (`product_field_values`.`product_id` is null) asc, `product_field_values`.`number` desc, `product_field_values`.`date` desc, coalesce(`custom_field_options`.`position`, 0) desc, `product_field_values`.`text` desc, `products`.`id` desc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `is_missing` asc, `sorted_number` desc, `sorted_date` desc, `sorted_place` desc, `sorted_text` desc, `page`.`id` desc;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`created_at` >= ? and (`products`.`created_at` > ? or `products`.`id` + 0 > ?)))))
  order by `products`.`created_at` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`name` >= ? and (`products`.`name` > ? or `products`.`id` + 0 > ?)))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`name` >= ? and (`products`.`name` > ? or `products`.`id` + 0 > ?)))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`price` >= ? and (`products`.`price` > ? or `products`.`id` + 0 > ?)))))
  order by `products`.`price` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`sku` <= ? and (`products`.`sku` < ? or `products`.`id` + 0 < ?)))))
  order by `products`.`sku` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`stock` <= ? and (`products`.`stock` < ? or `products`.`id` + 0 < ?)))))
  order by `products`.`stock` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`updated_at` <= ? and (`products`.`updated_at` < ? or `products`.`id` + 0 < ?)))))
  order by `products`.`updated_at` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`barcode` = ?)))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`price` <= ?)))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`price` >= ? and `products`.`price` <= ?)))
  order by `products`.`price` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`price` >= ?)))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`price` >= ?)))
  order by `products`.`price` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock_level` = ?)))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock_level` = ?)))
  order by `products`.`stock` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock_level` >= ?)))
  order by `products`.`stock` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` <= ?)))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` <= ?)))
  order by `products`.`name` asc, `products`.`id` asc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` <= ?)))
  order by `products`.`stock` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` >= ? and `products`.`stock` <= ?)))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` >= ? and `products`.`stock` <= ?)))
  order by `products`.`stock` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` >= ?)))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` >= ?)))
  order by `products`.`stock` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`supplier` = ?)))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`updated_at` >= ?)))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`created_at` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`created_at` asc, `products`.`id` asc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`name` asc, `products`.`id` asc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`price` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`price` asc, `products`.`id` asc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`price` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`sku` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`sku` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`sku` desc, `products`.`id` desc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`stock` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`stock` desc, `products`.`id` desc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`updated_at` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`updated_at` desc, `products`.`id` desc
  limit ? offset ?;

select distinct `product_pictures`.`hash`
  from `product_pictures`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`id` = `product_pictures`.`product_id`))
  where (`product_pictures`.`organization_id` = ? and ((`product_pictures`.`hash` in (?) and `products`.`status` in (?))));

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), exists (select `products`.`id`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`product_field_values`.`product_id` is null and `products`.`id` <= ?))))), `is_missing`, `sorted_number`, `sorted_date`, `sorted_place`, `sorted_text`
  from `products`
  inner join (select `products`.`id`, (`product_field_values`.`product_id` is null) as `is_missing`, `product_field_values`.`number` as `sorted_number`, `product_field_values`.`date` as `sorted_date`, coalesce(`custom_field_options`.`position`, 0) as `sorted_place`, `product_field_values`.`text` as `sorted_text`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (not `product_field_values`.`product_id` is null or `products`.`id` > ?))))
  order by (`product_field_values`.`product_id` is null) desc, `product_field_values`.`number` asc, `product_field_values`.`date` asc, coalesce(`custom_field_options`.`position`, 0) asc, `product_field_values`.`text` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `is_missing` desc, `sorted_number` asc, `sorted_date` asc, `sorted_place` asc, `sorted_text` asc, `page`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), exists (select `products`.`id`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`product_field_values`.`product_id` is null and `products`.`id` >= ?))))), `is_missing`, `sorted_number`, `sorted_date`, `sorted_place`, `sorted_text`
  from `products`
  inner join (select `products`.`id`, (`product_field_values`.`product_id` is null) as `is_missing`, `product_field_values`.`number` as `sorted_number`, `product_field_values`.`date` as `sorted_date`, coalesce(`custom_field_options`.`position`, 0) as `sorted_place`, `product_field_values`.`text` as `sorted_text`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (not `product_field_values`.`product_id` is null or `products`.`id` < ?))))
  order by (`product_field_values`.`product_id` is null) desc, `product_field_values`.`number` desc, `product_field_values`.`date` desc, coalesce(`custom_field_options`.`position`, 0) desc, `product_field_values`.`text` desc, `products`.`id` desc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `is_missing` desc, `sorted_number` desc, `sorted_date` desc, `sorted_place` desc, `sorted_text` desc, `page`.`id` desc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), exists (select `products`.`id`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`product_field_values`.`product_id` is null or (`product_field_values`.`number` < cast(? as decimal(20, 6)) or (`product_field_values`.`number` = cast(? as decimal(20, 6)) and (`product_field_values`.`date` < cast(? as date) or (`product_field_values`.`date` = cast(? as date) and (coalesce(`custom_field_options`.`position`, 0) < ? or (coalesce(`custom_field_options`.`position`, 0) = ? and (`product_field_values`.`text` < ? or (`product_field_values`.`text` = ? and `products`.`id` <= ?))))))))))))), `is_missing`, `sorted_number`, `sorted_date`, `sorted_place`, `sorted_text`
  from `products`
  inner join (select `products`.`id`, (`product_field_values`.`product_id` is null) as `is_missing`, `product_field_values`.`number` as `sorted_number`, `product_field_values`.`date` as `sorted_date`, coalesce(`custom_field_options`.`position`, 0) as `sorted_place`, `product_field_values`.`text` as `sorted_text`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`product_field_values`.`number` > cast(? as decimal(20, 6)) or (`product_field_values`.`number` = cast(? as decimal(20, 6)) and (`product_field_values`.`date` > cast(? as date) or (`product_field_values`.`date` = cast(? as date) and (coalesce(`custom_field_options`.`position`, 0) > ? or (coalesce(`custom_field_options`.`position`, 0) = ? and (`product_field_values`.`text` > ? or (`product_field_values`.`text` = ? and `products`.`id` > ?)))))))))))
  order by (`product_field_values`.`product_id` is null) desc, `product_field_values`.`number` asc, `product_field_values`.`date` asc, coalesce(`custom_field_options`.`position`, 0) asc, `product_field_values`.`text` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `is_missing` desc, `sorted_number` asc, `sorted_date` asc, `sorted_place` asc, `sorted_text` asc, `page`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), exists (select `products`.`id`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`product_field_values`.`product_id` is null or (`product_field_values`.`number` > cast(? as decimal(20, 6)) or (`product_field_values`.`number` = cast(? as decimal(20, 6)) and (`product_field_values`.`date` > cast(? as date) or (`product_field_values`.`date` = cast(? as date) and (coalesce(`custom_field_options`.`position`, 0) > ? or (coalesce(`custom_field_options`.`position`, 0) = ? and (`product_field_values`.`text` > ? or (`product_field_values`.`text` = ? and `products`.`id` >= ?))))))))))))), `is_missing`, `sorted_number`, `sorted_date`, `sorted_place`, `sorted_text`
  from `products`
  inner join (select `products`.`id`, (`product_field_values`.`product_id` is null) as `is_missing`, `product_field_values`.`number` as `sorted_number`, `product_field_values`.`date` as `sorted_date`, coalesce(`custom_field_options`.`position`, 0) as `sorted_place`, `product_field_values`.`text` as `sorted_text`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`product_field_values`.`number` < cast(? as decimal(20, 6)) or (`product_field_values`.`number` = cast(? as decimal(20, 6)) and (`product_field_values`.`date` < cast(? as date) or (`product_field_values`.`date` = cast(? as date) and (coalesce(`custom_field_options`.`position`, 0) < ? or (coalesce(`custom_field_options`.`position`, 0) = ? and (`product_field_values`.`text` < ? or (`product_field_values`.`text` = ? and `products`.`id` < ?)))))))))))
  order by (`product_field_values`.`product_id` is null) desc, `product_field_values`.`number` desc, `product_field_values`.`date` desc, coalesce(`custom_field_options`.`position`, 0) desc, `product_field_values`.`text` desc, `products`.`id` desc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `is_missing` desc, `sorted_number` desc, `sorted_date` desc, `sorted_place` desc, `sorted_text` desc, `page`.`id` desc;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), exists (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`created_at` >= ? and (`products`.`created_at` > ? or `products`.`id` + 0 >= ?))))))
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`created_at` <= ? and (`products`.`created_at` < ? or `products`.`id` + 0 < ?)))))
  order by `products`.`created_at` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), exists (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`name` >= ? and (`products`.`name` > ? or `products`.`id` + 0 >= ?))))))
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`name` <= ? and (`products`.`name` < ? or `products`.`id` + 0 < ?)))))
  order by `products`.`name` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), exists (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`name` >= ? and (`products`.`name` > ? or `products`.`id` + 0 >= ?))))))
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`name` <= ? and (`products`.`name` < ? or `products`.`id` + 0 < ?)))))
  order by `products`.`name` desc, `products`.`id` desc
  limit ? offset ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), exists (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`price` >= ? and (`products`.`price` > ? or `products`.`id` + 0 >= ?))))))
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`price` <= ? and (`products`.`price` < ? or `products`.`id` + 0 < ?)))))
  order by `products`.`price` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), exists (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`sku` <= ? and (`products`.`sku` < ? or `products`.`id` + 0 <= ?))))))
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`sku` >= ? and (`products`.`sku` > ? or `products`.`id` + 0 > ?)))))
  order by `products`.`sku` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), exists (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`stock` <= ? and (`products`.`stock` < ? or `products`.`id` + 0 <= ?))))))
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`stock` >= ? and (`products`.`stock` > ? or `products`.`id` + 0 > ?)))))
  order by `products`.`stock` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), exists (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`updated_at` <= ? and (`products`.`updated_at` < ? or `products`.`id` + 0 <= ?))))))
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`updated_at` >= ? and (`products`.`updated_at` > ? or `products`.`id` + 0 > ?)))))
  order by `products`.`updated_at` asc, `products`.`id` asc
  limit ?;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`name` asc, `products`.`id` asc
  limit ? offset ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`stock` desc, `products`.`id` desc
  limit ? offset ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`stock` desc, `products`.`id` desc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_categories`.`product_id`
  from `categories`
  inner join `product_categories` on (`product_categories`.`organization_id` = ? and (`product_categories`.`category_id` = `categories`.`id`))
  where (`categories`.`organization_id` = ? and ((`categories`.`id` = ? or `categories`.`ancestors` like concat('%/', ?, '/%'))))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_categories`.`product_id`
  from `categories`
  inner join `product_categories` on (`product_categories`.`organization_id` = ? and (`product_categories`.`category_id` = `categories`.`id`))
  where (`categories`.`organization_id` = ? and ((`categories`.`id` = ? or `categories`.`ancestors` like concat('%/', ?, '/%'))))) and `products`.`id` in (select `product_id`
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`tag_key` = ?))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`id` in (select `product_categories`.`product_id`
  from `categories`
  inner join `product_categories` on (`product_categories`.`organization_id` = ? and (`product_categories`.`category_id` = `categories`.`id`))
  where (`categories`.`organization_id` = ? and ((`categories`.`id` = ? or `categories`.`ancestors` like concat('%/', ?, '/%')))))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (exists (select `id`
  from `custom_fields`
  where (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = ?))) and not exists (select `product_id`
  from `product_field_values`
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?))))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, coalesce(`deleted_products`.`status`, ?), `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), `user`.`first_name`, `user`.`last_name`, 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`updated_at` >= ?)))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  left join `deleted_products` on (`deleted_products`.`organization_id` = ? and ((`deleted_products`.`product_id` = `products`.`id` and `deleted_products`.`version` = `products`.`version`)))
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `products`.`updated_by`))
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, coalesce(`deleted_products`.`status`, ?), `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), `user`.`first_name`, `user`.`last_name`, 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  left join `deleted_products` on (`deleted_products`.`organization_id` = ? and ((`deleted_products`.`product_id` = `products`.`id` and `deleted_products`.`version` = `products`.`version`)))
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `products`.`updated_by`))
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, coalesce(`deleted_products`.`status`, ?), `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), `user`.`first_name`, `user`.`last_name`, 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`sku` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  left join `deleted_products` on (`deleted_products`.`organization_id` = ? and ((`deleted_products`.`product_id` = `products`.`id` and `deleted_products`.`version` = `products`.`version`)))
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `products`.`updated_by`))
  where `products`.`organization_id` = ?
  order by `products`.`sku` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, coalesce(`deleted_products`.`status`, ?), `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), `user`.`first_name`, `user`.`last_name`, 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`updated_at` desc, `products`.`id` desc
  limit ?) `page` on `page`.`id` = `products`.`id`
  left join `deleted_products` on (`deleted_products`.`organization_id` = ? and ((`deleted_products`.`product_id` = `products`.`id` and `deleted_products`.`version` = `products`.`version`)))
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `products`.`updated_by`))
  where `products`.`organization_id` = ?
  order by `products`.`updated_at` desc, `products`.`id` desc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0, `is_missing`, `sorted_number`, `sorted_date`, `sorted_place`, `sorted_text`
  from `products`
  inner join (select `products`.`id`, (`product_field_values`.`product_id` is null) as `is_missing`, `product_field_values`.`number` as `sorted_number`, `product_field_values`.`date` as `sorted_date`, coalesce(`custom_field_options`.`position`, 0) as `sorted_place`, `product_field_values`.`text` as `sorted_text`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`product_field_values`.`product_id` is null and `products`.`id` < ?))))
  order by (`product_field_values`.`product_id` is null) asc, `product_field_values`.`number` desc, `product_field_values`.`date` desc, coalesce(`custom_field_options`.`position`, 0) desc, `product_field_values`.`text` desc, `products`.`id` desc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `is_missing` asc, `sorted_number` desc, `sorted_date` desc, `sorted_place` desc, `sorted_text` desc, `page`.`id` desc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0, `is_missing`, `sorted_number`, `sorted_date`, `sorted_place`, `sorted_text`
  from `products`
  inner join (select `products`.`id`, (`product_field_values`.`product_id` is null) as `is_missing`, `product_field_values`.`number` as `sorted_number`, `product_field_values`.`date` as `sorted_date`, coalesce(`custom_field_options`.`position`, 0) as `sorted_place`, `product_field_values`.`text` as `sorted_text`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`product_field_values`.`product_id` is null and `products`.`id` > ?))))
  order by (`product_field_values`.`product_id` is null) asc, `product_field_values`.`number` asc, `product_field_values`.`date` asc, coalesce(`custom_field_options`.`position`, 0) asc, `product_field_values`.`text` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `is_missing` asc, `sorted_number` asc, `sorted_date` asc, `sorted_place` asc, `sorted_text` asc, `page`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0, `is_missing`, `sorted_number`, `sorted_date`, `sorted_place`, `sorted_text`
  from `products`
  inner join (select `products`.`id`, (`product_field_values`.`product_id` is null) as `is_missing`, `product_field_values`.`number` as `sorted_number`, `product_field_values`.`date` as `sorted_date`, coalesce(`custom_field_options`.`position`, 0) as `sorted_place`, `product_field_values`.`text` as `sorted_text`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`product_field_values`.`product_id` is null or (`product_field_values`.`number` < cast(? as decimal(20, 6)) or (`product_field_values`.`number` = cast(? as decimal(20, 6)) and (`product_field_values`.`date` < cast(? as date) or (`product_field_values`.`date` = cast(? as date) and (coalesce(`custom_field_options`.`position`, 0) < ? or (coalesce(`custom_field_options`.`position`, 0) = ? and (`product_field_values`.`text` < ? or (`product_field_values`.`text` = ? and `products`.`id` < ?))))))))))))
  order by (`product_field_values`.`product_id` is null) asc, `product_field_values`.`number` desc, `product_field_values`.`date` desc, coalesce(`custom_field_options`.`position`, 0) desc, `product_field_values`.`text` desc, `products`.`id` desc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `is_missing` asc, `sorted_number` desc, `sorted_date` desc, `sorted_place` desc, `sorted_text` desc, `page`.`id` desc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0, `is_missing`, `sorted_number`, `sorted_date`, `sorted_place`, `sorted_text`
  from `products`
  inner join (select `products`.`id`, (`product_field_values`.`product_id` is null) as `is_missing`, `product_field_values`.`number` as `sorted_number`, `product_field_values`.`date` as `sorted_date`, coalesce(`custom_field_options`.`position`, 0) as `sorted_place`, `product_field_values`.`text` as `sorted_text`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`product_field_values`.`product_id` is null or (`product_field_values`.`number` > cast(? as decimal(20, 6)) or (`product_field_values`.`number` = cast(? as decimal(20, 6)) and (`product_field_values`.`date` > cast(? as date) or (`product_field_values`.`date` = cast(? as date) and (coalesce(`custom_field_options`.`position`, 0) > ? or (coalesce(`custom_field_options`.`position`, 0) = ? and (`product_field_values`.`text` > ? or (`product_field_values`.`text` = ? and `products`.`id` > ?))))))))))))
  order by (`product_field_values`.`product_id` is null) asc, `product_field_values`.`number` asc, `product_field_values`.`date` asc, coalesce(`custom_field_options`.`position`, 0) asc, `product_field_values`.`text` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `is_missing` asc, `sorted_number` asc, `sorted_date` asc, `sorted_place` asc, `sorted_text` asc, `page`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0, `is_missing`, `sorted_number`, `sorted_date`, `sorted_place`, `sorted_text`
  from `products`
  inner join (select `products`.`id`, (`product_field_values`.`product_id` is null) as `is_missing`, `product_field_values`.`number` as `sorted_number`, `product_field_values`.`date` as `sorted_date`, coalesce(`custom_field_options`.`position`, 0) as `sorted_place`, `product_field_values`.`text` as `sorted_text`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by (`product_field_values`.`product_id` is null) asc, `product_field_values`.`number` asc, `product_field_values`.`date` asc, coalesce(`custom_field_options`.`position`, 0) asc, `product_field_values`.`text` asc, `products`.`id` asc
  limit ? offset ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `is_missing` asc, `sorted_number` asc, `sorted_date` asc, `sorted_place` asc, `sorted_text` asc, `page`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0, `is_missing`, `sorted_number`, `sorted_date`, `sorted_place`, `sorted_text`
  from `products`
  inner join (select `products`.`id`, (`product_field_values`.`product_id` is null) as `is_missing`, `product_field_values`.`number` as `sorted_number`, `product_field_values`.`date` as `sorted_date`, coalesce(`custom_field_options`.`position`, 0) as `sorted_place`, `product_field_values`.`text` as `sorted_text`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by (`product_field_values`.`product_id` is null) asc, `product_field_values`.`number` asc, `product_field_values`.`date` asc, coalesce(`custom_field_options`.`position`, 0) asc, `product_field_values`.`text` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `is_missing` asc, `sorted_number` asc, `sorted_date` asc, `sorted_place` asc, `sorted_text` asc, `page`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0, `is_missing`, `sorted_number`, `sorted_date`, `sorted_place`, `sorted_text`
  from `products`
  inner join (select `products`.`id`, (`product_field_values`.`product_id` is null) as `is_missing`, `product_field_values`.`number` as `sorted_number`, `product_field_values`.`date` as `sorted_date`, coalesce(`custom_field_options`.`position`, 0) as `sorted_place`, `product_field_values`.`text` as `sorted_text`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by (`product_field_values`.`product_id` is null) asc, `product_field_values`.`number` desc, `product_field_values`.`date` desc, coalesce(`custom_field_options`.`position`, 0) desc, `product_field_values`.`text` desc, `products`.`id` desc
  limit ? offset ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `is_missing` asc, `sorted_number` desc, `sorted_date` desc, `sorted_place` desc, `sorted_text` desc, `page`.`id` desc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0, `is_missing`, `sorted_number`, `sorted_date`, `sorted_place`, `sorted_text`
  from `products`
  inner join (select `products`.`id`, (`product_field_values`.`product_id` is null) as `is_missing`, `product_field_values`.`number` as `sorted_number`, `product_field_values`.`date` as `sorted_date`, coalesce(`custom_field_options`.`position`, 0) as `sorted_place`, `product_field_values`.`text` as `sorted_text`
  from `products`
  left join `product_field_values` on (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?)))
  left join `custom_field_options` on (`custom_field_options`.`organization_id` = ? and (`custom_field_options`.`id` = `product_field_values`.`option_id`))
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by (`product_field_values`.`product_id` is null) asc, `product_field_values`.`number` desc, `product_field_values`.`date` desc, coalesce(`custom_field_options`.`position`, 0) desc, `product_field_values`.`text` desc, `products`.`id` desc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `is_missing` asc, `sorted_number` desc, `sorted_date` desc, `sorted_place` desc, `sorted_text` desc, `page`.`id` desc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('choice'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`option_id` in (?))))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('date'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`date` <= ?)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('date'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`date` >= ?)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('number', 'money'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` <= cast(? as decimal(20, 6)))))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('number', 'money'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` >= cast(? as decimal(20, 6)))))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`text` = ?)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('yesNo'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` = 0)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('yesNo'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` = 1)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`field_id` = ?))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, coalesce(`deleted_products`.`status`, ?), `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), `user`.`first_name`, `user`.`last_name`, 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('yesNo'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` = 1)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  left join `deleted_products` on (`deleted_products`.`organization_id` = ? and ((`deleted_products`.`product_id` = `products`.`id` and `deleted_products`.`version` = `products`.`version`)))
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `products`.`updated_by`))
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('number', 'money'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` >= cast(? as decimal(20, 6)))))) and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('number', 'money'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` <= cast(? as decimal(20, 6))))))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0)))) and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0))))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and (`products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('number', 'money'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` >= cast(? as decimal(20, 6)))))) and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('yesNo'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` = 0)))))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`field_id` = ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?))))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`field_id` = ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`tag_key` = ?))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?)))))) and (`products`.`name` >= ? and (`products`.`name` > ? or `products`.`id` + 0 > ?)))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and (`products`.`name` >= ? and (`products`.`name` > ? or `products`.`id` + 0 > ?)))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`stock_level` >= ? and `products`.`stock` <= ?) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`stock` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`stock` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`stock` >= ?) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`updated_at` >= ?) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`updated_at` >= ?) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`updated_at` desc, `products`.`id` desc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`updated_at` desc, `products`.`id` desc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?))))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`sku` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`sku` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, coalesce(`deleted_products`.`status`, ?), `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), `user`.`first_name`, `user`.`last_name`, 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?))))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  left join `deleted_products` on (`deleted_products`.`organization_id` = ? and ((`deleted_products`.`product_id` = `products`.`id` and `deleted_products`.`version` = `products`.`version`)))
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `products`.`updated_by`))
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, coalesce(`deleted_products`.`status`, ?), `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), `user`.`first_name`, `user`.`last_name`, 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  left join `deleted_products` on (`deleted_products`.`organization_id` = ? and ((`deleted_products`.`product_id` = `products`.`id` and `deleted_products`.`version` = `products`.`version`)))
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `products`.`updated_by`))
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`stock` >= ?) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?))))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?))))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`sku` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`sku` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`price` >= ? and `products`.`stock_level` >= ?) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`price`, `products`.`description`, `products`.`stock`, `products`.`barcode`, `products`.`unit`, `products`.`supplier`, `products`.`minimum_stock`, `products`.`status`, `products`.`version`, `products`.`created_at`, `products`.`updated_at`, (select `hash`
  from `product_pictures`
  where (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  order by `product_pictures`.`position` asc
  limit ?), 0
  from `products`
  inner join (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`name` asc, `products`.`id` asc
  limit ?) `page` on `page`.`id` = `products`.`id`
  where `products`.`organization_id` = ?
  order by `products`.`name` asc, `products`.`id` asc;

select `stored_pictures`.`hash`, `stored_pictures`.`bucket_upload`
  from `product_pictures`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`id` = `product_pictures`.`product_id`))
  inner join `stored_pictures` on (`stored_pictures`.`organization_id` = ? and (`stored_pictures`.`hash` = `product_pictures`.`hash`))
  where (`product_pictures`.`organization_id` = ? and ((`product_pictures`.`hash` = ? and `products`.`status` in (?))))
  limit ?;

delete
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (((`product_tags`.`product_id` = ?) and (`product_tags`.`tag_key` in (?)))));

delete
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and ((`product_tags`.`product_id`, `product_tags`.`tag_key`) in ((?, ?))));

delete
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (true))
  limit ?;

insert into `product_tags` (`organization_id`, `product_id`, `tag_key`, `tag`)
  values (?, ?, ?, ?);

insert into `product_tags` (`organization_id`, `product_id`, `tag_key`, `tag`)
  values (?, last_insert_id(), ?, ?);

insert into `product_tags` (`organization_id`, `product_id`, `tag_key`, `tag`)
  values (?, last_insert_id(), ?, ?), (?, last_insert_id(), ?, ?);

insert into `product_tags` (`organization_id`, `product_id`, `tag_key`, `tag`)
  values (?, last_insert_id(), ?, ?), (?, last_insert_id(), ?, ?), (?, last_insert_id(), ?, ?), (?, last_insert_id(), ?, ?);

select `product_id`, `tag_key`, `tag`
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`product_id` in (?)))
  for update;

select min(`tag`)
  from `product_tags`
  where `product_tags`.`organization_id` = ?
  group by `product_tags`.`tag_key`
  order by `product_tags`.`tag_key` asc
  limit ?;

delete
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (((`product_terms`.`product_id` = ?) and (`product_terms`.`term` in (?)))));

delete
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`product_id`, `product_terms`.`term`) in ((?, ?))));

delete
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (true))
  limit ?;

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, ?);

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

insert into `product_terms` (`organization_id`, `term`, `product_id`)
  values (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id()), (?, ?, last_insert_id());

select `product_id`, `term`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`product_id` in (?)))
  for update;

select `term`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`product_id` = ?));

select `term`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))
  limit ?;

select distinct `term`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?))))
  limit ?;

select `product_terms`.`term`
  from `product_terms`
  inner join `products` on (`products`.`organization_id` = ? and ((`products`.`id` = `product_terms`.`product_id` and `products`.`status` = ?)))
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))
  limit ?;

select count(*)
  from (select distinct `product_terms`.`product_id`
  from `product_terms`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`id` = `product_terms`.`product_id`))
  where (`product_terms`.`organization_id` = ? and (((`product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?)) and `products`.`status` = ?)))
  limit ?) `found`;

select count(*)
  from (select distinct `product_terms`.`product_id`
  from `product_terms`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`id` = `product_terms`.`product_id`))
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) and (`products`.`status` = ? and `products`.`stock_level` >= ? and `products`.`stock` <= ?))))
  limit ?) `found`;

select count(*)
  from (select distinct `product_terms`.`product_id`
  from `product_terms`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`id` = `product_terms`.`product_id`))
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) and (`products`.`status` = ? and `products`.`stock` >= ?))))
  limit ?) `found`;

select count(*)
  from (select distinct `product_terms`.`product_id`
  from `product_terms`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`id` = `product_terms`.`product_id`))
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) and (`products`.`status` = ? and `products`.`updated_at` >= ?))))
  limit ?) `found`;

select count(*)
  from (select distinct `product_terms`.`product_id`
  from `product_terms`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`id` = `product_terms`.`product_id`))
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) and `products`.`status` = ?)))
  limit ?) `found`;

select distinct `product_terms`.`term`
  from `product_terms`
  inner join `products` on (`products`.`organization_id` = ? and ((`products`.`id` = `product_terms`.`product_id` and `products`.`status` = ?)))
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?))))
  limit ?;

select count(*)
  from (select distinct `product_terms`.`product_id`
  from `product_terms`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`id` = `product_terms`.`product_id`))
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) and (`products`.`status` = ? and `products`.`price` >= ? and `products`.`price` <= ? and `products`.`stock_level` = ? and `products`.`stock` >= ? and `products`.`stock` <= ? and `products`.`barcode` = ? and `products`.`supplier` = ? and `products`.`updated_at` >= ? and `products`.`id` in (select `product_categories`.`product_id`
  from `categories`
  inner join `product_categories` on (`product_categories`.`organization_id` = ? and (`product_categories`.`category_id` = `categories`.`id`))
  where (`categories`.`organization_id` = ? and ((`categories`.`id` = ? or `categories`.`ancestors` like concat('%/', ?, '/%'))))) and `products`.`id` in (select `product_id`
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`tag_key` = ?))) and (`products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0)))) and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0)))))))))
  limit ?) `found`;

select count(*)
  from (select distinct `product_terms`.`product_id`
  from `product_terms`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`id` = `product_terms`.`product_id`))
  where (`product_terms`.`organization_id` = ? and (((`product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?)) and (`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`field_id` = ?)))))))
  limit ?) `found`;

select count(*)
  from (select distinct `product_terms`.`product_id`
  from `product_terms`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`id` = `product_terms`.`product_id`))
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) and (`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`field_id` = ?)))))))
  limit ?) `found`;

select count(*)
  from (select distinct `product_terms`.`product_id`
  from `product_terms`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`id` = `product_terms`.`product_id`))
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) and (`products`.`status` = ? and (`products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('number', 'money'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` >= cast(? as decimal(20, 6)))))) and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('yesNo'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` = 0)))))))))
  limit ?) `found`;

delete
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

delete
  from `products`
  where (`products`.`organization_id` = ? and (true))
  limit ?;

insert into `products` (`organization_id`, `id`, `name`, `sku`, `price`, `description`, `stock`, `status`, `version`, `created_at`, `updated_at`, `created_by`, `updated_by`, `barcode`, `unit`, `supplier`, `minimum_stock`)
  values (?, default, ?, ?, ?, ?, ?, ?, default, ?, ?, ?, ?, ?, ?, ?, ?);

select 1
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`id` = ?))
  limit ?;

select `id`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

select `id`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)))
  for update;

select `id`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  limit ? offset ?;

select `id`, `name`, `created_at`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`created_at` desc, `products`.`id` desc
  limit ?;

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`barcode` = ?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` > ?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`price` <= ?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`price` >= ?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock_level` = ?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` <= ?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` >= ?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`supplier` = ?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`updated_at` >= ?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, `status`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`price` >= ?) and `products`.`id` > ?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, `status`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` > ?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, `status`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, `updated_by`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` = ?)))
  limit ?
  for update;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, `updated_by`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` in (?))))
  limit ?
  for update;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, `updated_by`, `status`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)))
  order by `products`.`id`
  for update;

select `id`, `name`, `sku`, `price`, `stock`, `status`, `version`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)))
  order by `products`.`id`
  for update;

select `id`, `name`, `sku`, `price`, `stock`, `status`, `version`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`sku_exact` in (?)));

select `id`, `name`, `sku`, `status`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`name` between ? and concat(?, ?))))
  order by `products`.`status` asc, `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `status`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`sku` between ? and concat(?, ?))))
  order by `products`.`status` asc, `products`.`sku` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `status`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` in (?) and `products`.`name` between ? and concat(?, ?))))
  order by `products`.`status` asc, `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `status`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` in (?) and `products`.`sku` between ? and concat(?, ?))))
  order by `products`.`status` asc, `products`.`sku` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `version`, `updated_at`, `status`, `updated_by`, `status`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)))
  order by `products`.`id`
  for update;

select `id`, `name`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  order by `products`.`stock` asc, `products`.`id` asc
  limit ?;

select `id`, `sku`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`sku` in (?)));

select `id`, `sku`, `name`, `status`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` in (?) and `products`.`sku` in (?) and `products`.`id` <> ?)))
  limit ?;

select `id`, `sku`, `name`, `status`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` in (?) and `products`.`sku` in (?))))
  limit ?;

select `id`, `status`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`sku_exact` = ?))
  limit ?;

select `id`, `version`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` >= ? and `products`.`stock` <= ?)))
  limit ?;

select `id`, `version`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`updated_at` = ?)))
  limit ?;

select `id`, `version`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  limit ?;

select `name`
  from `products`
  where `products`.`organization_id` = ?;

select `sku`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` in (?) and `products`.`sku` in (?))));

select `sku`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`sku` in (?)));

select `sku`, `name`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` in (?) and `products`.`sku` in (?))))
  limit ?;

select count(*)
  from (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`price` <= ?)))
  limit ?) `found`;

select count(*)
  from (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` <= ?)))
  limit ?) `found`;

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`barcode` = ?)));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`price` <= ?)));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`price` >= ? and `products`.`price` <= ?)));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`price` >= ?)));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock_level` = ?)));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock_level` >= ?)));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` <= ?)));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` >= ? and `products`.`stock` <= ?)));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` >= ?)));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`supplier` = ?)));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`updated_at` >= ?)));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` > ?));

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`barcode` = ?)))
  limit ?) `matching`;

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`price` <= ?)))
  limit ?) `matching`;

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`price` >= ?)))
  limit ?) `matching`;

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock_level` = ?)))
  limit ?) `matching`;

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` <= ?)))
  limit ?) `matching`;

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock` >= ?)))
  limit ?) `matching`;

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`supplier` = ?)))
  limit ?) `matching`;

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`updated_at` >= ?)))
  limit ?) `matching`;

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?))
  limit ?) `matching`;

select distinct `supplier`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` in (?) and `products`.`supplier` is not null)))
  order by `products`.`supplier` asc
  limit ?;

update `products`
  set `description` = ?, `status` = ?, `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?, `supplier` = ?, `minimum_stock` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `description` = ?, `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `description` = ?, `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?, `unit` = ?, `supplier` = ?, `minimum_stock` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `name` = ?, `description` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `name` = ?, `price` = ?, `description` = ?, `stock` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `name` = ?, `price` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `name` = ?, `sku` = ?, `description` = ?, `stock` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?, `barcode` = ?, `unit` = ?, `supplier` = ?, `minimum_stock` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `name` = ?, `sku` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `name` = ?, `stock` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `name` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `price` = ?, `stock` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `price` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `price` = ?, `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `price` = ?, `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?, `supplier` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `price` = case `products`.`id` when ? then ? when ? then ? end, `description` = ?, `status` = ?, `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?, `supplier` = ?, `minimum_stock` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `price` = case `products`.`id` when ? then ? when ? then ? end, `description` = ?, `status` = ?, `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?, `supplier` = case `products`.`id` when ? then ? when ? then ? end, `minimum_stock` = case `products`.`id` when ? then ? when ? then ? end
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `price` = case `products`.`id` when ? then ? when ? then ? end, `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `price` = case `products`.`id` when ? then ? when ? then ? end, `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?, `supplier` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `price` = case `products`.`id` when ? then ? when ? then ? when ? then ? end, `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `price` = case `products`.`id` when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? end, `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `price` = case `products`.`id` when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? end, `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `price` = case `products`.`id` when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? when ? then ? end, `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `sku` = ?, `stock` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `sku` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `status` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `status` = ?, `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `stock` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `stock` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `stock` = ?, `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `stock` = ?, `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `version` = ?, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `version` = ?, `updated_at` = ?, `updated_by` = ?, `barcode` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `version` = ?, `updated_at` = ?, `updated_by` = ?, `minimum_stock` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `version` = ?, `updated_at` = ?, `updated_by` = ?, `supplier` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `version` = ?, `updated_at` = ?, `updated_by` = ?, `supplier` = ?, `minimum_stock` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `version` = ?, `updated_at` = ?, `updated_by` = ?, `unit` = ?, `minimum_stock` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `version` = ?, `updated_at` = ?, `updated_by` = ?, `unit` = ?, `supplier` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?, `supplier` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?, `unit` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

update `products`
  set `version` = `products`.`version`, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` = ?));

update `products`
  set `version` = `products`.`version`, `updated_at` = ?, `updated_by` = ?
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_categories`.`product_id`
  from `categories`
  inner join `product_categories` on (`product_categories`.`organization_id` = ? and (`product_categories`.`category_id` = `categories`.`id`))
  where (`categories`.`organization_id` = ? and ((`categories`.`id` = ? or `categories`.`ancestors` like concat('%/', ?, '/%'))))))))
  order by `products`.`id` asc
  limit ?;

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_categories`.`product_id`
  from `categories`
  inner join `product_categories` on (`product_categories`.`organization_id` = ? and (`product_categories`.`category_id` = `categories`.`id`))
  where (`categories`.`organization_id` = ? and ((`categories`.`id` = ? or `categories`.`ancestors` like concat('%/', ?, '/%'))))))));

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_categories`.`product_id`
  from `categories`
  inner join `product_categories` on (`product_categories`.`organization_id` = ? and (`product_categories`.`category_id` = `categories`.`id`))
  where (`categories`.`organization_id` = ? and ((`categories`.`id` = ? or `categories`.`ancestors` like concat('%/', ?, '/%'))))))))
  limit ?) `matching`;

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_categories`.`product_id`
  from `categories`
  inner join `product_categories` on (`product_categories`.`organization_id` = ? and (`product_categories`.`category_id` = `categories`.`id`))
  where (`categories`.`organization_id` = ? and ((`categories`.`id` = ? or `categories`.`ancestors` like concat('%/', ?, '/%'))))) and `products`.`id` in (select `product_id`
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`tag_key` = ?))))));

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((((`products`.`status` = ? and `products`.`price` >= ? and `products`.`price` <= ? and `products`.`stock_level` = ? and `products`.`stock` >= ? and `products`.`stock` <= ? and `products`.`barcode` = ? and `products`.`supplier` = ? and `products`.`updated_at` >= ? and `products`.`id` in (select `product_categories`.`product_id`
  from `categories`
  inner join `product_categories` on (`product_categories`.`organization_id` = ? and (`product_categories`.`category_id` = `categories`.`id`))
  where (`categories`.`organization_id` = ? and ((`categories`.`id` = ? or `categories`.`ancestors` like concat('%/', ?, '/%'))))) and `products`.`id` in (select `product_id`
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`tag_key` = ?))) and (`products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0)))) and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0)))))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and `products`.`id` > ?)))
  order by `products`.`id` asc
  limit ?;

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`price` >= ? and `products`.`price` <= ? and `products`.`stock_level` = ? and `products`.`stock` >= ? and `products`.`stock` <= ? and `products`.`barcode` = ? and `products`.`supplier` = ? and `products`.`updated_at` >= ? and `products`.`id` in (select `product_categories`.`product_id`
  from `categories`
  inner join `product_categories` on (`product_categories`.`organization_id` = ? and (`product_categories`.`category_id` = `categories`.`id`))
  where (`categories`.`organization_id` = ? and ((`categories`.`id` = ? or `categories`.`ancestors` like concat('%/', ?, '/%'))))) and `products`.`id` in (select `product_id`
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`tag_key` = ?))) and (`products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0)))) and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0)))))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?) `matching`;

select count(*)
  from (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`id` in (select `product_categories`.`product_id`
  from `categories`
  inner join `product_categories` on (`product_categories`.`organization_id` = ? and (`product_categories`.`category_id` = `categories`.`id`))
  where (`categories`.`organization_id` = ? and ((`categories`.`id` = ? or `categories`.`ancestors` like concat('%/', ?, '/%')))))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?) `found`;

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (exists (select `id`
  from `custom_fields`
  where (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = ?))) and not exists (select `product_id`
  from `product_field_values`
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`product_id` = `products`.`id` and `product_field_values`.`field_id` = ?))))))));

select case when `products`.`created_at` < ? then date(date_add(`products`.`created_at`, interval -240 minute)) else date(date_add(`products`.`created_at`, interval -180 minute)) end, count(*)
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? or (`products`.`status` = ? and `products`.`id` not in (select `product_id`
  from `deleted_products`
  where (`deleted_products`.`organization_id` = ? and (`deleted_products`.`status` in (?)))))) and `products`.`created_at` >= ?)))
  group by case when `products`.`created_at` < ? then date(date_add(`products`.`created_at`, interval -240 minute)) else date(date_add(`products`.`created_at`, interval -180 minute)) end;

select case when `products`.`created_at` < ? then date(date_add(`products`.`created_at`, interval 120 minute)) else date(date_add(`products`.`created_at`, interval 60 minute)) end, count(*)
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? or (`products`.`status` = ? and `products`.`id` not in (select `product_id`
  from `deleted_products`
  where (`deleted_products`.`organization_id` = ? and (`deleted_products`.`status` in (?)))))) and `products`.`created_at` >= ?)))
  group by case when `products`.`created_at` < ? then date(date_add(`products`.`created_at`, interval 120 minute)) else date(date_add(`products`.`created_at`, interval 60 minute)) end;

select case when `products`.`updated_at` < ? then date(date_add(`products`.`updated_at`, interval -240 minute)) else date(date_add(`products`.`updated_at`, interval -180 minute)) end, count(*)
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`id` not in (select `product_id`
  from `deleted_products`
  where (`deleted_products`.`organization_id` = ? and (`deleted_products`.`status` in (?))))) and `products`.`updated_at` >= ?)))
  group by case when `products`.`updated_at` < ? then date(date_add(`products`.`updated_at`, interval -240 minute)) else date(date_add(`products`.`updated_at`, interval -180 minute)) end;

select case when `products`.`updated_at` < ? then date(date_add(`products`.`updated_at`, interval 120 minute)) else date(date_add(`products`.`updated_at`, interval 60 minute)) end, count(*)
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`id` not in (select `product_id`
  from `deleted_products`
  where (`deleted_products`.`organization_id` = ? and (`deleted_products`.`status` in (?))))) and `products`.`updated_at` >= ?)))
  group by case when `products`.`updated_at` < ? then date(date_add(`products`.`updated_at`, interval 120 minute)) else date(date_add(`products`.`updated_at`, interval 60 minute)) end;

select date(`created_at`), count(*)
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? or (`products`.`status` = ? and `products`.`id` not in (select `product_id`
  from `deleted_products`
  where (`deleted_products`.`organization_id` = ? and (`deleted_products`.`status` in (?)))))) and `products`.`created_at` >= ?)))
  group by date(`products`.`created_at`);

select date(`updated_at`), count(*)
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`id` not in (select `product_id`
  from `deleted_products`
  where (`deleted_products`.`organization_id` = ? and (`deleted_products`.`status` in (?))))) and `products`.`updated_at` >= ?)))
  group by date(`products`.`updated_at`);

select date(date_add(`created_at`, interval 540 minute)), count(*)
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? or (`products`.`status` = ? and `products`.`id` not in (select `product_id`
  from `deleted_products`
  where (`deleted_products`.`organization_id` = ? and (`deleted_products`.`status` in (?)))))) and `products`.`created_at` >= ?)))
  group by date(date_add(`products`.`created_at`, interval 540 minute));

select date(date_add(`updated_at`, interval 540 minute)), count(*)
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`id` not in (select `product_id`
  from `deleted_products`
  where (`deleted_products`.`organization_id` = ? and (`deleted_products`.`status` in (?))))) and `products`.`updated_at` >= ?)))
  group by date(date_add(`products`.`updated_at`, interval 540 minute));

update `products`
  set `status` = coalesce((select `status`
  from `deleted_products`
  where (`deleted_products`.`organization_id` = ? and (`deleted_products`.`product_id` = `products`.`id`))), ?), `version` = `products`.`version` + 1, `updated_at` = (select `last_changed_at`
  from `deleted_products`
  where (`deleted_products`.`organization_id` = ? and (`deleted_products`.`product_id` = `products`.`id`))), `updated_by` = (select `last_changed_by`
  from `deleted_products`
  where (`deleted_products`.`organization_id` = ? and (`deleted_products`.`product_id` = `products`.`id`)))
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

select `products`.`id`, `products`.`stock_level`
  from `products`
  left join `low_stock_products` on (`low_stock_products`.`organization_id` = ? and (`low_stock_products`.`product_id` = `products`.`id`))
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`stock_level` in (?) and (`low_stock_products`.`product_id` is null or `products`.`stock_level` < `low_stock_products`.`level`))));

insert into `products` (`organization_id`, `id`, `name`, `sku`, `price`, `description`, `stock`, `status`, `version`, `created_at`, `updated_at`, `created_by`, `updated_by`, `barcode`, `unit`, `supplier`, `minimum_stock`)
  values (?, default, ?, ?, ?, ?, ?, ?, default, ?, ?, ?, ?, ?, ?, ?, ?)
  on duplicate key update `name` =
  values(`products`.`name`), `price` =
  values(`products`.`price`), `description` =
  values(`products`.`description`), `stock` =
  values(`products`.`stock`), `status` =
  values(`products`.`status`), `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?, `barcode` =
  values(`products`.`barcode`), `unit` =
  values(`products`.`unit`), `supplier` =
  values(`products`.`supplier`), `minimum_stock` =
  values(`products`.`minimum_stock`);

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('yesNo'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` = 1)))))))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, `status`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('yesNo'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` = 1))))) and `products`.`id` > ?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `version`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('yesNo'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` = 1)))))))
  limit ?;

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('choice'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`option_id` in (?))))))));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('date'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`date` <= ?)))))));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('date'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`date` >= ?)))))));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('number', 'money'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` <= cast(? as decimal(20, 6)))))))));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('number', 'money'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` >= cast(? as decimal(20, 6)))))))));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`text` = ?)))))));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0)))))));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('yesNo'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` = 0)))))));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('yesNo'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` = 1)))))));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`field_id` = ?))))));

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `product_field_values`.`field_id`))
  where (`product_field_values`.`organization_id` = ? and (`product_field_values`.`field_id` = ?))))))
  limit ?) `matching`;

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0)))) and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0))))))))
  order by `products`.`id` asc
  limit ?;

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('number', 'money'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` >= cast(? as decimal(20, 6)))))) and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('number', 'money'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and `product_field_values`.`number` <= cast(? as decimal(20, 6))))))))));

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0)))) and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0))))))));

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and (`products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0)))) and `products`.`id` in (select `product_field_values`.`product_id`
  from `product_field_values`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and ((`custom_fields`.`id` = `product_field_values`.`field_id` and `custom_fields`.`kind` in ('text', 'link'))))
  where (`product_field_values`.`organization_id` = ? and ((`product_field_values`.`field_id` = ? and locate(?, `product_field_values`.`text`) > 0))))))))
  limit ?) `matching`;

select `product_files`.`id`, `product_files`.`product_id`, `product_files`.`hash`, `product_files`.`name`, `product_files`.`position`, `stored_files`.`kind`, `stored_files`.`bytes`, `stored_files`.`bucket_upload`
  from `products`
  left join `product_files` on (`product_files`.`organization_id` = ? and (`product_files`.`product_id` = `products`.`id`))
  left join `stored_files` on (`stored_files`.`organization_id` = ? and (`stored_files`.`hash` = `product_files`.`hash`))
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` = ?)))
  order by `product_files`.`position` asc, `product_files`.`id` asc;

select `product_files`.`id`, `product_files`.`product_id`, `product_files`.`hash`, `product_files`.`name`, `product_files`.`position`, `stored_files`.`kind`, `stored_files`.`bytes`, `stored_files`.`bucket_upload`
  from `products`
  left join `product_files` on (`product_files`.`organization_id` = ? and (`product_files`.`product_id` = `products`.`id`))
  left join `stored_files` on (`stored_files`.`organization_id` = ? and (`stored_files`.`hash` = `product_files`.`hash`))
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` in (?))))
  order by `product_files`.`position` asc, `product_files`.`id` asc;

select `product_pictures`.`id`, `product_pictures`.`product_id`, `product_pictures`.`hash`, `product_pictures`.`alt`, `product_pictures`.`position`, `stored_pictures`.`width`, `stored_pictures`.`height`, `stored_pictures`.`bucket_upload`
  from `products`
  left join `product_pictures` on (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  left join `stored_pictures` on (`stored_pictures`.`organization_id` = ? and (`stored_pictures`.`hash` = `product_pictures`.`hash`))
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` = ?)))
  order by `product_pictures`.`position` asc, `product_pictures`.`id` asc;

select `product_pictures`.`id`, `product_pictures`.`product_id`, `product_pictures`.`hash`, `product_pictures`.`alt`, `product_pictures`.`position`, `stored_pictures`.`width`, `stored_pictures`.`height`, `stored_pictures`.`bucket_upload`
  from `products`
  left join `product_pictures` on (`product_pictures`.`organization_id` = ? and (`product_pictures`.`product_id` = `products`.`id`))
  left join `stored_pictures` on (`stored_pictures`.`organization_id` = ? and (`stored_pictures`.`hash` = `product_pictures`.`hash`))
  where (`products`.`organization_id` = ? and ((`products`.`id` = ? and `products`.`status` in (?))))
  order by `product_pictures`.`position` asc, `product_pictures`.`id` asc;

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`tag_key` = ?))))))
  order by `products`.`id` asc
  limit ?;

select count(*)
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`tag_key` = ?))))));

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_tags`
  where (`product_tags`.`organization_id` = ? and (`product_tags`.`tag_key` = ?))))))
  limit ?) `matching`;

select `id`, `name`, `sku`, `barcode`, `unit`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `price`, `description`, `stock`, `barcode`, `unit`, `supplier`, `minimum_stock`, `status`, `version`, `created_at`, `updated_at`, `status`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?))))) and `products`.`id` > ?)))
  order by `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `status`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`status` asc, `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `status`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` in (?) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`status` asc, `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `version`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`stock` >= ?) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?;

select `id`, `version`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`updated_at` >= ?) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?;

select `id`, `version`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?;

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`stock` >= ?) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?) `matching`;

select count(*), sum(`stock`), sum(`price` * `stock`)
  from (select `price`, `stock`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?) `matching`;

select `id`, `name`, `sku`, `status`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?))))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?))))))))
  order by `products`.`status` asc, `products`.`name` asc, `products`.`id` asc
  limit ?;

select `id`, `name`, `sku`, `status`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  order by `products`.`status` asc, `products`.`name` asc, `products`.`id` asc
  limit ?;

select count(*)
  from (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`stock` >= ?) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?) `found`;

select count(*)
  from (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?))))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and ((`product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?) or `product_terms`.`term` between ? and concat(?, ?))))))))
  limit ?) `found`;

select count(*)
  from (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?) `found`;

select count(*)
  from (select `id`
  from `products`
  where (`products`.`organization_id` = ? and (((`products`.`status` = ? and `products`.`price` >= ? and `products`.`stock_level` >= ?) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?) `found`;

select count(*)
  from (select `id`
  from `products`
  where (`products`.`organization_id` = ? and ((`products`.`status` = ? and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))) and `products`.`id` in (select `product_id`
  from `product_terms`
  where (`product_terms`.`organization_id` = ? and (`product_terms`.`term` between ? and concat(?, ?)))))))
  limit ?) `found`;

insert into `products` (`organization_id`, `id`, `name`, `sku`, `price`, `description`, `stock`, `status`, `version`, `created_at`, `updated_at`, `created_by`, `updated_by`, `barcode`, `unit`, `supplier`, `minimum_stock`)
  values (?, default, ?, ?, ?, default, ?, default, default, ?, ?, ?, ?, default, default, default, default)
  on duplicate key update `stock` =
  values(`products`.`stock`), `version` = `products`.`version` + 1, `updated_at` = ?, `updated_by` = ?;

select `products`.`id`, `products`.`version`, `stock_movements`.`number`, `stock_movements`.`stock_after`
  from `products`
  left join `stock_movements` on (`stock_movements`.`organization_id` = ? and ((`stock_movements`.`product_id` = `products`.`id` and `stock_movements`.`number` = (select `number`
  from `stock_movements` `latest`
  where (`latest`.`organization_id` = ? and (`latest`.`product_id` = `products`.`id`))
  order by `latest`.`number` desc
  limit ?))))
  where (`products`.`organization_id` = ? and (`products`.`id` in (?)));

select `products`.`stock`, `stock_movements`.`number`, `stock_movements`.`stock_after`
  from `products`
  left join `stock_movements` on (`stock_movements`.`organization_id` = ? and ((`stock_movements`.`product_id` = `products`.`id` and `stock_movements`.`number` = (select `number`
  from `stock_movements` `latest`
  where (`latest`.`organization_id` = ? and (`latest`.`product_id` = `products`.`id`))
  order by `latest`.`number` desc
  limit ?))))
  where (`products`.`organization_id` = ? and (`products`.`id` = ?))
  limit ?;

delete
  from `recovery_codes`
  where (`recovery_codes`.`organization_id` = ? and (`recovery_codes`.`user_id` = ?));

delete
  from `recovery_codes`
  where (`recovery_codes`.`organization_id` = ? and (true))
  limit ?;

insert into `recovery_codes` (`organization_id`, `code_hash`, `user_id`, `used_at`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, ?, default, ?, ?, ?, ?);

select count(*)
  from `recovery_codes`
  where (`recovery_codes`.`organization_id` = ? and (((`recovery_codes`.`user_id` = ?) and (`recovery_codes`.`used_at` is null))));

update `recovery_codes`
  set `used_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`recovery_codes`.`organization_id` = ? and (((((`recovery_codes`.`user_id` = ?) and (`recovery_codes`.`used_at` is null))) and (`recovery_codes`.`code_hash` = ?))));

delete
  from `sample_fields`
  where (`sample_fields`.`organization_id` = ? and (`sample_fields`.`field_id` in (?)));

delete
  from `sample_fields`
  where (`sample_fields`.`organization_id` = ? and (true))
  limit ?;

insert into `sample_fields` (`organization_id`, `field_id`)
  values (?, ?);

select `custom_fields`.`id`, `custom_fields`.`name`, `custom_fields`.`created_at`, `custom_fields`.`updated_at`
  from `sample_fields`
  inner join `custom_fields` on (`custom_fields`.`organization_id` = ? and (`custom_fields`.`id` = `sample_fields`.`field_id`))
  where `sample_fields`.`organization_id` = ?
  order by `custom_fields`.`position` asc, `custom_fields`.`id` asc;

delete
  from `sample_products`
  where (`sample_products`.`organization_id` = ? and (`sample_products`.`product_id` in (?)));

delete
  from `sample_products`
  where (`sample_products`.`organization_id` = ? and (true))
  limit ?;

insert into `sample_products` (`organization_id`, `product_id`)
  values (?, ?);

select 1
  from `sample_products`
  where `sample_products`.`organization_id` = ?
  limit ?;

select `products`.`id`, `products`.`name`, `products`.`sku`, `products`.`version`, `products`.`status`
  from `sample_products`
  inner join `products` on (`products`.`organization_id` = ? and (`products`.`id` = `sample_products`.`product_id`))
  where `sample_products`.`organization_id` = ?
  order by `products`.`id` asc
  for update;

select count(*), sum(`price` * `stock`), coalesce(sum(`products`.`stock_level` = ?), 0), (select count(*)
  from `sample_products`
  where `sample_products`.`organization_id` = ?), coalesce(sum(`products`.`stock_level` = ?), 0)
  from `products`
  where (`products`.`organization_id` = ? and (`products`.`status` = ?));

delete
  from `saved_views`
  where (`saved_views`.`organization_id` = ? and (`saved_views`.`id` = ?));

delete
  from `saved_views`
  where (`saved_views`.`organization_id` = ? and (true))
  limit ?;

insert into `saved_views` (`organization_id`, `id`, `user_id`, `list`, `name`, `params`, `is_default`, `created_at`, `updated_at`, `created_by`, `updated_by`, `is_shared`, `is_organization_default`)
  values (?, default, ?, ?, ?, ?, default, ?, ?, ?, ?, default, default);

select 1
  from `saved_views`
  where (`saved_views`.`organization_id` = ? and ((`saved_views`.`list` = ? and `saved_views`.`is_shared` = ? and `saved_views`.`name` = ? and `saved_views`.`id` <> ?)))
  limit ?;

select `id`, `user_id`, `list`, `name`, `params`, `is_default`, `is_shared`, `is_organization_default`
  from `saved_views`
  where (`saved_views`.`organization_id` = ? and ((`saved_views`.`id` = ? and (`saved_views`.`user_id` = ? or `saved_views`.`is_shared` = ?))))
  limit ?;

select `id`, `user_id`, `list`, `name`, `params`, `is_default`, `is_shared`, `is_organization_default`
  from `saved_views`
  where (`saved_views`.`organization_id` = ? and ((`saved_views`.`list` = ? and (`saved_views`.`user_id` = ? or `saved_views`.`is_shared` = ?))))
  order by `saved_views`.`name` asc;

select count(*)
  from `saved_views`
  where (`saved_views`.`organization_id` = ? and (((`saved_views`.`user_id` = ?) and (`saved_views`.`list` = ?))));

update `saved_views`
  set `is_default` = ?, `updated_at` = ?, `updated_by` = ?
  where (`saved_views`.`organization_id` = ? and (((`saved_views`.`user_id` = ?) and (`saved_views`.`list` = ?) and (`saved_views`.`is_default` = ?))));

update `saved_views`
  set `is_default` = ?, `updated_at` = ?, `updated_by` = ?
  where (`saved_views`.`organization_id` = ? and (`saved_views`.`id` = ?));

update `saved_views`
  set `name` = ?, `params` = ?, `updated_at` = ?, `updated_by` = ?
  where (`saved_views`.`organization_id` = ? and (`saved_views`.`id` = ?));

update `saved_views`
  set `name` = ?, `updated_at` = ?, `updated_by` = ?
  where (`saved_views`.`organization_id` = ? and (`saved_views`.`id` = ?));

update `saved_views`
  set `params` = ?, `updated_at` = ?, `updated_by` = ?
  where (`saved_views`.`organization_id` = ? and (`saved_views`.`id` = ?));

update `saved_views`
  set `updated_at` = ?, `updated_by` = ?, `is_organization_default` = ?
  where (`saved_views`.`organization_id` = ? and (((`saved_views`.`list` = ?) and (`saved_views`.`is_organization_default` = ?))));

update `saved_views`
  set `updated_at` = ?, `updated_by` = ?, `is_shared` = ?, `is_organization_default` = ?
  where (`saved_views`.`organization_id` = ? and (`saved_views`.`id` = ?));

delete
  from `security_events`
  where (`security_events`.`organization_id` = ? and (true))
  limit ?;

insert into `security_events` (`organization_id`, `id`, `type`, `user_id`, `details`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `security_events` (`organization_id`, `id`, `type`, `user_id`, `details`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, ?, default, ?, ?, ?, ?, ?, ?, ?);

insert into `security_events` (`organization_id`, `id`, `type`, `user_id`, `details`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, default, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `security_events` (`organization_id`, `id`, `type`, `user_id`, `details`, `impersonator`, `ip`, `user_agent`, `request_id`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, default, ?, ?, default, default, ?, ?, ?, ?, ?, ?, ?);

select count(*)
  from (select 1 as `one`
  from `security_events`
  where (`security_events`.`organization_id` = ? and (`security_events`.`user_id` = ?))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `security_events`
  where `security_events`.`organization_id` = ?
  limit ?) `found`;

select `security_events`.`id`, `security_events`.`type`, `security_events`.`created_at`, `security_events`.`ip`, `security_events`.`user_agent`, `security_events`.`details`, `security_events`.`impersonator`, `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `actor`.`first_name`, `actor`.`last_name`
  from `security_events`
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `security_events`.`user_id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `security_events`.`created_by`))
  where (`security_events`.`organization_id` = ? and ((`security_events`.`created_at` <= ? and (`security_events`.`created_at` < ? or `security_events`.`id` < ?))))
  order by `security_events`.`created_at` desc, `security_events`.`id` desc
  limit ?;

select `security_events`.`id`, `security_events`.`type`, `security_events`.`created_at`, `security_events`.`ip`, `security_events`.`user_agent`, `security_events`.`details`, `security_events`.`impersonator`, `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `actor`.`first_name`, `actor`.`last_name`
  from `security_events`
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `security_events`.`user_id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `security_events`.`created_by`))
  where (`security_events`.`organization_id` = ? and ((`security_events`.`user_id` = ? and (`security_events`.`created_at` <= ? and (`security_events`.`created_at` < ? or `security_events`.`id` < ?)))))
  order by `security_events`.`created_at` desc, `security_events`.`id` desc
  limit ?;

select `security_events`.`id`, `security_events`.`type`, `security_events`.`created_at`, `security_events`.`ip`, `security_events`.`user_agent`, `security_events`.`details`, `security_events`.`impersonator`, `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `actor`.`first_name`, `actor`.`last_name`
  from `security_events`
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `security_events`.`user_id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `security_events`.`created_by`))
  where (`security_events`.`organization_id` = ? and (`security_events`.`user_id` = ?))
  order by `security_events`.`created_at` desc, `security_events`.`id` desc
  limit ?;

select `security_events`.`id`, `security_events`.`type`, `security_events`.`created_at`, `security_events`.`ip`, `security_events`.`user_agent`, `security_events`.`details`, `security_events`.`impersonator`, `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `actor`.`first_name`, `actor`.`last_name`
  from `security_events`
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `security_events`.`user_id`))
  left join `user` `actor` on (`actor`.`organization_id` = ? and (`actor`.`id` = `security_events`.`created_by`))
  where `security_events`.`organization_id` = ?
  order by `security_events`.`created_at` desc, `security_events`.`id` desc
  limit ?;

delete
  from `stock_movements`
  where (`stock_movements`.`organization_id` = ? and (true))
  limit ?;

insert into `stock_movements` (`organization_id`, `product_id`, `number`, `delta`, `stock_after`, `reason`, `note`, `created_at`, `created_by`, `api_key_id`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

insert into `stock_movements` (`organization_id`, `product_id`, `number`, `delta`, `stock_after`, `reason`, `note`, `created_at`, `created_by`, `api_key_id`)
  values (?, last_insert_id(), ?, ?, ?, ?, ?, ?, ?, ?);

select `number`, `stock_after`
  from `stock_movements`
  where (`stock_movements`.`organization_id` = ? and (`stock_movements`.`product_id` = ?))
  order by `stock_movements`.`number` desc
  limit ?;

select `number`, `stock_after`
  from `stock_movements`
  where (`stock_movements`.`organization_id` = ? and (`stock_movements`.`product_id` = ?))
  order by `stock_movements`.`number` desc
  limit ?
  for update;

select `stock_movements`.`number`, `stock_movements`.`delta`, `stock_movements`.`stock_after`, `stock_movements`.`reason`, `stock_movements`.`note`, `stock_movements`.`created_at`, `user`.`first_name`, `user`.`last_name`, `api_keys`.`id`, `api_keys`.`name`
  from `stock_movements`
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `stock_movements`.`created_by`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `stock_movements`.`api_key_id`))
  where (`stock_movements`.`organization_id` = ? and ((`stock_movements`.`product_id` = ? and `stock_movements`.`number` < ?)))
  order by `stock_movements`.`number` desc
  limit ?;

select `stock_movements`.`number`, `stock_movements`.`delta`, `stock_movements`.`stock_after`, `stock_movements`.`reason`, `stock_movements`.`note`, `stock_movements`.`created_at`, `user`.`first_name`, `user`.`last_name`, `api_keys`.`id`, `api_keys`.`name`
  from `stock_movements`
  left join `user` on (`user`.`organization_id` = ? and (`user`.`id` = `stock_movements`.`created_by`))
  left join `api_keys` on (`api_keys`.`organization_id` = ? and (`api_keys`.`id` = `stock_movements`.`api_key_id`))
  where (`stock_movements`.`organization_id` = ? and (`stock_movements`.`product_id` = ?))
  order by `stock_movements`.`number` desc
  limit ?;

delete
  from `stored_file_contents`
  where (`stored_file_contents`.`organization_id` = ? and (`stored_file_contents`.`hash` = ?));

delete
  from `stored_file_contents`
  where (`stored_file_contents`.`organization_id` = ? and (true))
  limit ?;

insert into `stored_file_contents` (`organization_id`, `hash`, `content`)
  values (?, ?, ?);

select `content`
  from `stored_file_contents`
  where (`stored_file_contents`.`organization_id` = ? and (`stored_file_contents`.`hash` = ?))
  limit ?;

delete
  from `stored_files`
  where (`stored_files`.`organization_id` = ? and (`stored_files`.`hash` = ?));

delete
  from `stored_files`
  where (`stored_files`.`organization_id` = ? and (true))
  limit ?;

insert into `stored_files` (`organization_id`, `hash`, `kind`, `bytes`, `created_at`, `updated_at`, `created_by`, `updated_by`, `bucket_upload`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?);

select 1
  from `stored_files`
  where (`stored_files`.`organization_id` = ? and (`stored_files`.`hash` = ?))
  limit ?;

select coalesce(sum(`bytes`), 0) + ((select coalesce(sum(`bytes`), 0) as `file_bytes`
  from `stored_files`
  where `stored_files`.`organization_id` = ?))
  from `stored_pictures`
  where `stored_pictures`.`organization_id` = ?;

delete
  from `stored_picture_files`
  where (`stored_picture_files`.`organization_id` = ? and (`stored_picture_files`.`hash` = ?));

delete
  from `stored_picture_files`
  where (`stored_picture_files`.`organization_id` = ? and (true))
  limit ?;

insert into `stored_picture_files` (`organization_id`, `hash`, `size`, `content`)
  values (?, ?, ?, ?);

select `content`
  from `stored_picture_files`
  where (`stored_picture_files`.`organization_id` = ? and ((`stored_picture_files`.`hash` = ? and `stored_picture_files`.`size` = ?)))
  limit ?;

delete
  from `stored_pictures`
  where (`stored_pictures`.`organization_id` = ? and (`stored_pictures`.`hash` = ?));

delete
  from `stored_pictures`
  where (`stored_pictures`.`organization_id` = ? and (true))
  limit ?;

insert into `stored_pictures` (`organization_id`, `hash`, `width`, `height`, `bytes`, `created_at`, `updated_at`, `created_by`, `updated_by`, `bucket_upload`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

select 1
  from `stored_pictures`
  where (`stored_pictures`.`organization_id` = ? and (`stored_pictures`.`hash` = ?))
  limit ?;

select `hash`
  from `stored_pictures`
  where (`stored_pictures`.`organization_id` = ? and (`stored_pictures`.`hash` in (?)));

select `stored_pictures`.`hash`, `stored_pictures`.`bucket_upload`
  from `stored_pictures`
  left join `product_pictures` on (`product_pictures`.`organization_id` = ? and (`product_pictures`.`hash` = `stored_pictures`.`hash`))
  where (`stored_pictures`.`organization_id` = ? and ((`stored_pictures`.`hash` in (?) and `product_pictures`.`id` is null)));

delete
  from `user`
  where (`user`.`organization_id` = ? and (true))
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

select `email`, `first_name`, `password_hash`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select `email`, `status`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`email` in (?)));

select `email`, `status`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ? lock in share mode;

select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`email` = ? and `user`.`id` <> ?)))
  limit ?;

select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`id` in (?) and `user`.`status` <> ?)));

select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`id` in (?) and `user`.`status` = ?)));

select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))
  limit ?;

select `id`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?
  for update;

select `id`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`roles` = ?))
  limit ?;

select `id`, `advisor_id`, `sponsor_id`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`advisor_id` = ? or `user`.`sponsor_id` = ?)));

select `id`, `email`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`id` = ? and `user`.`status` = ?)))
  limit ?;

select `id`, `email`, `first_name`, `last_name`, `roles`, `status`, `last_login_time`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  order by `user`.`last_name`, `user`.`id`
  limit ?;

select `id`, `email`, `first_name`, `last_name`, `roles`, `status`, `last_login_time`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`status` <> ?))
  order by `user`.`last_name`, `user`.`id`
  limit ?;

select `id`, `email`, `first_name`, `last_name`, `status`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select `id`, `first_name`, `last_name`, `email`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` <> ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  order by `user`.`last_name` asc, `user`.`first_name` asc, `user`.`id` asc
  limit ?;

select `id`, `first_name`, `last_name`, `email`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  order by `user`.`last_name` asc, `user`.`first_name` asc, `user`.`id` asc
  limit ?;

select `id`, `username`
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

select `roles`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`id` = ? and `user`.`status` = ?)))
  limit ? lock in share mode;

select `roles`, `status`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select `roles`, count(*)
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`status` = ?))
  group by `user`.`roles`;

select `roles`, count(*), sum(`created_at` >= ?), sum(`created_at` >= ?), min(`created_at`)
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`status` = ?))
  group by `user`.`roles`;

select `status`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select `status`, `roles`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ? lock in share mode;

select `username`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`username` = ? and `user`.`id` <> ? and `user`.`status` <> ?)));

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` <> ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` <> ? and `user`.`advisor_id` = ?)))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` <> ? and `user`.`roles` like ?)))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` <> ? and `user`.`sponsor_id` = ?)))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` <> ?)))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` = ? and `user`.`roles` like ? and `user`.`advisor_id` = ? and `user`.`sponsor_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` = ?)))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and `user`.`advisor_id` = ?)))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and `user`.`roles` like ?)))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and `user`.`sponsor_id` = ?)))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and `user`.`roles` like ? and `user`.`advisor_id` = ? and `user`.`sponsor_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`status` <> ?))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`status` = ?))
  limit ?) `found`;

select count(*)
  from `user`
  where (`user`.`organization_id` = ? and (`user`.`status` = ?));

update `user`
  set `advisor_id` = ?, `sponsor_id` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `advisor_id` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`advisor_id` = ?));

update `user`
  set `advisor_id` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `email` = ?, `password_hash` = ?, `first_name` = ?, `last_name` = ?, `roles` = ?, `status` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `email` = ?, `password_hash` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `email` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `first_name` = ?, `last_name` = ?, `username` = ?, `roles` = ?, `advisor_id` = ?, `sponsor_id` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `first_name` = ?, `last_name` = ?, `username` = ?, `updated_at` = ?
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
  set `sponsor_id` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`sponsor_id` = ?));

update `user`
  set `status` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `updated_at` = ?, `last_login_time` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

update `user`
  set `username` = ?, `status` = ?, `updated_at` = ?
  where (`user`.`organization_id` = ? and (`user`.`id` = ?));

select `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`roles`, `user_details`.`totp_secret_sealed`, `user_details`.`user_id`, `user_details`.`email_verified_at`, `user_details`.`avatar_hash`, `user_details`.`language`, `auth_sessions`.`id`, `auth_sessions`.`expires_at`, `auth_sessions`.`impersonator`, `auth_sessions`.`impersonator_id`
  from `user`
  left join `auth_sessions` on (`auth_sessions`.`organization_id` = ? and ((`auth_sessions`.`user_id` = `user`.`id` and `auth_sessions`.`revoked_at` is null and `auth_sessions`.`expires_at` > ?)))
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`id` = ? and `user`.`status` = ?)))
  order by `auth_sessions`.`created_at` desc, `auth_sessions`.`id` desc
  limit ?;

select `user`.`email`, `user_details`.`language`, `user_details`.`user_id`, `user_details`.`email_verified_at`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` <> ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` <> ? and `user`.`advisor_id` = ?)))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` <> ? and `user`.`roles` like ?)))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` <> ? and `user`.`sponsor_id` = ?)))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` <> ?)))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` = ? and `user`.`roles` like ? and `user`.`advisor_id` = ? and `user`.`sponsor_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`roles` = ? and `user`.`status` = ?)))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and `user`.`advisor_id` = ?)))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and `user`.`roles` like ?)))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and `user`.`roles` like ?)))
  order by `user`.`last_name` desc, `user`.`id` desc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` <> ? and `user`.`sponsor_id` = ?)))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and `user`.`roles` like ? and `user`.`advisor_id` = ? and `user`.`sponsor_id` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and (`user`.`status` <> ?))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and (`user`.`status` = ?))
  order by `user`.`last_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`status`, `user_details`.`version`, `user_details`.`language`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`password_hash`, `user`.`first_name`, `user`.`last_name`, `user`.`roles`, `user`.`status`, `user_details`.`totp_secret_sealed`, `user_details`.`avatar_hash`, `user_details`.`language`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and (`user`.`email` = ?))
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`status`, `user_details`.`user_id`, `user_details`.`email_verified_at`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and (`user`.`email` = ?))
  limit ?;

select `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `user`.`roles`, `user_details`.`totp_secret_sealed`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and ((regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?)))))
  order by `user`.`last_name` asc, `user`.`first_name` asc, `user`.`id` asc
  limit ?;

select `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `user`.`roles`, `user_details`.`totp_secret_sealed`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?))))
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
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and `user`.`id` not in (select `user_id`
  from `user_details`
  where (`user_details`.`organization_id` = ? and (`user_details`.`totp_secret_sealed` is not null))))))
  limit ?) `found`;

select count(*)
  from (select 1 as `one`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and `user`.`id` not in (select `user_id`
  from `user_details`
  where (`user_details`.`organization_id` = ? and (`user_details`.`totp_secret_sealed` is not null))))))
  limit ?) `found`;

select `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `advisor`.`first_name`, `advisor`.`last_name`, `sponsor`.`first_name`, `sponsor`.`last_name`, `user_details`.`version`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  left join `user` `advisor` on (`advisor`.`organization_id` = ? and (`advisor`.`id` = `user`.`advisor_id`))
  left join `user` `sponsor` on (`sponsor`.`organization_id` = ? and (`sponsor`.`id` = `user`.`sponsor_id`))
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`, `advisor`.`id`, `advisor`.`first_name`, `advisor`.`last_name`, `advisor`.`roles`, `sponsor`.`id`, `sponsor`.`first_name`, `sponsor`.`last_name`, `sponsor`.`roles`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  left join `user` `advisor` on (`advisor`.`organization_id` = ? and (`advisor`.`id` = `user`.`advisor_id`))
  left join `user` `sponsor` on (`sponsor`.`organization_id` = ? and (`sponsor`.`id` = `user`.`sponsor_id`))
  where (`user`.`organization_id` = ? and ((`user`.`id` = ? and `user`.`roles` = ?)))
  limit ?;

select `user`.`id`, `user`.`email`, `user`.`first_name`, `user`.`last_name`, `user`.`username`, `user`.`roles`, `user`.`status`, `user`.`created_at`, `user`.`last_login_time`, `user_details`.`version`, `user_details`.`avatar_hash`, `advisor`.`id`, `advisor`.`first_name`, `advisor`.`last_name`, `advisor`.`roles`, `sponsor`.`id`, `sponsor`.`first_name`, `sponsor`.`last_name`, `sponsor`.`roles`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  left join `user` `advisor` on (`advisor`.`organization_id` = ? and (`advisor`.`id` = `user`.`advisor_id`))
  left join `user` `sponsor` on (`sponsor`.`organization_id` = ? and (`sponsor`.`id` = `user`.`sponsor_id`))
  where (`user`.`organization_id` = ? and (`user`.`id` = ?))
  limit ?;

select `user`.`id`, `user`.`first_name`, `user`.`last_name`, `user`.`email`, `user`.`roles`, `user_details`.`totp_secret_sealed`
  from `user`
  left join `user_details` on (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = `user`.`id`))
  where (`user`.`organization_id` = ? and ((`user`.`status` = ? and (regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`first_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`last_name`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ? or regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(`user`.`email`, ?, ?), ?, ?), ?, ?), ?, ?), ?, ?), ?, ?) like ?) and `user`.`id` not in (select `user_id`
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

delete
  from `user_avatars`
  where (`user_avatars`.`organization_id` = ? and (`user_avatars`.`user_id` = ?));

delete
  from `user_avatars`
  where (`user_avatars`.`organization_id` = ? and (true))
  limit ?;

select `large`
  from `user_avatars`
  where (`user_avatars`.`organization_id` = ? and (`user_avatars`.`hash` = ?))
  limit ?;

select `small`
  from `user_avatars`
  where (`user_avatars`.`organization_id` = ? and (`user_avatars`.`hash` = ?))
  limit ?;

insert into `user_avatars` (`organization_id`, `user_id`, `hash`, `small`, `large`, `created_at`, `updated_at`, `created_by`, `updated_by`)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  on duplicate key update `hash` = ?, `small` = ?, `large` = ?, `updated_at` = ?, `updated_by` = ?;

delete
  from `user_details`
  where (`user_details`.`organization_id` = ? and (true))
  limit ?;

insert into `user_details` (`organization_id`, `user_id`, `version`, `totp_secret_sealed`, `totp_pending_sealed`, `totp_enabled_at`, `totp_last_step`, `email_verified_at`, `avatar_hash`, `created_at`, `updated_at`, `created_by`, `updated_by`, `language`)
  values (?, ?, default, default, default, default, default, ?, default, ?, ?, ?, ?, default);

insert into `user_details` (`organization_id`, `user_id`, `version`, `totp_secret_sealed`, `totp_pending_sealed`, `totp_enabled_at`, `totp_last_step`, `email_verified_at`, `avatar_hash`, `created_at`, `updated_at`, `created_by`, `updated_by`, `language`)
  values (?, ?, default, default, default, default, default, default, default, ?, ?, ?, ?, default);

select `language`
  from `user_details`
  where (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = ?))
  limit ?;

select `totp_secret_sealed`
  from `user_details`
  where (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = ?))
  limit ?;

select `totp_secret_sealed`, `totp_enabled_at`
  from `user_details`
  where (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = ?))
  limit ?;

select `totp_secret_sealed`, `totp_pending_sealed`
  from `user_details`
  where (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = ?))
  limit ?
  for update;

select `version`, `avatar_hash`
  from `user_details`
  where (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = ?))
  limit ?;

update `user_details`
  set `avatar_hash` = ?, `updated_at` = ?, `updated_by` = ?
  where (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = ?));

update `user_details`
  set `totp_last_step` = ?, `updated_at` = ?, `updated_by` = ?
  where (`user_details`.`organization_id` = ? and (((`user_details`.`user_id` = ?) and (`user_details`.`totp_secret_sealed` = ?) and (`user_details`.`totp_last_step` < ?))));

update `user_details`
  set `totp_secret_sealed` = ?, `totp_pending_sealed` = ?, `totp_enabled_at` = ?, `totp_last_step` = ?, `updated_at` = ?, `updated_by` = ?
  where (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = ?));

update `user_details`
  set `totp_secret_sealed` = ?, `totp_pending_sealed` = ?, `totp_enabled_at` = ?, `updated_at` = ?, `updated_by` = ?
  where (`user_details`.`organization_id` = ? and (`user_details`.`user_id` = ?));

insert into `user_details` (`organization_id`, `user_id`, `version`, `totp_secret_sealed`, `totp_pending_sealed`, `totp_enabled_at`, `totp_last_step`, `email_verified_at`, `avatar_hash`, `created_at`, `updated_at`, `created_by`, `updated_by`, `language`)
  values (?, ?, default, default, default, default, default, ?, default, ?, ?, ?, ?, default)
  on duplicate key update `email_verified_at` = ?, `updated_at` = ?, `updated_by` = ?;

insert into `user_details` (`organization_id`, `user_id`, `version`, `totp_secret_sealed`, `totp_pending_sealed`, `totp_enabled_at`, `totp_last_step`, `email_verified_at`, `avatar_hash`, `created_at`, `updated_at`, `created_by`, `updated_by`, `language`)
  values (?, ?, default, default, ?, default, default, ?, default, ?, ?, ?, ?, default)
  on duplicate key update `totp_pending_sealed` = ?, `updated_at` = ?, `updated_by` = ?;

insert into `user_details` (`organization_id`, `user_id`, `version`, `totp_secret_sealed`, `totp_pending_sealed`, `totp_enabled_at`, `totp_last_step`, `email_verified_at`, `avatar_hash`, `created_at`, `updated_at`, `created_by`, `updated_by`, `language`)
  values (?, ?, default, default, default, default, default, ?, default, ?, ?, ?, ?, ?)
  on duplicate key update `updated_at` = ?, `updated_by` = ?, `language` = ?;

update `user_details`
  set `version` = `user_details`.`version` + 1, `updated_at` = ?, `updated_by` = ?
  where (`user_details`.`organization_id` = ? and (`user_details`.`user_id` in (select `id`
  from `user`
  where (`user`.`organization_id` = ? and ((`user`.`advisor_id` = ? or `user`.`sponsor_id` = ?))))));

insert into `user_details` (`organization_id`, `user_id`, `version`, `totp_secret_sealed`, `totp_pending_sealed`, `totp_enabled_at`, `totp_last_step`, `email_verified_at`, `avatar_hash`, `created_at`, `updated_at`, `created_by`, `updated_by`, `language`)
  values (?, ?, ?, default, default, default, default, ?, ?, ?, ?, ?, ?, default)
  on duplicate key update `version` = ?, `avatar_hash` = ?, `updated_at` = ?, `updated_by` = ?;

insert into `user_details` (`organization_id`, `user_id`, `version`, `totp_secret_sealed`, `totp_pending_sealed`, `totp_enabled_at`, `totp_last_step`, `email_verified_at`, `avatar_hash`, `created_at`, `updated_at`, `created_by`, `updated_by`, `language`)
  values (?, ?, ?, default, default, default, default, ?, default, ?, ?, ?, ?, default)
  on duplicate key update `version` = ?, `email_verified_at` = ?, `updated_at` = ?, `updated_by` = ?;

insert into `user_details` (`organization_id`, `user_id`, `version`, `totp_secret_sealed`, `totp_pending_sealed`, `totp_enabled_at`, `totp_last_step`, `email_verified_at`, `avatar_hash`, `created_at`, `updated_at`, `created_by`, `updated_by`, `language`)
  values (?, ?, ?, default, default, default, default, ?, default, ?, ?, ?, ?, default)
  on duplicate key update `version` = ?, `updated_at` = ?, `updated_by` = ?;
