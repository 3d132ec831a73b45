/** English words of the mails of accounts. */
export const en = {
  'bestaetigen.betreff': 'Please confirm your e-mail address',
  'bestaetigen.text': `Hello,

someone wants to create an account in the Jobcenter online portal ({dienst}) with this e-mail address.

Was it you? Then open this link and press the button:

{link}

The link is valid for 24 hours.

It was not you? Then do nothing. No account will be created.

You want to apply today and the link does not work? Call us, write to us or visit us. That day counts just as well.
`,
  'schonda.betreff': 'You already have an account',
  'schonda.text': `Hello,

someone wanted to create an account in the Jobcenter online portal ({dienst}) with this e-mail address. There is already an account with this address.

Was it you? Then sign in on our site. Forgotten your password? Choose "Forgotten your password" when you sign in.

It was not you? Then do nothing. Your account has not changed.

This e-mail contains no link.
`,
  'kennwort.betreff': 'A new password for your account',
  'kennwort.text': `Hello,

someone wants a new password for your account in the Jobcenter online portal ({dienst}).

Was it you? Then open this link and enter a new password:

{link}

The link is valid for 2 hours.

It was not you? Then do nothing. Your password stays as it is.
`,
  'keinkonto.betreff': 'There is no account for this address',
  'keinkonto.text': `Hello,

someone wants a new password for an account in the Jobcenter online portal ({dienst}). There is no account for this e-mail address.

Was it you? Perhaps you used another e-mail address. Or you create a new account on our site.

It was not you? Then do nothing.

This e-mail contains no link.
`,
  'geaendert.betreff': 'Your password was changed',
  'geaendert.text': `Hello,

the password for your account in the Jobcenter online portal ({dienst}) was changed. All devices are signed out.

Was it you? Then you don't have to do anything.

It was not you? Then choose "Forgotten your password" when you sign in. Also change the password of your mailbox. And call us.

This e-mail contains no link.
`,
  'adresse.betreff': 'Please confirm your new e-mail address',
  'adresse.text': `Hello,

this e-mail address is to be used for an account in the Jobcenter online portal ({dienst}).

Did you enter this? Then open this link, sign in and press the button:

{link}

The link is valid for 24 hours.

It was not you? Then do nothing. Nothing changes.
`,
}
