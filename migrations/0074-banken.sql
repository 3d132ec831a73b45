-- Names of banks by Bankleitzahl, as the Deutsche Bundesbank publishes them every quarter; empty until the operator loads the file.
-- No personal data.
create table antrag.bank (
  blz text primary key check (blz ~ '^[1-9][0-9]{7}$'),
  name text not null check (name <> ''),
  ort text not null
);
alter table antrag.bank enable row level security;
alter table antrag.bank force row level security;
create policy lesen on antrag.bank for select to jc_app, jc_worker using ((select zugriff.art()) <> 'niemand');
create policy einlesen on antrag.bank for all to jc_worker using ((select zugriff.zweck()) = 'einrichtung');
grant select on antrag.bank to jc_app;
grant select, insert, delete on antrag.bank to jc_worker;
