import { texte } from '../platform/i18n/index.ts'

/** Words of the blocks that stand on every page of the portal (ux 6, texts 6 to 8). */
export const rahmentexte = texte({
  de: {
    'allgemein.papier': 'Schreiben Sie Ihrem Jobcenter formlos. Ein Satz genügt.',
    'allgemein.telefon': 'Rufen Sie Ihr Jobcenter an.',
    'allgemein.besuch': 'Gehen Sie zu Ihrem Jobcenter.',
    'notlage.text':
      'Kein Geld für Essen, Strom oder Wohnung: Rufen Sie uns an oder kommen Sie vorbei: {telefon}. Sagen Sie: „Das ist ein Notfall.“',
    'notlage.ohne':
      'Kein Geld für Essen, Strom oder Wohnung: Rufen Sie Ihr Jobcenter an oder gehen Sie hin. Sagen Sie: „Das ist ein Notfall.“',
    'notlage.andere': 'Lebensgefahr: 112. Sorgen, Tag und Nacht: 0800 111 0 111. Gewalt gegen Frauen: 116 016.',
  },
  en: {
    'allgemein.papier': 'Write to your Jobcenter without a form. One sentence is enough.',
    'allgemein.telefon': 'Call your Jobcenter.',
    'allgemein.besuch': 'Go to your Jobcenter.',
    'notlage.text': 'No money for food, power or housing: call us or come in: {telefon}. Say: “This is an emergency.”',
    'notlage.ohne':
      'No money for food, power or housing: call your Jobcenter or go there. Say: “This is an emergency.”',
    'notlage.andere':
      'Danger to life: 112. Someone to talk to, day and night: 0800 111 0 111. Violence against women: 116 016.',
  },
})
