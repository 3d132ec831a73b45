-- A probe of a mailbox that an office wants its messages in (KT-02): a mail without anything personal and with an address for one reply. What
-- came of it stays, so that a wrong address shows before customers' messages go there.
create table postfach.probe (
  -- The Message-ID is made of it.
  id uuid primary key,
  kennzeichen_id uuid not null unique references postfach.kennzeichen,
  dienststelle_id uuid not null references organisation.dienststelle,
  adresse text not null check (adresse = lower(adresse) and char_length(adresse) between 3 and 254),
  personal_id uuid not null,
  begonnen timestamptz not null,
  -- Taken by the mail server; answered from that mailbox; reported as not delivered, or refused.
  gesendet timestamptz,
  bestaetigt timestamptz,
  zurueck timestamptz,
  zurueck_grund text check (char_length(zurueck_grund) <= 200),
  check ((zurueck is null) = (zurueck_grund is null))
);
create index probe_adresse on postfach.probe (dienststelle_id, adresse, id desc);
alter table postfach.probe enable row level security;
alter table postfach.probe force row level security;
create policy eigene on postfach.probe for select to jc_app
  using ((select zugriff.hat_recht('fassung.konfiguration')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy proben on postfach.probe for insert to jc_app
  with check ((select zugriff.hat_recht('fassung.konfiguration')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and personal_id = (select zugriff.personal()) and gesendet is null and bestaetigt is null and zurueck is null);
create policy uebergabe on postfach.probe for all to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select, insert on postfach.probe to jc_app;
grant select, update (gesendet, bestaetigt, zurueck, zurueck_grund) on postfach.probe to jc_worker;
-- Its mark is used once, and never opens a conversation.
create policy proben on postfach.kennzeichen for insert to jc_app
  with check ((select zugriff.hat_recht('fassung.konfiguration')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and art = 'probe' and personal_id = (select zugriff.personal()));

-- Messages that nobody answered yet, oldest first: the office's list of open conversations.
create index nachricht_wartet on postfach.nachricht (dienststelle_id, id) where richtung = 'ein' and beantwortet is null;
