-- EA-01: findings about filed documents, and how far the round through them came. Documents of a record by kind and year.
create table eakte.befund (
  dokument_id uuid primary key references eakte.dokument,
  dienststelle_id uuid not null,
  gefunden timestamptz not null,
  -- Found again as it was filed, for instance after a restore.
  behoben timestamptz
);
create index befund_offen on eakte.befund (dienststelle_id, gefunden desc) where behoben is null;

create table eakte.rundgang (
  eine boolean primary key default true check (eine),
  nach uuid not null,
  beendet timestamptz
);

create index dokument_akte_art on eakte.dokument (akte_id, art, eingegangen desc, id desc);

do $$ declare t text; begin
  foreach t in array array['befund', 'rundgang'] loop
    execute format('alter table eakte.%I enable row level security', t);
    execute format('alter table eakte.%I force row level security', t);
    execute format($p$create policy gehen on eakte.%I for all to jc_worker using ((select zugriff.zweck()) = 'uebergabe')$p$, t);
    execute format($p$create policy zaehlen on eakte.%I for select to jc_eigner using ((select zugriff.zweck()) = 'metrik')$p$, t);
    execute format('grant select, insert, update on eakte.%I to jc_worker', t);
  end loop;
end $$;
create policy lesen on eakte.befund for select to jc_app
  using ((select zugriff.hat_recht('eakte.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
-- Whoever opens a document and finds it changed reports it by that alone.
create policy melden on eakte.befund for insert to jc_app
  with check ((select zugriff.hat_recht('eakte.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
create policy erneut on eakte.befund for update to jc_app
  using ((select zugriff.hat_recht('eakte.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]));
grant select, insert, update (gefunden, behoben) on eakte.befund to jc_app;

-- Figures of the E-AKTE for the operator: Postkörbe over their limit, findings, age of the last whole round.
create policy zaehlen on eakte.postkorb for select to jc_eigner using ((select zugriff.zweck()) = 'metrik');
create policy zaehlen on eakte.auftrag for select to jc_eigner using ((select zugriff.zweck()) = 'metrik');
create function eakte.kennzahlen(jetzt timestamptz) returns table (name text, art text, wert double precision)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'postkoerbe_ueberlaufen', '', count(*) from eakte.postkorb k
    where zugriff.zweck() = 'metrik' and k.grenze is not null and k.grenze < (select count(*) from (select from eakte.auftrag a
      where a.postkorb_id = k.id and a.stand <> 'erledigt' limit 1000) x)
  union all
  select 'akten_befunde', '', count(*) from eakte.befund b where zugriff.zweck() = 'metrik' and b.behoben is null
  union all
  select 'akten_rundgang_sekunden', '', extract(epoch from jetzt - r.beendet) from eakte.rundgang r
    where zugriff.zweck() = 'metrik' and r.beendet is not null
$$;
revoke all on function eakte.kennzahlen(timestamptz) from public;
grant execute on function eakte.kennzahlen(timestamptz) to jc_app, jc_worker;
