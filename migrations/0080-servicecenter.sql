-- The mailbox of a Service Center (PF-05, PF-06): what it has to do for the offices that bought "Unterstützungsleistungen". The words of
-- a conversation stay in postfach; here stands only whose turn it is.
create schema servicecenter;
grant usage on schema servicecenter to jc_app, jc_worker;

-- One order per conversation that waits for an answer; a further message of the customer joins the open one.
create table servicecenter.auftrag (
  id uuid primary key,
  faden_id uuid not null,
  person_id uuid not null,
  -- On whose behalf, and who does it.
  dienststelle_id uuid not null references organisation.dienststelle,
  service_center_id uuid not null references organisation.dienststelle,
  referenz text not null,
  anliegen text not null check (anliegen ~ '^[a-z0-9-]{1,40}$'),
  -- When the customer sent the first and the newest message of it.
  eingegangen timestamptz not null,
  neueste timestamptz not null check (neueste >= eingegangen),
  bearbeiter_id uuid,
  bearbeiter_name text check (char_length(bearbeiter_name) between 1 and 200),
  genommen timestamptz,
  -- Answered, or closed without an answer, with a reason.
  erledigt timestamptz,
  erledigt_grund text check (erledigt_grund in ('beantwortet', 'ohne-antwort', 'doppelt', 'telefonisch')),
  -- Gone into the E-AKTE of the office: by hand, or because the way is closed.
  abgegeben timestamptz,
  abgegeben_grund text check (abgegeben_grund in ('entscheidung', 'unterlagen', 'beschwerde', 'unklar', 'einkauf-endet')),
  version int not null default 1 check (version > 0),
  foreign key (faden_id, person_id, dienststelle_id) references postfach.faden (id, person_id, dienststelle_id),
  check (dienststelle_id <> service_center_id),
  check ((bearbeiter_id is null) = (bearbeiter_name is null) and (bearbeiter_id is null) = (genommen is null)),
  check ((erledigt is null) = (erledigt_grund is null)),
  check ((abgegeben is null) = (abgegeben_grund is null)),
  check (erledigt is null or abgegeben is null)
);
create unique index auftrag_offen on servicecenter.auftrag (faden_id) where erledigt is null and abgegeben is null;
create index auftrag_liste on servicecenter.auftrag (service_center_id, id) where erledigt is null and abgegeben is null;
create index auftrag_faden on servicecenter.auftrag (faden_id);

alter table servicecenter.auftrag enable row level security;
alter table servicecenter.auftrag force row level security;
-- Only while the purchase is in force, and only at the Service Center it was made with: from one day to the next nobody there sees anything.
create policy bearbeiten on servicecenter.auftrag for select to jc_app
  using ((select zugriff.hat_recht('servicecenter.bearbeiten')) and abgegeben is null
    and service_center_id = any ((select zugriff.dienststellen())::uuid[])
    and dienststelle_id = any ((select organisation.betreute('unterstuetzungsleistungen'))::uuid[]));
create policy weiterfuehren on servicecenter.auftrag for update to jc_app
  using ((select zugriff.hat_recht('servicecenter.bearbeiten')) and erledigt is null and abgegeben is null
    and service_center_id = any ((select zugriff.dienststellen())::uuid[])
    and dienststelle_id = any ((select organisation.betreute('unterstuetzungsleistungen'))::uuid[]))
  with check ((select zugriff.hat_recht('servicecenter.bearbeiten')) and abgegeben is null
    and (bearbeiter_id is null or exists (select from organisation.kollegen(service_center_id) k where k.id = bearbeiter_id)));
create policy uebergabe on servicecenter.auftrag for all to jc_worker using ((select zugriff.zweck()) = 'uebergabe');
create policy eigner_lesen on servicecenter.auftrag for select to jc_eigner using (true);
grant select, update (bearbeiter_id, bearbeiter_name, genommen, erledigt, erledigt_grund, version) on servicecenter.auftrag to jc_app;
grant select, insert, update (neueste, abgegeben, abgegeben_grund, version) on servicecenter.auftrag to jc_worker;

-- What goes into the E-AKTE is out of sight of the one who gives it away: hence a function, which does that one thing.
create function servicecenter.abgeben(welcher uuid, gesehen int, warum text, am timestamptz) returns uuid
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update servicecenter.auftrag a set abgegeben = am, abgegeben_grund = warum, version = version + 1
   where a.id = welcher and a.version = gesehen and a.erledigt is null and a.abgegeben is null
     and a.bearbeiter_id = zugriff.personal() and zugriff.hat_recht('servicecenter.bearbeiten') and warum <> 'einkauf-endet'
     and a.service_center_id = any (zugriff.dienststellen())
     and a.dienststelle_id = any (organisation.betreute('unterstuetzungsleistungen'))
  returning a.id
$$;
revoke all on function servicecenter.abgeben(uuid, int, text, timestamptz) from public;
grant execute on function servicecenter.abgeben(uuid, int, text, timestamptz) to jc_app;
create policy eigner_abgeben on servicecenter.auftrag for update to jc_eigner using (true);

-- Which conversations the one who asks works on for an office. Also one that was answered: its customer may write again.
create function servicecenter.bearbeitet(faden uuid) returns boolean language sql stable as $$
  select exists (select from servicecenter.auftrag a where a.faden_id = faden)
$$;

-- Who works on behalf of an office reads and answers its conversations like the office itself, but only those that came to the Service Center (PF-13).
do $$ declare t text; begin
  foreach t in array array['nachricht', 'anhang', 'ansicht'] loop
    execute format($p$create policy service_center on postfach.%1$I for select to jc_app
      using ((select zugriff.hat_recht('servicecenter.bearbeiten'))
        and dienststelle_id = any ((select organisation.betreute('unterstuetzungsleistungen'))::uuid[])
        and %2$s)$p$, t, case t when 'nachricht' then 'servicecenter.bearbeitet(faden_id)'
          else format('exists (select from postfach.nachricht n where n.id = %I.nachricht_id)', t) end);
  end loop;
end $$;
create policy service_center on postfach.faden for select to jc_app
  using ((select zugriff.hat_recht('servicecenter.bearbeiten'))
    and dienststelle_id = any ((select organisation.betreute('unterstuetzungsleistungen'))::uuid[]) and servicecenter.bearbeitet(id));
-- A key is there a moment before its message.
create policy service_center on postfach.schluessel for select to jc_app
  using ((select zugriff.hat_recht('servicecenter.bearbeiten'))
    and dienststelle_id = any ((select organisation.betreute('unterstuetzungsleistungen'))::uuid[])
    and exists (select from servicecenter.auftrag a where a.person_id = schluessel.person_id));
create policy service_center_schreibt on postfach.schluessel for insert to jc_app
  with check ((select zugriff.hat_recht('servicecenter.bearbeiten'))
    and dienststelle_id = any ((select organisation.betreute('unterstuetzungsleistungen'))::uuid[]));
create policy service_center_schreibt on postfach.nachricht for insert to jc_app
  with check ((select zugriff.hat_recht('servicecenter.bearbeiten'))
    and dienststelle_id = any ((select organisation.betreute('unterstuetzungsleistungen'))::uuid[])
    and richtung = 'aus' and kanal = 'servicecenter' and verfasser_id = (select zugriff.personal()) and servicecenter.bearbeitet(faden_id));
-- Taken up and answered; a message is blacked out by the office alone.
create policy service_center_bearbeitet on postfach.nachricht for update to jc_app
  using ((select zugriff.hat_recht('servicecenter.bearbeiten'))
    and dienststelle_id = any ((select organisation.betreute('unterstuetzungsleistungen'))::uuid[])
    and geschwaerzt is null and servicecenter.bearbeitet(faden_id))
  with check (geschwaerzt is null);

-- As before (0062), and for whoever works on one of the person's conversations at a Service Center.
create or replace function postfach.personalien(wer uuid)
returns table (vorname text, nachname text, geburtsdatum date, geburt_jahr smallint, geburt_monat smallint, geburt_tag smallint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.vorname, p.nachname, p.geburtsdatum, p.geburt_jahr, p.geburt_monat, p.geburt_tag from step.person p
   where p.id = wer
     and (((select zugriff.hat_recht('postfach.lesen')) and exists (select from postfach.faden f where f.person_id = wer
         and f.dienststelle_id = any ((select zugriff.dienststellen())::uuid[])))
       or ((select zugriff.hat_recht('servicecenter.bearbeiten')) and exists (select from servicecenter.auftrag a
         where a.person_id = wer and a.abgegeben is null and a.service_center_id = any ((select zugriff.dienststellen())::uuid[])
           and a.dienststelle_id = any ((select organisation.betreute('unterstuetzungsleistungen'))::uuid[]))))
$$;

-- Why a message went another way: the Service Center gave it to the office.
alter table postfach.nachricht drop constraint nachricht_ersatz_check;
alter table postfach.nachricht add constraint nachricht_ersatz_check
  check (ersatz in ('betriebsart', 'service-center-zu', 'kanal-fehlt', 'nicht-zustellbar', 'service-center-abgegeben'));

-- With whom an office bought a service for a day; asked by the hand-over, which gives the message to that one.
create function organisation.verkaeufer(wer uuid, was text, am date) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.service_center_id from organisation.einkauf e
   where zugriff.zweck() = 'uebergabe' and e.dienststelle_id = wer and e.leistung = was and e.ab <= am and (e.bis is null or e.bis >= am)
   order by e.ab desc limit 1
$$;
revoke all on function organisation.verkaeufer(uuid, text, date) from public;
grant execute on function organisation.verkaeufer(uuid, text, date) to jc_worker;
