-- Reading the protocol: for whom it is, with a reason that is itself recorded.
create schema datenschutz;
grant usage on schema datenschutz to jc_app, jc_worker;

-- One look into the protocol: what was asked for and why. Kept for a working day; what was looked at stays in the protocol.
create table datenschutz.einsicht (
  id uuid primary key,
  personal_id uuid not null,
  dienststelle_id uuid not null,
  grund text not null check (grund <> ''),
  -- All ids of one person; null: whoever it was.
  personen uuid[] check (cardinality(personen) > 0),
  -- Entries that belong to no office, such as sign-ins of customers.
  ohne_dienststelle boolean not null,
  von date not null,
  bis date not null check (bis >= von),
  endet timestamptz not null
);
alter table datenschutz.einsicht enable row level security;
alter table datenschutz.einsicht force row level security;
create policy eigene on datenschutz.einsicht for all to jc_app
  using (personal_id = (select zugriff.personal()) and (select zugriff.hat_recht('protokoll.lesen')));
create policy aufraeumen on datenschutz.einsicht for all to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select, insert on datenschutz.einsicht to jc_app;
grant select, delete on datenschutz.einsicht to jc_worker;

-- What belongs to no office is read by the operator's own Datenschutz; that the chain was verified is for all who read it.
create policy zentral_lesen on protokoll.eintrag for select to jc_app
  using (dienststelle_id is null and (select zugriff.hat_recht('protokoll.lesen')) and (select zugriff.hat_recht('protokoll.zentral')));
create policy pruefung_lesen on protokoll.eintrag for select to jc_app
  using (aktion = 'protokoll.geprueft' and (select zugriff.hat_recht('protokoll.lesen')));
create index eintrag_pruefung on protokoll.eintrag (id desc) where aktion = 'protokoll.geprueft';

create policy datenschutz_lesen on antrag.antrag for select to jc_eigner using (true);
create policy datenschutz_lesen on step.identitaet for select to jc_eigner using (true);
-- The person meant by the reference of an application or by an id, under all ids of the identity. A reference counts for the
-- office that got the application or has a record of the person, and for the operator's own Datenschutz.
create function datenschutz.personen_zu(gesucht text, person uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with gemeint as (
    select a.person_id as id from antrag.antrag a
    where a.referenz = gesucht and (zugriff.hat_recht('protokoll.zentral') or a.dienststelle_id = any (zugriff.dienststellen())
      or exists (select 1 from eakte.akte k where k.person_id = a.person_id and k.dienststelle_id = any (zugriff.dienststellen())))
    union select person where person is not null),
  fuehrend as (
    select coalesce((select i.fuehrend_id from step.identitaet i where i.person_id = g.id), g.id) as id from gemeint g
    where zugriff.art() = 'personal' and zugriff.hat_recht('protokoll.lesen'))
  select f.id from fuehrend f
  union
  select i.person_id from fuehrend f join step.identitaet i on i.fuehrend_id = f.id
$$;
revoke all on function datenschutz.personen_zu(text, uuid) from public;
grant execute on function datenschutz.personen_zu(text, uuid) to jc_app;
