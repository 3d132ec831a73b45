/** Why a conversation ends, as a part of a sentence for staff; customers read it in texte/faden.ts. */
export const gruende: Readonly<Record<string, string>> = {
  beantwortet: 'die Frage beantwortet ist',
  'anderer-weg': 'die Sache auf anderem Weg geklärt wurde',
  'andere-stelle': 'eine andere Stelle zuständig ist',
  doppelt: 'die Nachricht schon da war',
  gegenstandslos: 'sich die Sache erledigt hat',
}

/** The same, and what no member of staff can choose: the customer ended it. */
export const endeworte: Readonly<Record<string, string>> = {
  ...gruende,
  kunde: 'die Kundin oder der Kunde es beendet hat',
}
