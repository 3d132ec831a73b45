-- What lies in the object store: documents and files, encrypted before they leave us, named by id only.
create schema dateien;
grant usage on schema dateien to jc_app, jc_worker;

create table dateien.objekt (
  id uuid primary key,
  besitzer uuid not null,
  groesse int not null check (groesse > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  abgelegt timestamptz not null
);
create index objekt_besitzer on dateien.objekt (besitzer);
alter table dateien.objekt enable row level security;
alter table dateien.objekt force row level security;
-- The id is known only from a row that the one who asks may read; nobody lists objects.
create policy pflegen on dateien.objekt for all to jc_eigner using (true);
create policy ablegen on dateien.objekt for insert to jc_app, jc_worker with check ((select zugriff.art()) <> 'niemand');
create policy aufbewahrung on dateien.objekt for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung');
grant insert on dateien.objekt to jc_app;
grant select, insert, delete on dateien.objekt to jc_worker;

create function dateien.objekt_mit_id(gesucht uuid) returns table (groesse int, sha256 text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.groesse, o.sha256 from dateien.objekt o where o.id = gesucht and zugriff.art() <> 'niemand'
$$;
revoke all on function dateien.objekt_mit_id(uuid) from public;
grant execute on function dateien.objekt_mit_id(uuid) to jc_app, jc_worker;
