-- Mails from a mailbox that we wrote to, with the mark we gave it, are always kept: they have a budget of their own, and neither they nor
-- all others in the basket crowd each other out.
alter table postfach.mail_eingang add column vertraut boolean not null default false;

-- How often the reader began with the mail behind its position. One that it never gets through goes to a person unread.
alter table postfach.mail_stand
  add column versuch_uid bigint,
  add column versuche int not null default 0 check (versuche >= 0);
