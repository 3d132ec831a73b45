-- Evidence follows its person or entry when one before it is removed from a form: its row goes, and comes again under the new number.
grant delete on antrag.nachweis to jc_app;
-- What was sent is never deleted by its owner.
create policy nur_offen on antrag.nachweis as restrictive for delete to jc_app
  using (exists (select from antrag.bogen b where b.id = bogen_id and b.abgesendet_am is null));
