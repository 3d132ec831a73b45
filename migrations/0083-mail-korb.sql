-- Mails from a mailbox that we wrote to, with the mark we gave it, are always kept: they have a budget of their own, and neither they nor
-- all others in the basket crowd each other out.
alter table postfach.mail_eingang add column vertraut boolean not null default false;
