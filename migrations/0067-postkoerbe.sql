-- EA-02: kinds of Postkörbe and who works in them, their own time limit and alarm, what is new to whom. Office-wide lists.
alter table eakte.postkorb
  add column art text not null default 'team' check (art in ('person', 'team', 'funktion')),
  add column inhaber_id uuid,
  add column inhaber_name text,
  -- Working days until an order that brings no due date of its own should be done.
  add column frist int not null default 5 check (frist between 1 and 60),
  -- More open orders than this raise the alarm.
  add column grenze int check (grenze between 1 and 999),
  add check ((art = 'person') = (inhaber_id is not null) and (inhaber_id is null) = (inhaber_name is null)),
  add check (art <> 'person' or not auffang);
create unique index postkorb_inhaber on eakte.postkorb (dienststelle_id, inhaber_id) where stand = 'aktiv' and inhaber_id is not null;

-- Who works in a Postkorb of a team or function. Without members it is for the whole office.
create table eakte.postkorb_mitglied (
  dienststelle_id uuid not null,
  postkorb_id uuid not null,
  personal_id uuid not null,
  name text not null,
  seit timestamptz not null,
  primary key (postkorb_id, personal_id),
  foreign key (dienststelle_id, postkorb_id) references eakte.postkorb (dienststelle_id, id)
);
create index postkorb_mitglied_person on eakte.postkorb_mitglied (personal_id);

-- When someone last looked into a Postkorb: what came since then is new to them.
create table eakte.postkorb_gesehen (
  dienststelle_id uuid not null,
  postkorb_id uuid not null,
  personal_id uuid not null,
  gesehen timestamptz not null,
  primary key (personal_id, postkorb_id),
  foreign key (dienststelle_id, postkorb_id) references eakte.postkorb (dienststelle_id, id)
);

-- Moment at which the order came into the Postkorb where it lies. Orders of before count from today.
alter table eakte.auftrag add column im_korb_seit timestamptz not null default now();
alter table eakte.auftrag alter column im_korb_seit drop default;
grant update (im_korb_seit) on eakte.auftrag to jc_app;

create index auftrag_korb_art on eakte.auftrag (postkorb_id, art, faellig, id) where stand <> 'erledigt';
create index auftrag_korb_neu on eakte.auftrag (postkorb_id, im_korb_seit) where stand <> 'erledigt';
create index auftrag_korb_alt on eakte.auftrag (postkorb_id, eingegangen) where stand <> 'erledigt';
create index auftrag_stelle_offen on eakte.auftrag (dienststelle_id, faellig, id) where stand <> 'erledigt';
create index auftrag_stelle_art on eakte.auftrag (dienststelle_id, art, faellig, id) where stand <> 'erledigt';
create index auftrag_bearbeiter_erledigt on eakte.auftrag (bearbeiter_id, erledigt desc, id desc) where stand = 'erledigt';
create index auftrag_stelle_erledigt on eakte.auftrag (dienststelle_id, erledigt desc, id desc) where stand = 'erledigt';

-- Staff of one Dienststelle of the one who asks, with their roles: whom a Postkorb can be given to.
create function organisation.kollegen(stelle uuid) returns table (id uuid, name text, rollen text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.name, array_agg(r.rolle order by r.rolle)
    from organisation.rolle r join organisation.personal p on p.id = r.personal_id
    where r.dienststelle_id = stelle and stelle = any (zugriff.dienststellen())
    group by p.id
$$;
revoke all on function organisation.kollegen(uuid) from public;
grant execute on function organisation.kollegen(uuid) to jc_app;

-- True if the one named owns the Postkorb or is a member of it; false for one that the asking office can't see.
create function eakte.gehoert_zu(korb uuid, wer uuid) returns boolean language sql stable as $$
  select exists (select from eakte.postkorb k where k.id = korb and k.inhaber_id = wer)
    or exists (select from eakte.postkorb_mitglied m where m.postkorb_id = korb and m.personal_id = wer)
$$;

-- May the one who asks work in this Postkorb?
create function eakte.darf_arbeiten(korb uuid) returns boolean language sql stable as $$
  select zugriff.hat_recht('eakte.postkoerbe')
    or exists (select from eakte.postkorb k where k.id = korb and k.inhaber_id is null
      and not exists (select from eakte.postkorb_mitglied m where m.postkorb_id = k.id))
    or eakte.gehoert_zu(korb, zugriff.personal())
$$;

-- Whoever holds an order may finish it, whoever made the last step may take it back, and whoever passed its package on to another
-- office completes what is left of it: also in a Postkorb that is not theirs.
create policy arbeiten on eakte.auftrag as restrictive for update to jc_app
  using (eakte.darf_arbeiten(postkorb_id) or bearbeiter_id = (select zugriff.personal())
    or exists (select from eakte.abgabe b where b.eingang_id = auftrag.eingang_id and b.von_id = (select zugriff.personal()))
    or exists (select from eakte.auftrag_ereignis e
    where e.auftrag_id = auftrag.id and e.version = auftrag.version and e.von_id = (select zugriff.personal())))
  with check (true);

do $$ declare t text; begin
  foreach t in array array['postkorb_mitglied', 'postkorb_gesehen'] loop
    execute format('alter table eakte.%I enable row level security', t);
    execute format('alter table eakte.%I force row level security', t);
  end loop;
end $$;

create policy pflegen on eakte.postkorb for insert to jc_app
  with check ((select zugriff.hat_recht('eakte.postkoerbe')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and not auffang and (inhaber_id is null or exists (select from organisation.kollegen(dienststelle_id) k where k.id = inhaber_id)));
create policy aendern on eakte.postkorb for update to jc_app
  using ((select zugriff.hat_recht('eakte.postkoerbe')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));

create policy lesen on eakte.postkorb_mitglied for select to jc_app
  using ((select zugriff.hat_recht('eakte.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy aufnehmen on eakte.postkorb_mitglied for insert to jc_app
  with check ((select zugriff.hat_recht('eakte.postkoerbe')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and exists (select from organisation.kollegen(dienststelle_id) k where k.id = personal_id));
create policy entfernen on eakte.postkorb_mitglied for delete to jc_app
  using ((select zugriff.hat_recht('eakte.postkoerbe')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
grant select, insert, delete on eakte.postkorb_mitglied to jc_app;

create policy eigene on eakte.postkorb_gesehen for all to jc_app
  using (personal_id = (select zugriff.personal()) and (select zugriff.hat_recht('eakte.lesen'))
    and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
grant select, insert, update on eakte.postkorb_gesehen to jc_app;
