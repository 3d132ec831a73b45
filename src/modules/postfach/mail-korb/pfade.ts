/** Addresses of the basket of mails that were held back. */
export const pfade = {
  liste: '/arbeitsplatz/e-mails',
  mail: (id: string, tat?: 'original' | 'zuordnen' | 'verwerfen') =>
    `/arbeitsplatz/e-mails/${id}${tat === undefined ? '' : `/${tat}`}`,
} as const
