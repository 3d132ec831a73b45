import { type Sprache, texte } from '../i18n/index.ts'

const sammlung = texte({
  de: {
    grenzen: 'PDF, JPG, PNG oder HEIC, höchstens 25 MB. Ein Foto genügt, wenn alles gut lesbar ist.',
    hochladen: 'Hochladen',
    laedt: 'wird hochgeladen',
    prueft: 'wird geprüft',
    fehler: 'nicht hochgeladen',
    abbrechen: 'Abbrechen',
    entfernen: 'Entfernen',
    nochmal: 'Noch einmal versuchen',
    gross: 'Die Datei ist zu groß. Erlaubt sind 25 MB. Machen Sie ein Foto oder teilen Sie die Datei.',
    leer: 'Die Datei ist leer. Bitte wählen Sie die Datei noch einmal.',
    leitung: 'Keine Verbindung. Was schon da ist, geht nicht verloren.',
    ablegen: 'Sie können Dateien auch hierher ziehen.',
    angekommen: '{name} ist angekommen.',
    unterbrochen: 'Eine Datei kam nicht ganz an. Wählen Sie sie noch einmal: Wir machen dort weiter.',
    lange: 'Das dauert länger. Sie können warten oder später weitermachen.',
  },
  en: {
    grenzen: 'PDF, JPG, PNG or HEIC, at most 25 MB. A photo is enough if everything can be read well.',
    hochladen: 'Upload',
    laedt: 'uploading',
    prueft: 'being checked',
    fehler: 'not uploaded',
    abbrechen: 'Cancel',
    entfernen: 'Remove',
    nochmal: 'Try again',
    gross: 'The file is too large. The limit is 25 MB. Take a photo or split the file.',
    leer: 'The file is empty. Please choose the file again.',
    leitung: 'No connection. What has arrived already is not lost.',
    ablegen: 'You can also drag files here.',
    angekommen: '{name} has arrived.',
    unterbrochen: 'One file did not arrive completely. Choose it again: we carry on from there.',
    lange: 'This is taking longer. You can wait or carry on later.',
  },
  ar: {
    grenzen: 'PDF أو JPG أو PNG أو HEIC، 25 MB على الأكثر. تكفي صورة إذا كان كل شيء مقروءًا.',
    hochladen: 'رفع',
    laedt: 'يُرفع الآن',
    prueft: 'قيد الفحص',
    fehler: 'لم يُرفع',
    abbrechen: 'إلغاء',
    entfernen: 'إزالة',
    nochmal: 'محاولة أخرى',
    gross: 'الملف كبير جدًا. المسموح 25 MB. التقطوا صورة أو قسّموا الملف.',
    leer: 'الملف فارغ. اختاروا الملف مرة أخرى من فضلكم.',
    leitung: 'لا يوجد اتصال. ما وصل لا يضيع.',
    ablegen: 'يمكنكم أيضًا سحب الملفات إلى هنا.',
    angekommen: 'وصل {name}.',
    unterbrochen: 'لم يصل أحد الملفات كاملًا. اختاروه مرة أخرى: نتابع من حيث توقف.',
    lange: 'هذا يستغرق وقتًا أطول. يمكنكم الانتظار أو المتابعة لاحقًا.',
  },
})

const fuersSkript = [
  'laedt',
  'prueft',
  'fehler',
  'abbrechen',
  'entfernen',
  'nochmal',
  'gross',
  'leer',
  'leitung',
  'ablegen',
  'unterbrochen',
  'lange',
] as const

/** The words of the field, and those its script says, as attributes. */
export function feldtexte(sprache: Sprache) {
  const t = sammlung(sprache)
  const alle = Object.fromEntries(fuersSkript.map((wort) => [`wort-${wort}`, t(wort)]))
  return {
    grenzen: t('grenzen'),
    hochladen: t('hochladen'),
    meldungen: [t('gross'), t('leer'), t('leitung'), t('lange')],
    alle: { ...alle, 'wort-angekommen': sammlung.roh(sprache, 'angekommen') ?? '' },
  }
}
