-- Register of directives (WE-01): each import is a row, the newest one of a number counts; nothing is ever updated.
create schema weisung;
grant usage on schema weisung to jc_app, jc_worker;

create table weisung.weisung (
  id uuid primary key,
  nummer text not null check (nummer ~ '^20[0-9]{7}$'),
  art text not null check (art in ('Weisung', 'Information')),
  titel text not null,
  vom date not null,
  einheit text,
  zeichen text,
  gueltig_ab date not null,
  -- Last day, included (C3). Blank and "unbegrenzt" are both open and stay apart.
  gueltig_bis date check (gueltig_bis >= gueltig_ab),
  ende text not null check (ende in ('tag', 'leer', 'unbegrenzt')),
  text text not null,
  -- Words of the text in the one spelling the search uses (C20).
  such text not null,
  -- Areas, references, places, guides, work aids and report, as the importer read them.
  gelesen jsonb not null,
  eingelesen timestamptz not null,
  unique (nummer, eingelesen),
  check ((ende = 'tag') = (gueltig_bis is not null))
);

alter table weisung.weisung enable row level security;
alter table weisung.weisung force row level security;
create policy lesen on weisung.weisung for select to jc_app, jc_worker
  using ((select zugriff.art()) in ('personal', 'system'));
create policy einlesen on weisung.weisung for insert to jc_app, jc_worker
  with check ((select zugriff.zweck()) = 'einrichtung' or (select zugriff.hat_recht('weisung.pflegen')));
grant select, insert on weisung.weisung to jc_app, jc_worker;
