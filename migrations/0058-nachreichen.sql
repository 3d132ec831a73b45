-- After the sending, what is said about evidence is kept for the next round, in which it is handed in later. What was sent is frozen
-- in antrag.einreichung and never changed.
drop policy eigene on antrag.nachweis;
create policy eigene on antrag.nachweis for all to jc_app
  using (person_id = any ((select zugriff.personen())::uuid[]))
  with check (person_id = any ((select zugriff.personen())::uuid[])
    and exists (select from antrag.bogen b where b.id = bogen_id and b.geloescht_am is null));

-- What is missing is asked for anew, or not any more, when something has come: the worker settles the older order.
create policy nachgereicht on eakte.auftrag for update to jc_worker
  using ((select zugriff.zweck()) = 'uebergabe' and art = 'unvollstaendig');
