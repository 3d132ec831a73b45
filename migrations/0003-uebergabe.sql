-- Hand-over: the row is the job. No personal data here: only kinds, ids and our own reasons.
create schema uebergabe;
grant usage on schema uebergabe to jc_app, jc_worker, jc_siegel;

create table uebergabe.uebergabe (
  id uuid not null,
  art text not null,
  bezug uuid not null,
  dienststelle_id uuid,
  stand text not null default 'wartend' check (stand in ('wartend', 'zugestellt', 'abgelehnt', 'gescheitert', 'aufgegeben')),
  erstellt timestamptz not null default clock_timestamp(),
  faellig timestamptz not null default clock_timestamp(),
  versuche int not null default 0,
  lauf uuid,
  grund text,
  erledigt timestamptz,
  primary key (id)
) partition by range (id);
create table uebergabe.uebergabe_sonst partition of uebergabe.uebergabe default;
create index uebergabe_faellig on uebergabe.uebergabe (faellig) where stand = 'wartend';
create index uebergabe_desk on uebergabe.uebergabe (dienststelle_id, id desc) where stand in ('abgelehnt', 'gescheitert');

-- Unique over all years: one hand-over per kind and object.
create table uebergabe.schluessel (
  art text not null,
  bezug uuid not null,
  uebergabe_id uuid not null,
  primary key (art, bezug)
);

do $$ declare j int; begin
  alter table uebergabe.uebergabe enable row level security;
  alter table uebergabe.uebergabe force row level security;
  alter table uebergabe.uebergabe_sonst enable row level security;
  alter table uebergabe.uebergabe_sonst force row level security;
  for j in 2025..2032 loop perform zugriff.jahrespartition('uebergabe.uebergabe'::regclass, j); end loop;
end $$;
alter table uebergabe.schluessel enable row level security;
alter table uebergabe.schluessel force row level security;

create policy arbeiten on uebergabe.uebergabe for all to jc_worker using ((select zugriff.zweck()) in ('uebergabe', 'metrik'));
create policy einreihen on uebergabe.uebergabe for insert to jc_app, jc_worker
  with check (stand = 'wartend' and versuche = 0 and (select zugriff.art()) <> 'niemand');
-- Each office its own; those of the installation, such as mails to customers, are for who runs it.
create policy betreuen_lesen on uebergabe.uebergabe for select to jc_app
  using ((select zugriff.hat_recht('uebergabe.betreuen'))
    and (dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
      or dienststelle_id is null and (select zugriff.hat_recht('uebergabe.zentral'))));
create policy betreuen_aendern on uebergabe.uebergabe for update to jc_app
  using ((select zugriff.hat_recht('uebergabe.betreuen'))
    and (dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
      or dienststelle_id is null and (select zugriff.hat_recht('uebergabe.zentral'))));
grant select, insert, update on uebergabe.uebergabe to jc_app, jc_worker;

create policy einreihen on uebergabe.schluessel for insert to jc_app, jc_worker with check ((select zugriff.art()) <> 'niemand');
create policy finden on uebergabe.schluessel for select to jc_app, jc_worker using ((select zugriff.art()) <> 'niemand');
grant select, insert on uebergabe.schluessel to jc_app, jc_worker;
