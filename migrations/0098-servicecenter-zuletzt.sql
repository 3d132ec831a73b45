-- The newest order of a conversation says whether the Service Center reads it: what was given to the office is the office's (PF-13). An order
-- that was given away is out of sight of the one who asks, hence more rights.
create or replace function servicecenter.bearbeitet(faden uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select a.abgegeben is null and a.service_center_id = any (zugriff.dienststellen())
      and a.dienststelle_id = any (organisation.betreute('unterstuetzungsleistungen'))
    from servicecenter.auftrag a where a.faden_id = faden order by a.id desc limit 1), false)
$$;
revoke all on function servicecenter.bearbeitet(uuid) from public;
grant execute on function servicecenter.bearbeitet(uuid) to jc_app;

-- An order that ends without an answer ends its conversation, with a reason that the customer reads. All of it is filed before (0060).
create policy service_center_beendet on postfach.faden for update to jc_app
  using ((select zugriff.hat_recht('servicecenter.bearbeiten'))
    and dienststelle_id = any ((select organisation.betreute('unterstuetzungsleistungen'))::uuid[]) and servicecenter.bearbeitet(id))
  with check (geschlossen is not null and geschlossen_von = (select zugriff.personal()));

-- What the office answered or ended itself waits for nobody at the Service Center.
alter table servicecenter.auftrag drop constraint auftrag_erledigt_grund_check;
alter table servicecenter.auftrag add constraint auftrag_erledigt_grund_check
  check (erledigt_grund in ('beantwortet', 'ohne-antwort', 'doppelt', 'telefonisch', 'vom-jobcenter'));
grant update (erledigt, erledigt_grund) on servicecenter.auftrag to jc_worker;
