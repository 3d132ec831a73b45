-- A file that something holds is not erased, also when its owner has removed it from the library. What holds it is an id of a module;
-- what that is, only the module knows.
create table eingang.verwendung (
  halter uuid not null,
  datei_id uuid not null references eingang.datei,
  -- It was handed in with what holds it: it stays.
  fest boolean not null,
  primary key (halter, datei_id)
);
create index verwendung_datei on eingang.verwendung (datei_id);
alter table eingang.verwendung enable row level security;
alter table eingang.verwendung force row level security;
-- Whose the file is, is whose this is: the policy of eingang.datei shows nobody else's.
create policy eigene on eingang.verwendung for select to jc_app using (exists (select from eingang.datei d where d.id = datei_id));
create policy halten on eingang.verwendung for insert to jc_app
  with check (exists (select from eingang.datei d where d.id = datei_id));
create policy loslassen on eingang.verwendung for delete to jc_app
  using (not fest and exists (select from eingang.datei d where d.id = datei_id));
create policy aufraeumen on eingang.verwendung for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung');
grant select, insert, delete on eingang.verwendung to jc_app;
grant select, delete on eingang.verwendung to jc_worker;

-- A file that was refused after it had been sent is missing after all; nothing else of what was declared changes.
grant update (fehlende_nachweise) on antrag.einreichung to jc_worker;
