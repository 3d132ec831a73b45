/** Where the two servers keep their things and on which ports of loopback they listen. */
interface Ort {
  readonly ordner: string
  readonly smtp: number
  readonly imap: number
}

/** User of Debian's Exim; both servers keep mails as this one. */
export const NUTZER = 'Debian-exim'
/** Name under which the mail server writes what it found out about a sender. */
export const KENNUNG = 'mx.portal.example'

/** Exim: takes mail over TLS only, puts its own finding on top, and delivers into the mailbox before any `+`. */
export const exim = ({ ordner, smtp }: Ort): string => `keep_environment =
primary_hostname = ${KENNUNG}
spool_directory = ${ordner}/spool
log_file_path = ${ordner}/exim-%slog
pid_file_path = ${ordner}/exim.pid
daemon_smtp_ports = ${smtp}
local_interfaces = 127.0.0.1
tls_advertise_hosts = *
tls_certificate = ${ordner}/cert.pem
tls_privatekey = ${ordner}/key.pem
deliver_drop_privilege = true
acl_smtp_rcpt = rcpt
acl_smtp_data = daten
host_lookup =
rfc1413_hosts =
begin acl
rcpt:
  require encrypted = *
  accept
daten:
  accept add_header = :at_start:Authentication-Results: ${KENNUNG}; auth=none
begin routers
alle:
  driver = accept
  local_parts = dsearch,filter=dir;${ordner}/mail
  local_part_suffix = +*
  local_part_suffix_optional
  transport = kasten
begin transports
kasten:
  driver = appendfile
  directory = ${ordner}/mail/$local_part_data/Maildir
  maildir_format
  create_directory
  return_path_add
begin retry
* * F,2h,1m
`

/** Dovecot: every name is a mailbox, the password is "geheim", TLS only. */
export const dovecot = ({ ordner, imap }: Ort): string => `base_dir = ${ordner}/dovecot
log_path = ${ordner}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <${ordner}/cert.pem
ssl_key = <${ordner}/key.pem
first_valid_uid = 1
mail_location = maildir:~/Maildir
mail_fsync = never
passdb {
  driver = static
  args = password=geheim
}
userdb {
  driver = static
  args = uid=${NUTZER} gid=${NUTZER} home=${ordner}/mail/%n
}
service imap-login {
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${imap}
    ssl = yes
  }
}
`
