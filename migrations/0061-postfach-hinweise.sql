-- E-mails that say that there is a message, and nothing of it (PF-09). Only who asked for them gets any.
create table postfach.benachrichtigung (
  konto_id uuid primary key,
  person_id uuid not null,
  aktiv boolean not null,
  geaendert timestamptz not null,
  -- The address takes no mail; shown to the customer until they choose anew.
  unzustellbar timestamptz
);
create index benachrichtigung_person on postfach.benachrichtigung (person_id) where aktiv;

-- What became of the notice about one message to one account: with the message's own moments the proof of when it could be known.
create table postfach.hinweis (
  nachricht_id uuid not null references postfach.nachricht,
  konto_id uuid not null,
  person_id uuid not null,
  dienststelle_id uuid not null,
  ergebnis text not null check (ergebnis in ('gesendet', 'gebuendelt', 'schon-gelesen', 'ohne-adresse', 'unzustellbar')),
  am timestamptz not null,
  -- Id of the hand-over, which is the Message-ID too: a report of non-delivery names it.
  mail_id uuid,
  grund text check (char_length(grund) <= 200),
  primary key (nachricht_id, konto_id),
  check ((ergebnis in ('gesendet', 'unzustellbar')) = (mail_id is not null))
);
create index hinweis_mail on postfach.hinweis (mail_id) where mail_id is not null;
create index hinweis_konto on postfach.hinweis (konto_id, am desc) where ergebnis = 'gesendet';

alter table postfach.benachrichtigung enable row level security;
alter table postfach.benachrichtigung force row level security;
alter table postfach.hinweis enable row level security;
alter table postfach.hinweis force row level security;
create policy eigene on postfach.benachrichtigung for all to jc_app
  using (konto_id = (select zugriff.konto()) and person_id = any ((select zugriff.personen())::uuid[]));
create policy uebergabe on postfach.benachrichtigung for all to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select, insert, update (aktiv, geaendert, unzustellbar) on postfach.benachrichtigung to jc_app;
grant select, update (unzustellbar) on postfach.benachrichtigung to jc_worker;
create policy stelle on postfach.hinweis for select to jc_app
  using ((select zugriff.hat_recht('postfach.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy uebergabe on postfach.hinweis for all to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select on postfach.hinweis to jc_app;
grant select, insert, update (ergebnis, grund) on postfach.hinweis to jc_worker;
