-- PF-08, PF-11: an office sends a person files with its messages. They are the person's, by the same locks and checks as their own, and
-- nobody but the office sees them before they are handed out. One that never is lies in the bin from the first moment, and goes by itself.
alter table eingang.datei
  add column stelle_id uuid,
  add column ausgegeben timestamptz,
  add check (ausgegeben is null or stelle_id is not null);
create index datei_stelle on eingang.datei (stelle_id, besitzer) where stelle_id is not null;
alter policy eigene on eingang.datei
  using (besitzer = any ((select zugriff.personen())::uuid[]) and (stelle_id is null or ausgegeben is not null));
-- The office sees what it put ready; what came to it lies in the record (PF-10).
create policy stelle on eingang.datei for select to jc_app
  using ((select zugriff.hat_recht('postfach.lesen')) and stelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy stelle_legt_bereit on eingang.datei for insert to jc_app
  with check ((select zugriff.hat_recht('postfach.schreiben')) and stelle_id = any ((select zugriff.dienststellen())::uuid[])
    and entfernt is not null and ausgegeben is null
    and (step.zustaendig(besitzer) or exists (select from postfach.faden f where f.person_id = besitzer and f.dienststelle_id = stelle_id)));
create policy stelle_gibt_aus on eingang.datei for update to jc_app
  using ((select zugriff.hat_recht('postfach.schreiben')) and stelle_id = any ((select zugriff.dienststellen())::uuid[]));
grant insert (stelle_id, entfernt), update (ausgegeben) on eingang.datei to jc_app;
-- What a person holds, an office does not let go.
alter policy loslassen on eingang.verwendung
  using (not fest and (select zugriff.art()) = 'kunde' and exists (select from eingang.datei d where d.id = datei_id));

create policy stelle_haengt_an on postfach.anhang for insert to jc_app
  with check ((select zugriff.hat_recht('postfach.schreiben')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and exists (select from postfach.nachricht n where n.id = nachricht_id and n.richtung = 'aus'
      and n.person_id = anhang.person_id and n.dienststelle_id = anhang.dienststelle_id)
    and exists (select from eingang.datei d where d.id = datei_id and d.besitzer = anhang.person_id and d.stelle_id = anhang.dienststelle_id));
-- What a member of staff has put to an answer that is not sent yet.
alter table postfach.bearbeitung add column dateien uuid[] not null default '{}';
grant update (dateien) on postfach.bearbeitung to jc_app;
