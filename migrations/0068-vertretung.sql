-- EA-02: who works for whom while they are away. The substitute works in the Postkörbe of the absent one, within the same office,
-- and every step says for whom it was done.
create table eakte.vertretung (
  id uuid primary key,
  dienststelle_id uuid not null,
  -- The absent one.
  personal_id uuid not null,
  name text not null,
  vertreter_id uuid not null check (vertreter_id <> personal_id),
  vertreter_name text not null,
  von date not null,
  bis date not null check (bis between von and von + 366),
  angelegt timestamptz not null,
  angelegt_von_id uuid not null,
  angelegt_von_name text not null,
  -- Ended early, from this moment.
  beendet timestamptz
);
create index vertretung_vertreter on eakte.vertretung (vertreter_id, bis) where beendet is null;
create index vertretung_stelle on eakte.vertretung (dienststelle_id, bis) where beendet is null;
alter table eakte.vertretung enable row level security;
alter table eakte.vertretung force row level security;
create policy lesen on eakte.vertretung for select to jc_app
  using ((select zugriff.hat_recht('eakte.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
-- For oneself, or by who leads; both must work at the office.
create policy eintragen on eakte.vertretung for insert to jc_app
  with check ((select zugriff.hat_recht('eakte.bearbeiten')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and angelegt_von_id = (select zugriff.personal())
    and (personal_id = (select zugriff.personal()) or (select zugriff.hat_recht('eakte.postkoerbe')))
    and exists (select from organisation.kollegen(dienststelle_id) k where k.id = personal_id)
    and exists (select from organisation.kollegen(dienststelle_id) k where k.id = vertreter_id));
create policy beenden on eakte.vertretung for update to jc_app
  using ((select zugriff.hat_recht('eakte.bearbeiten')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and (personal_id = (select zugriff.personal()) or (select zugriff.hat_recht('eakte.postkoerbe'))));
grant select, insert, update (beendet) on eakte.vertretung to jc_app;

-- Does the one who asks work for this person today? Only within an office that both belong to. It does not pass on: whoever works
-- for somebody does not work for those whom that person works for.
create function eakte.vertritt(wen uuid) returns boolean language sql stable as $$
  select exists (select from eakte.vertretung v
    where v.vertreter_id = zugriff.personal() and v.personal_id = wen and v.beendet is null
      and (now() at time zone 'Europe/Berlin')::date between v.von and v.bis)
$$;

-- For whom the one who asks would act in this Postkorb; nobody where they may work in their own name.
create function eakte.handelt_fuer(korb uuid) returns table (id uuid, name text) language sql stable as $$
  select v.personal_id, v.name from eakte.vertretung v
    where v.vertreter_id = zugriff.personal() and v.beendet is null
      and (now() at time zone 'Europe/Berlin')::date between v.von and v.bis
      and eakte.gehoert_zu(korb, v.personal_id) and not eakte.gehoert_zu(korb, zugriff.personal())
    order by v.von, v.id limit 1
$$;

create or replace function eakte.darf_arbeiten(korb uuid) returns boolean language sql stable as $$
  select zugriff.hat_recht('eakte.postkoerbe')
    or exists (select from eakte.postkorb k where k.id = korb and k.inhaber_id is null
      and not exists (select from eakte.postkorb_mitglied m where m.postkorb_id = k.id))
    or eakte.gehoert_zu(korb, zugriff.personal())
    or exists (select from eakte.handelt_fuer(korb))
$$;

alter table eakte.auftrag_ereignis
  add column fuer_id uuid,
  add column fuer_name text,
  add check ((fuer_id is null) = (fuer_name is null));
create policy nur_vertretene on eakte.auftrag_ereignis as restrictive for insert to jc_app
  with check (fuer_id is null or eakte.vertritt(fuer_id));
