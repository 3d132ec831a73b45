-- Reports of barriers: kept, encrypted, only until they have been sent to the operator; then row and key are deleted.
create schema portal;
grant usage on schema portal to jc_app, jc_worker;

create table portal.barriere (
  id uuid primary key,
  -- From the form: pressing twice is one report. Never the id, which owns the key: it comes from outside.
  schluessel uuid not null unique,
  eingegangen timestamptz not null,
  inhalt bytea not null
);
alter table portal.barriere enable row level security;
alter table portal.barriere force row level security;
-- Anyone may report; nobody on the web side can read what was reported.
create policy melden on portal.barriere for insert to jc_app with check ((select zugriff.art()) <> 'niemand');
create policy schon_da on portal.barriere for select to jc_app using ((select zugriff.art()) <> 'niemand');
create policy zustellen on portal.barriere for all to jc_worker
  using ((select zugriff.zweck()) in ('uebergabe', 'aufbewahrung'));
grant insert, select (schluessel) on portal.barriere to jc_app;
grant select, delete on portal.barriere to jc_worker;
