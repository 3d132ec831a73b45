-- The labour-market profile is three eServices (OA-01), each a form of its own and handed in by itself. What was one form is the first of them.
alter table antrag.bogen drop constraint bogen_art_check;
alter table antrag.einreichung drop constraint einreichung_art_check;
-- The owner sees no rows while the policies are forced.
alter table antrag.bogen no force row level security;
alter table antrag.einreichung no force row level security;
update antrag.bogen set art = 'oap-situation' where art = 'oap';
update antrag.einreichung set art = 'oap-situation' where art = 'oap';
alter table antrag.bogen force row level security;
alter table antrag.einreichung force row level security;
alter table antrag.bogen add constraint bogen_art_check
  check (art in ('hauptantrag', 'wba', 'vaem', 'oap-situation', 'oap-lebenslauf', 'oap-rahmen'));
alter table antrag.einreichung add constraint einreichung_art_check
  check (art in ('hauptantrag', 'wba', 'vaem', 'oap-situation', 'oap-lebenslauf', 'oap-rahmen'));

-- Staff with VerBIS who look after the customer see what was handed in of it, and nobody else does (OA-02).
create policy verbis on antrag.einreichung for select to jc_app
  using (art in ('oap-situation', 'oap-lebenslauf', 'oap-rahmen') and (select zugriff.hat_recht('verbis.lesen'))
    and step.zustaendig(person_id));
