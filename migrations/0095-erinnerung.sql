-- Business address of staff: reminders about the office's settings go there (KT-06). Nobody reads it but who sends.
alter table organisation.personal add column email text check (email ~ '^[^@\s]+@[^@\s]+$' and char_length(email) <= 254);
create function organisation.dienstadresse(wer uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.email from organisation.personal p where p.id = wer and zugriff.zweck() = 'uebergabe'
$$;
revoke all on function organisation.dienstadresse(uuid) from public;
grant execute on function organisation.dienstadresse(uuid) to jc_worker;

-- A reminder about an office's settings (KT-06): one row for each person it goes to; without a person it goes to the office itself.
create table konfiguration.erinnerung (
  id uuid primary key,
  dienststelle_id uuid not null references organisation.dienststelle,
  personal_id uuid references organisation.personal on delete cascade,
  anlass text not null check (anlass in ('frist', 'bitte', 'nachpruefung')),
  -- What has a deadline; a version that is not in order has none.
  funktion text check (funktion in ('postfach', 'bearbeitungsdauer')),
  -- Last day of the deadline, or the day on which the version would count.
  tag date not null,
  am timestamptz not null,
  -- Who asked for it; none: the system by itself.
  von_id uuid,
  gesendet timestamptz,
  check ((anlass = 'nachpruefung') = (funktion is null)),
  check ((anlass = 'bitte') = (von_id is not null))
);
create index erinnerung_dienststelle on konfiguration.erinnerung (dienststelle_id, am);
create index erinnerung_personal on konfiguration.erinnerung (personal_id);
alter table konfiguration.erinnerung enable row level security;
alter table konfiguration.erinnerung force row level security;
create policy zentrale on konfiguration.erinnerung for select to jc_app using ((select zugriff.hat_recht('konfiguration.zentral')));
create policy bitten on konfiguration.erinnerung for insert to jc_app
  with check ((select zugriff.hat_recht('konfiguration.zentral')) and anlass = 'bitte' and von_id = (select zugriff.personal()) and gesendet is null);
create policy zustellen on konfiguration.erinnerung for all to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select, insert on konfiguration.erinnerung to jc_app, jc_worker;
grant update (gesendet) on konfiguration.erinnerung to jc_worker;
