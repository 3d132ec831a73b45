-- Settings of an office are versions (fassung.fassung, kind "konfiguration"). Here stands what others decide about them.
create schema konfiguration;
grant usage on schema konfiguration to jc_app, jc_worker;

-- How far the mailbox is open at an office from a day on (PF-15): off, restricted to the E-AKTE, or full. Never changed; the next one's day is the end.
create table konfiguration.betriebsart (
  id uuid primary key,
  dienststelle_id uuid not null references organisation.dienststelle,
  betriebsart text not null check (betriebsart in ('aus', 'eingeschraenkt', 'voll')),
  ab date not null,
  grund text not null check (char_length(grund) between 1 and 500),
  erfasst timestamptz not null,
  von_id uuid,
  unique (dienststelle_id, ab)
);

-- The way into a Service Center (PF-06): agreed by the office, released by the Zentrale, set up on a day. It may be used from six weeks after
-- that day, and only while "Unterstützungsleistungen" are bought (organisation.einkauf).
create table konfiguration.service_center_weg (
  dienststelle_id uuid primary key references organisation.dienststelle,
  service_center_id uuid not null references organisation.dienststelle,
  abgestimmt date not null,
  abgestimmt_von uuid,
  freigegeben date check (freigegeben >= abgestimmt),
  freigegeben_von uuid,
  eingerichtet date check (eingerichtet >= freigegeben),
  eingerichtet_von uuid,
  check (dienststelle_id <> service_center_id),
  check (eingerichtet is null or freigegeben is not null)
);

-- Until when an office should have settings of its own (KT-06). Past it the default counts; nothing is held back.
create table konfiguration.frist (
  dienststelle_id uuid primary key references organisation.dienststelle,
  bis date not null,
  erinnert timestamptz,
  gesetzt timestamptz not null,
  gesetzt_von uuid
);

alter table konfiguration.betriebsart enable row level security;
alter table konfiguration.betriebsart force row level security;
alter table konfiguration.service_center_weg enable row level security;
alter table konfiguration.service_center_weg force row level security;
alter table konfiguration.frist enable row level security;
alter table konfiguration.frist force row level security;

-- No personal data: whoever asks on behalf of anyone may look up where a message goes.
create policy lesen on konfiguration.betriebsart for select to jc_app, jc_worker using ((select zugriff.art()) <> 'niemand');
create policy lesen on konfiguration.service_center_weg for select to jc_app, jc_worker using ((select zugriff.art()) <> 'niemand');
create policy lesen on konfiguration.frist for select to jc_app, jc_worker using ((select zugriff.art()) <> 'niemand');
create policy einrichten on konfiguration.betriebsart for all to jc_app, jc_worker using ((select zugriff.zweck()) = 'einrichtung');
create policy einrichten on konfiguration.service_center_weg for all to jc_app, jc_worker using ((select zugriff.zweck()) = 'einrichtung');
create policy einrichten on konfiguration.frist for all to jc_app, jc_worker using ((select zugriff.zweck()) = 'einrichtung');
-- The Zentrale opens, releases and sets deadlines; the office only says that it agreed with its Service Center.
create policy zentrale on konfiguration.betriebsart for insert to jc_app with check ((select zugriff.hat_recht('konfiguration.zentral')));
create policy zentrale on konfiguration.frist for all to jc_app using ((select zugriff.hat_recht('konfiguration.zentral')));
create policy zentrale on konfiguration.service_center_weg for update to jc_app using ((select zugriff.hat_recht('konfiguration.zentral')));
create policy abstimmen on konfiguration.service_center_weg for insert to jc_app
  with check ((select zugriff.hat_recht('fassung.konfiguration')) and freigegeben is null
    and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy erinnern on konfiguration.frist for update to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select, insert on konfiguration.betriebsart to jc_app;
grant select, insert on konfiguration.service_center_weg to jc_app;
grant update (freigegeben, freigegeben_von, eingerichtet, eingerichtet_von) on konfiguration.service_center_weg to jc_app;
grant select, insert, update on konfiguration.frist to jc_app;
grant select, insert on konfiguration.betriebsart, konfiguration.service_center_weg, konfiguration.frist to jc_worker;
grant update (erinnert) on konfiguration.frist to jc_worker;

-- Whether an office bought a service for a day: no more than that leaves organisation.einkauf, which only buyer and seller read.
create function organisation.gekauft(wer uuid, was text, am date) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select zugriff.art() <> 'niemand' and exists (select 1 from organisation.einkauf e
    where e.dienststelle_id = wer and e.leistung = was and e.ab <= am and (e.bis is null or e.bis >= am))
$$;
revoke all on function organisation.gekauft(uuid, text, date) from public;
grant execute on function organisation.gekauft(uuid, text, date) to jc_app, jc_worker;
