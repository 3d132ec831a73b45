-- A scanner that hangs holds back no application: it is handed over, and what was still being checked follows as a round of its own.
alter table antrag.einreichung
  -- Ids of files that were still being checked when its document was made.
  add column ausstehend uuid[] not null default '{}',
  -- Brings files that came with an earlier round and were still being checked then.
  add column nachlauf boolean not null default false;
grant update (ausstehend) on antrag.einreichung to jc_worker;
grant insert on antrag.einreichung to jc_worker;
create policy nachlauf on eingang.verwendung for insert to jc_worker with check ((select zugriff.zweck()) = 'uebergabe');
grant insert on eingang.verwendung to jc_worker;

-- The worker sends it to the office where the application lies by then, as its customer would.
create or replace function eakte.verbleib(paket uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive weg as (
    select g.id, g.dienststelle_id, 0 as schritt from eakte.eingang g join eakte.akte k on k.id = g.akte_id
      where g.id = paket
        and ((zugriff.art() = 'kunde' and k.person_id = any (zugriff.personen())) or zugriff.zweck() = 'uebergabe')
    union all
    select b.id, b.nach_dienststelle_id, w.schritt + 1 from weg w join eakte.abgabe b on b.eingang_id = w.id
  )
  select dienststelle_id from weg order by schritt desc limit 1
$$;
grant execute on function eakte.verbleib(uuid) to jc_worker;

-- What an office asks of a person by itself, beyond what the answers ask (employer certificates, §§ 57, 58 SGB II). Taken back, never deleted.
create table antrag.anforderung (
  id uuid primary key,
  person_id uuid not null,
  dienststelle_id uuid not null,
  -- Kind of evidence, as the forms name it.
  code text not null,
  -- In the clerk's words, read by the person.
  grund bytea not null,
  am timestamptz not null,
  von_id uuid not null,
  von_name text not null,
  zurueckgenommen timestamptz
);
create unique index anforderung_offen on antrag.anforderung (person_id, code) where zurueckgenommen is null;
alter table antrag.anforderung enable row level security;
alter table antrag.anforderung force row level security;
create policy eigene on antrag.anforderung for select to jc_app using (person_id = any ((select zugriff.personen())::uuid[]));
create policy sehen on antrag.anforderung for select to jc_app
  using ((select zugriff.hat_recht('eakte.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy anfordern on antrag.anforderung for insert to jc_app
  with check ((select zugriff.hat_recht('eakte.bearbeiten')) and von_id = (select zugriff.personal())
    and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]) and step.zustaendig(person_id));
create policy zuruecknehmen on antrag.anforderung for update to jc_app
  using ((select zugriff.hat_recht('eakte.bearbeiten')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
grant select, insert on antrag.anforderung to jc_app;
grant update (zurueckgenommen) on antrag.anforderung to jc_app;
