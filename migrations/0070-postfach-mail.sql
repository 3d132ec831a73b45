-- The way of messages through a mailbox of the office (PF-05, PF-08). A mark is the secret part of the address that an answer goes to:
-- one per mailbox and conversation, or one for a first message of one clerk to one customer. Only its hash is kept.
create table postfach.kennzeichen (
  id uuid primary key,
  hash bytea not null unique,
  art text not null check (art in ('antwort', 'beginn', 'probe')),
  -- Who alone may use it, in lower case.
  adresse text not null check (adresse = lower(adresse) and char_length(adresse) between 3 and 254),
  dienststelle_id uuid not null references organisation.dienststelle,
  faden_id uuid references postfach.faden,
  person_id uuid references step.person,
  -- Of a first message: about what, and who begins it.
  anliegen text check (anliegen ~ '^[a-z0-9-]{1,40}$'),
  personal_id uuid,
  erstellt timestamptz not null,
  gueltig_bis timestamptz not null,
  widerrufen timestamptz,
  -- A mark for a first message or a probe ends with its first use.
  eingeloest timestamptz,
  check ((art = 'antwort') = (faden_id is not null)),
  check ((art = 'probe') = (person_id is null)),
  check ((art = 'beginn') = (anliegen is not null and personal_id is not null))
);
create unique index kennzeichen_faden on postfach.kennzeichen (faden_id, adresse) where art = 'antwort' and widerrufen is null;
create index kennzeichen_adresse on postfach.kennzeichen (adresse, id desc);
create index kennzeichen_ende on postfach.kennzeichen (gueltig_bis);

-- A message on its way into a mailbox. The Message-ID is made from the message, so that a second copy bears the same.
create table postfach.mail_ausgang (
  nachricht_id uuid primary key references postfach.nachricht,
  kennzeichen_id uuid not null references postfach.kennzeichen,
  dienststelle_id uuid not null references organisation.dienststelle,
  message_id text not null unique check (char_length(message_id) between 3 and 998),
  -- Counts up when it is sent anew after it came back.
  sendung int not null default 1 check (sendung > 0),
  begonnen timestamptz not null,
  -- Taken by the mail server (technical receipt).
  gesendet timestamptz,
  -- Reported as not delivered for good, why, and since when a person was told.
  zurueck timestamptz,
  zurueck_grund text check (char_length(zurueck_grund) <= 200),
  gemeldet timestamptz,
  check ((zurueck is null) = (zurueck_grund is null))
);

-- How far the mailbox for answers is read. Written with what was read, in one transaction.
create table postfach.mail_stand (
  postfach text primary key,
  validitaet text not null,
  uid bigint not null check (uid >= 0),
  gelesen timestamptz not null
);

-- Mails that came in and are kept: replies that were taken, and the basket of those a person must look at. The original is an encrypted
-- object, whole; sender and subject are encrypted beside it.
create table postfach.mail_eingang (
  id uuid primary key,
  sha256 bytea not null unique,
  message_id_hash bytea,
  dienststelle_id uuid not null references organisation.dienststelle,
  kennzeichen_id uuid references postfach.kennzeichen,
  grund text not null check (char_length(grund) between 1 and 200),
  kopf bytea not null,
  original uuid not null,
  groesse int not null check (groesse >= 0),
  eingegangen timestamptz not null,
  stand text not null check (stand in ('uebernommen', 'offen', 'zugeordnet', 'verworfen')),
  -- The message it became.
  nachricht_id uuid references postfach.nachricht,
  entschieden timestamptz,
  entschieden_von uuid,
  entschieden_grund text check (char_length(entschieden_grund) between 1 and 500),
  check ((stand in ('uebernommen', 'zugeordnet')) = (nachricht_id is not null)),
  check ((stand in ('zugeordnet', 'verworfen')) = (entschieden is not null))
);
create index mail_eingang_korb on postfach.mail_eingang (dienststelle_id, id) where stand = 'offen';
create index mail_eingang_message_id on postfach.mail_eingang (message_id_hash) where stand in ('uebernommen', 'zugeordnet');
create index mail_eingang_bremse on postfach.mail_eingang (dienststelle_id, eingegangen);
create index mail_eingang_ende on postfach.mail_eingang (entschieden) where stand = 'verworfen';

-- What programs and strangers write is counted by the hour and not kept.
create table postfach.mail_zaehlung (
  stunde timestamptz not null,
  grund text not null check (char_length(grund) between 1 and 200),
  zahl int not null check (zahl > 0),
  primary key (stunde, grund)
);

do $$ declare t text; begin
  foreach t in array array['kennzeichen', 'mail_ausgang', 'mail_stand', 'mail_eingang', 'mail_zaehlung'] loop
    execute format('alter table postfach.%I enable row level security', t);
    execute format('alter table postfach.%I force row level security', t);
    execute format($p$create policy uebergabe on postfach.%I for all to jc_worker using ((select zugriff.zweck()) = 'uebergabe')$p$, t);
    execute format('grant select, insert, update on postfach.%I to jc_worker', t);
  end loop;
end $$;
-- The basket of the own office: whoever may look into it decides. What was written stays as it came.
create policy sichten on postfach.mail_eingang for select to jc_app
  using ((select zugriff.hat_recht('postfach.sichten')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy entscheiden on postfach.mail_eingang for update to jc_app
  using ((select zugriff.hat_recht('postfach.sichten')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
grant select, update (stand, nachricht_id, entschieden, entschieden_von, entschieden_grund) on postfach.mail_eingang to jc_app;
create policy sichten on postfach.kennzeichen for select to jc_app
  using ((select zugriff.hat_recht('postfach.sichten')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
-- A clerk who writes first gets an address of their own.
create policy beginnen on postfach.kennzeichen for insert to jc_app
  with check ((select zugriff.hat_recht('postfach.schreiben')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and art = 'beginn' and personal_id = (select zugriff.personal()));
grant select, insert on postfach.kennzeichen to jc_app;
-- What was thrown away and what was counted does not stay for ever.
do $$ declare t text; begin
  foreach t in array array['mail_eingang', 'mail_zaehlung'] loop
    execute format($p$create policy aufbewahren on postfach.%I for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung')$p$, t);
    execute format('grant delete on postfach.%I to jc_worker', t);
  end loop;
end $$;
