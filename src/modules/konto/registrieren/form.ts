import { z } from 'zod'
import { email, passwort } from '../../../platform/forms/index.ts'

export const registrierenForm = z.object({ email: email(), passwort: passwort() })
