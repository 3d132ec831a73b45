-- What an office asked for is settled once it came, and can then be asked for again. Its person is told by mail that there is something.
alter table antrag.anforderung add column eingegangen timestamptz;
drop index antrag.anforderung_offen;
create unique index anforderung_offen on antrag.anforderung (person_id, code) where zurueckgenommen is null and eingegangen is null;
-- Settled by the round that brings it: its customer's own, or the worker's for files that were still being checked.
create policy einloesen on antrag.anforderung for update to jc_app
  using (person_id = any ((select zugriff.personen())::uuid[])) with check (zurueckgenommen is null);
grant update (eingegangen) on antrag.anforderung to jc_app;
create policy uebergeben on antrag.anforderung for select to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
create policy nachlauf on antrag.anforderung for update to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
grant select, update (eingegangen) on antrag.anforderung to jc_worker;
