-- Dated content: immutable numbered versions in force from a moment; the next one's start is the end.
create schema fassung;
grant usage on schema fassung to jc_app, jc_worker, jc_siegel;

create table fassung.fassung (
  id uuid primary key,
  art text not null,
  schluessel text not null,
  dienststelle_id uuid,
  nummer int not null,
  inhalt jsonb not null,
  stand text not null check (stand in ('entwurf', 'geprueft', 'freigegeben')),
  wirksam_ab timestamptz,
  wirksam_bis timestamptz check (wirksam_bis > wirksam_ab),
  grund text not null default '',
  weisung text,
  erstellt timestamptz not null,
  erstellt_von uuid,
  geprueft timestamptz,
  geprueft_von uuid,
  freigegeben timestamptz,
  freigegeben_von uuid,
  zurueckgezogen timestamptz,
  zurueckgezogen_von uuid,
  unique (art, schluessel, nummer),
  check ((stand = 'freigegeben') = (wirksam_ab is not null)),
  check (zurueckgezogen is null or zurueckgezogen < wirksam_ab)
);
-- One moment, one version: an overlap can't be expressed.
create unique index fassung_moment on fassung.fassung (art, schluessel, wirksam_ab) where stand = 'freigegeben' and zurueckgezogen is null;

create function fassung.bleibt() returns trigger language plpgsql as $$
begin
  if old.stand = 'freigegeben' and (to_jsonb(new) - 'zurueckgezogen' - 'zurueckgezogen_von')
      is distinct from (to_jsonb(old) - 'zurueckgezogen' - 'zurueckgezogen_von') then
    raise exception 'Eine freigegebene Fassung wird nicht geändert.';
  end if;
  if old.stand = 'geprueft' and new.stand = 'geprueft' and new.inhalt is distinct from old.inhalt then
    raise exception 'Eine geprüfte Fassung wird nicht geändert.';
  end if;
  if old.zurueckgezogen is not null and new.zurueckgezogen is distinct from old.zurueckgezogen then
    raise exception 'Zurückgezogen bleibt zurückgezogen.';
  end if;
  return new;
end $$;
create trigger bleibt before update on fassung.fassung for each row execute function fassung.bleibt();

alter table fassung.fassung enable row level security;
alter table fassung.fassung force row level security;
-- What is approved is read by everyone, or will be; drafts only by those who work on them.
create policy lesen on fassung.fassung for select to jc_app, jc_worker
  using (stand = 'freigegeben' and (select zugriff.art()) <> 'niemand');
create policy entwuerfe on fassung.fassung for select to jc_app
  using ((select zugriff.rechte()) @> array['fassung.' || art]
    and (dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
      or dienststelle_id is null and (select zugriff.hat_recht('fassung.zentral'))));
create policy einrichten on fassung.fassung for all to jc_app, jc_worker using ((select zugriff.zweck()) = 'einrichtung');
create policy pflegen_neu on fassung.fassung for insert to jc_app
  with check ((select zugriff.rechte()) @> array['fassung.' || art]
    and (dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
      or dienststelle_id is null and (select zugriff.hat_recht('fassung.zentral'))));
create policy pflegen on fassung.fassung for update to jc_app
  using ((select zugriff.rechte()) @> array['fassung.' || art]
    and (dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
      or dienststelle_id is null and (select zugriff.hat_recht('fassung.zentral'))));
grant select, insert, update on fassung.fassung to jc_app, jc_worker;
