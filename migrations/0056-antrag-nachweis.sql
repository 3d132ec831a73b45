-- How each evidence that a form asks for comes to the office: by files, handed in already, later, or not at all.
create table antrag.nachweis (
  bogen_id uuid not null references antrag.bogen on delete cascade,
  code text not null,
  instanz text not null,
  person_id uuid not null,
  weg text not null check (weg in ('datei', 'schon-abgegeben', 'folgt', 'gibt-es-nicht')),
  -- Ids of eingang.datei, in the order shown.
  dateien uuid[] not null default '{}',
  -- In the customer's words, encrypted: when it was handed in, or why there is none.
  worte bytea,
  am timestamptz not null,
  primary key (bogen_id, code, instanz)
);
alter table antrag.nachweis enable row level security;
alter table antrag.nachweis force row level security;
-- What was sent is never changed.
create policy eigene on antrag.nachweis for all to jc_app
  using (person_id = any ((select zugriff.personen())::uuid[]))
  with check (person_id = any ((select zugriff.personen())::uuid[])
    and exists (select from antrag.bogen b where b.id = bogen_id and b.abgesendet_am is null));
create policy uebergabe on antrag.nachweis for select to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
create policy aufraeumen on antrag.nachweis for all to jc_worker using ((select zugriff.zweck()) = 'aufbewahrung');
grant select, insert, update (weg, dateien, worte, am) on antrag.nachweis to jc_app;
grant select, delete on antrag.nachweis to jc_worker;
