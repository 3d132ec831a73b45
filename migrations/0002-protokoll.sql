-- Proof: commands insert into neu; one sealer numbers and chains. Personal parts lie beside and can be erased.
create schema protokoll;
grant usage on schema protokoll to jc_app, jc_worker, jc_siegel;

create table protokoll.neu (
  id uuid primary key,
  am timestamptz not null default clock_timestamp(),
  akteur_art text not null check (akteur_art in ('kunde', 'personal', 'system', 'gast')),
  akteur_id uuid,
  zweck text,
  aktion text not null check (aktion ~ '^[a-z]+(\.[a-z-]+)+$'),
  objekt_id uuid,
  person_id uuid,
  dienststelle_id uuid,
  grund text,
  rechtsgrundlage text,
  angaben jsonb
);
alter table protokoll.neu enable row level security;
alter table protokoll.neu force row level security;
-- Who did it is who asks: nobody writes an entry in another's name.
create policy schreiben on protokoll.neu for insert to jc_app, jc_worker, jc_siegel
  with check (akteur_art = (select zugriff.art())
    and akteur_id is not distinct from (select coalesce(zugriff.konto(), zugriff.personal()))
    and zweck is not distinct from (select zugriff.zweck()));
create policy versiegeln on protokoll.neu for all to jc_siegel using ((select zugriff.zweck()) = 'siegel');
grant insert on protokoll.neu to jc_app, jc_worker;
grant select, insert, delete on protokoll.neu to jc_siegel;

-- oeffentlich: what stays for ever (who as id, what, when, where). person: what can be erased; its salted hash stays.
create table protokoll.eintrag (
  id uuid not null,
  nummer bigint not null,
  am timestamptz not null,
  akteur_art text not null,
  akteur_id uuid,
  zweck text,
  aktion text not null,
  objekt_id uuid,
  dienststelle_id uuid,
  rechtsgrundlage text,
  personenhash bytea not null,
  primary key (id)
) partition by range (id);
create index eintrag_dienststelle on protokoll.eintrag (dienststelle_id, id desc);
create index eintrag_objekt on protokoll.eintrag (objekt_id, id desc);
create table protokoll.eintrag_sonst partition of protokoll.eintrag default;

create table protokoll.personenteil (
  id uuid not null,
  nummer bigint not null,
  person_id uuid,
  grund text,
  angaben jsonb,
  salz bytea not null,
  primary key (id)
) partition by range (id);
create index personenteil_person on protokoll.personenteil (person_id, id desc);
create table protokoll.personenteil_sonst partition of protokoll.personenteil default;

create table protokoll.kette (
  nummer bigint primary key,
  eintrag_id uuid not null,
  blatt bytea not null,
  kopf bytea not null
);

do $$ declare t text; j int; begin
  foreach t in array array['protokoll.eintrag', 'protokoll.personenteil'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('alter table %s_sonst enable row level security', t);
    execute format('alter table %s_sonst force row level security', t);
    for j in 2025..2032 loop perform zugriff.jahrespartition(t::regclass, j); end loop;
    execute format('grant select, insert on %s to jc_siegel', t);
    execute format('grant select on %s to jc_app', t);
    execute format($p$create policy versiegeln on %s for all to jc_siegel using ((select zugriff.zweck()) = 'siegel')$p$, t);
  end loop;
end $$;
alter table protokoll.kette enable row level security;
alter table protokoll.kette force row level security;
-- Read by office, as everything that staff reads; the personal part where the entry itself may be read.
create policy lesen on protokoll.eintrag for select to jc_app
  using ((select zugriff.hat_recht('protokoll.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy lesen on protokoll.personenteil for select to jc_app
  using ((select zugriff.hat_recht('protokoll.lesen'))
    and exists (select 1 from protokoll.eintrag e where e.id = personenteil.id));
create policy versiegeln on protokoll.kette for all to jc_siegel using ((select zugriff.zweck()) = 'siegel');
create policy lesen on protokoll.kette for select to jc_app using ((select zugriff.hat_recht('protokoll.lesen')));
grant select, insert on protokoll.kette to jc_siegel;
grant select on protokoll.kette to jc_app;
