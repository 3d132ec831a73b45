-- EA-01: staff report a finding, and report it again; that a document is whole again says only the round that read it.
alter policy melden on eakte.befund
  with check ((select zugriff.hat_recht('eakte.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and behoben is null);
alter policy erneut on eakte.befund
  with check ((select zugriff.hat_recht('eakte.lesen')) and dienststelle_id = any ((select zugriff.dienststellen())::uuid[])
    and behoben is null);
