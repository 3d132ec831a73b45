-- What was sent from a form (HA-04), frozen. Round 1 is the sending; each review that changes answers makes a further round with
-- all answers anew, so that two rounds can be compared and none is ever changed.
create table antrag.einreichung (
  id uuid primary key,
  bogen_id uuid not null references antrag.bogen,
  runde int not null check (runde > 0),
  art text not null check (art in ('hauptantrag', 'wba', 'vaem', 'oap')),
  -- The number people know: of the Tag der Antragstellung where there is one.
  referenz text not null,
  konto_id uuid not null,
  person_id uuid not null,
  dienststelle_id uuid not null,
  eingegangen timestamptz not null,
  tag_der_antragstellung date not null,
  wirkt_ab date not null check (wirkt_ab = date_trunc('month', wirkt_ab)::date),
  angaben bytea not null,
  -- How much is missing, never what.
  fehlende_angaben int not null check (fehlende_angaben >= 0),
  fehlende_nachweise int not null check (fehlende_nachweise >= 0),
  dokument_id uuid,
  dokument_sha256 text,
  dokument_groesse int,
  dokument_am timestamptz,
  uebergeben_am timestamptz,
  unique (bogen_id, runde)
);
create index einreichung_person on antrag.einreichung (person_id, eingegangen desc);
create index einreichung_referenz on antrag.einreichung (referenz);
alter table antrag.einreichung enable row level security;
alter table antrag.einreichung force row level security;
create policy eigene on antrag.einreichung for select to jc_app using (person_id = any ((select zugriff.personen())::uuid[]));
create policy einreichen on antrag.einreichung for insert to jc_app
  with check (konto_id = (select zugriff.konto()) and person_id = any ((select zugriff.personen())::uuid[]));
create policy uebergabe on antrag.einreichung for all to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select, insert on antrag.einreichung to jc_app;
grant select on antrag.einreichung to jc_worker;
-- What was declared and when it came never changes.
grant update (dokument_id, dokument_sha256, dokument_groesse, dokument_am, uebergeben_am) on antrag.einreichung to jc_worker;
