-- PF-10: a message begins as written, whoever writes it on whatever way. That it was taken, opened, answered, filed or blacked out is
-- said later, by those whose act it is; else one could close a conversation of which nothing lies in the E-AKTE.
create policy ohne_vorgriff on postfach.nachricht as restrictive for insert to jc_app
  with check (uebergeben is null and aufgenommen is null and beantwortet is null and abgelegt is null and dokumente is null
    and geschwaerzt is null);
