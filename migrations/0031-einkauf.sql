-- What a gE bought of a Service Center (SC-14), each kind a row of its own: mailbox work on behalf, O.7 telephone, and the
-- agreement on the duplicate check, which O.7 alone does not contain (ST-04). Days are legal days; bis is the last one.
create table organisation.einkauf (
  id uuid primary key,
  dienststelle_id uuid not null references organisation.dienststelle,
  service_center_id uuid not null references organisation.dienststelle,
  leistung text not null check (leistung in ('unterstuetzungsleistungen', 'o7-telefonie', 'dublettenpruefung')),
  ab date not null,
  bis date check (bis >= ab),
  erfasst timestamptz not null,
  -- Null: taken over by the set-up.
  von_id uuid,
  von_name text not null,
  unique (dienststelle_id, leistung, ab),
  check (dienststelle_id <> service_center_id)
);
create index einkauf_service_center on organisation.einkauf (service_center_id, leistung);
alter table organisation.einkauf enable row level security;
alter table organisation.einkauf force row level security;

-- The buyer records and ends; the Service Center reads whom it works for, and can't open a door to itself.
create policy eigene on organisation.einkauf for select to jc_app
  using (dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    or service_center_id = any ((select zugriff.dienststellen())::uuid[]));
create policy erfassen on organisation.einkauf for insert to jc_app
  with check ((select zugriff.hat_recht('organisation.einkauf')) and von_id = (select zugriff.personal())
    and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy beenden on organisation.einkauf for update to jc_app
  using ((select zugriff.hat_recht('organisation.einkauf')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy einrichten on organisation.einkauf for all to jc_app, jc_worker
  using ((select zugriff.zweck()) = 'einrichtung');
grant select, insert, update (bis) on organisation.einkauf to jc_app;
grant select, insert on organisation.einkauf to jc_worker;

-- For which Dienststellen the one who asks works on behalf today, with what they bought. The duplicate check counts only
-- together with O.7. Asked once per statement, as (select organisation.betreute('…')).
create policy eigner_lesen on organisation.einkauf for select to jc_eigner using (true);
create function organisation.betreute(gesucht text) returns uuid[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with heute as (select (now() at time zone 'Europe/Berlin')::date as tag),
  gilt as (select e.dienststelle_id, e.leistung from organisation.einkauf e, heute
    where zugriff.art() = 'personal' and e.service_center_id = any (zugriff.dienststellen())
      and e.ab <= heute.tag and (e.bis is null or e.bis >= heute.tag))
  select coalesce(array_agg(distinct g.dienststelle_id), '{}') from gilt g
    where g.leistung = gesucht and (gesucht <> 'dublettenpruefung'
      or exists (select 1 from gilt o where o.dienststelle_id = g.dienststelle_id and o.leistung = 'o7-telefonie'))
$$;
revoke all on function organisation.betreute(text) from public;
grant execute on function organisation.betreute(text) to jc_app;
