/** Why a conversation ends, as a part of a sentence for staff; customers read it in texte/faden.ts. */
export const gruende: Readonly<Record<string, string>> = {
  beantwortet: 'die Frage beantwortet ist',
  'anderer-weg': 'die Sache auf anderem Weg geklärt wurde',
  'andere-stelle': 'eine andere Stelle zuständig ist',
  doppelt: 'die Nachricht schon da war',
  gegenstandslos: 'sich die Sache erledigt hat',
}
