-- PF-14: settings of the Postfach belong to offices that decide on benefits. Agenturen für Arbeit share a central catalogue and way; on no
-- path does one of them get a mode, a deadline, a way into a Service Center or a version of its own.
create function konfiguration.nur_leistungsstellen() returns trigger language plpgsql as $$
begin
  if exists (select from organisation.dienststelle d where d.id = new.dienststelle_id and d.art = 'AA') then
    raise exception 'Eine Agentur für Arbeit hat keine eigene Konfiguration' using errcode = 'check_violation', constraint = 'nur_leistungsstellen';
  end if;
  return new;
end $$;
create trigger nur_leistungsstellen before insert on konfiguration.betriebsart
  for each row execute function konfiguration.nur_leistungsstellen();
create trigger nur_leistungsstellen before insert on konfiguration.frist
  for each row execute function konfiguration.nur_leistungsstellen();
create trigger nur_leistungsstellen before insert on konfiguration.service_center_weg
  for each row execute function konfiguration.nur_leistungsstellen();
create trigger nur_leistungsstellen before insert on fassung.entwurf
  for each row when (new.art = 'konfiguration') execute function konfiguration.nur_leistungsstellen();
create trigger nur_leistungsstellen before insert on fassung.fassung
  for each row when (new.art = 'konfiguration') execute function konfiguration.nur_leistungsstellen();
