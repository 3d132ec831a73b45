-- PF-01: customers end a conversation of theirs when it is done with, once all of it is filed (PF-10: the trigger of the table says so on this
-- path too). It stays ended, and who reads it sees that they did it.
alter table postfach.faden
  drop constraint faden_geschlossen_grund_check,
  add constraint faden_geschlossen_grund_check
    check (geschlossen_grund in ('beantwortet', 'anderer-weg', 'andere-stelle', 'doppelt', 'gegenstandslos', 'kunde'));
create policy kunde_schliesst on postfach.faden for update to jc_app
  using (person_id = any ((select zugriff.personen())::uuid[]) and geschlossen is null)
  with check (person_id = any ((select zugriff.personen())::uuid[]) and geschlossen_grund = 'kunde' and geschlossen_von is null);
