-- PF-08, PF-13: whoever decides about mails of the office can end a secret reply address before its time. Nothing else of it changes.
create policy widerrufen on postfach.kennzeichen for update to jc_app
  using ((select zugriff.hat_recht('postfach.sichten')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[]) and widerrufen is null)
  with check (widerrufen is not null);
grant update (widerrufen) on postfach.kennzeichen to jc_app;
