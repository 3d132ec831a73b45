import { groesse, type Sprache, texte } from '../i18n/index.ts'
import { feldtexte } from './feldtexte.ts'
import { DATEI_BYTES } from './grenzen.ts'
import { type Dateimeldung, gruende } from './meldung.ts'

export const dateitexte = texte({
  de: {
    'datei.leer': 'Die Datei ist leer. Bitte wählen Sie die Datei noch einmal. Oder machen Sie ein Foto.',
    'datei.gross': 'Die Datei ist {ist} groß. Erlaubt sind {max}. Machen Sie ein Foto oder teilen Sie die Datei.',
    'datei.art': 'Diese Art von Datei können wir nicht öffnen. Erlaubt sind PDF, JPG, PNG und HEIC.',
    'datei.office':
      'Diese Art von Datei nehmen wir nicht an. Speichern Sie den Text als PDF. Oder machen Sie ein Foto.',
    'datei.viele':
      'Sie haben sehr viele Dateien hochgeladen. Bitte entfernen Sie Dateien, die Sie nicht mehr brauchen.',
    'datei.schnell': 'Sie haben in kurzer Zeit sehr viele Dateien geschickt. Bitte machen Sie in einer Stunde weiter.',
    'datei.abgebrochen': 'Die Übertragung wurde unterbrochen. Bitte laden Sie die Datei noch einmal hoch.',
    'datei.virus':
      'In der Datei wurde Schadsoftware gefunden. Wir haben sie nicht angenommen. Bitte machen Sie ein Foto vom Papier.',
    'datei.kaputt': 'Die Datei ist beschädigt. Bitte speichern Sie sie neu. Oder machen Sie ein Foto vom Papier.',
    'datei.passwort':
      'Die Datei ist mit einem Passwort geschützt. Speichern Sie sie ohne Passwort. Oder fotografieren Sie die Seiten.',
    'datei.pixel': 'Das Bild hat zu viele Bildpunkte. Bitte machen Sie ein neues Foto.',
    'datei.seiten': 'Die Datei hat mehr als 300 Seiten. Bitte teilen Sie die Datei.',
    'datei.skript':
      'In der Datei steckt ein Programm. Wir können es nicht sicher entfernen. Bitte fotografieren Sie die Seiten.',
    'datei.heic': 'Dieses Foto können wir nicht umwandeln. Bitte speichern Sie es als JPG.',
    'datei.wird-geprueft': 'wird geprüft',
    'datei.frei': 'geprüft',
    'datei.abgelehnt': 'abgelehnt',
    'datei.prueft': 'Wird geprüft. Das dauert meist wenige Sekunden. Sie können weitermachen.',
  },
  en: {
    'datei.leer': 'The file is empty. Please choose the file again. Or take a photo.',
    'datei.gross': 'The file is {ist}. The limit is {max}. Take a photo or split the file.',
    'datei.art': 'We cannot open this kind of file. Allowed are PDF, JPG, PNG and HEIC.',
    'datei.office': 'We do not take this kind of file. Save the text as a PDF. Or take a photo.',
    'datei.viele': 'You have uploaded very many files. Please remove files that you no longer need.',
    'datei.schnell': 'You have sent very many files in a short time. Please continue in an hour.',
    'datei.abgebrochen': 'The transfer was interrupted. Please upload the file again.',
    'datei.virus': 'Malware was found in the file. We did not accept it. Please take a photo of the paper.',
    'datei.kaputt': 'The file is damaged. Please save it anew. Or take a photo of the paper.',
    'datei.passwort': 'The file is password-protected. Save it without a password. Or photograph the pages.',
    'datei.pixel': 'The picture has too many pixels. Please take a new photo.',
    'datei.seiten': 'The file has more than 300 pages. Please split the file.',
    'datei.skript': 'There is a program in the file. We cannot remove it safely. Please photograph the pages.',
    'datei.heic': 'We cannot convert this photo. Please save it as JPG.',
    'datei.wird-geprueft': 'being checked',
    'datei.frei': 'checked',
    'datei.abgelehnt': 'refused',
    'datei.prueft': 'Being checked. This usually takes a few seconds. You can carry on.',
  },
  ar: {
    'datei.leer': 'الملف فارغ. اختاروا الملف مرة أخرى من فضلكم. أو التقطوا صورة.',
    'datei.gross': 'حجم الملف {ist}. المسموح {max}. التقطوا صورة أو قسّموا الملف.',
    'datei.art': 'لا نستطيع فتح هذا النوع من الملفات. المسموح PDF وJPG وPNG وHEIC.',
    'datei.office': 'لا نقبل هذا النوع من الملفات. احفظوا النص كملف PDF. أو التقطوا صورة.',
    'datei.viele': 'رفعتم ملفات كثيرة جدًا. احذفوا من فضلكم الملفات التي لم تعودوا تحتاجون إليها.',
    'datei.schnell': 'أرسلتم ملفات كثيرة جدًا في وقت قصير. تابعوا من فضلكم بعد ساعة.',
    'datei.abgebrochen': 'انقطع النقل. ارفعوا الملف مرة أخرى من فضلكم.',
    'datei.virus': 'وُجد برنامج ضار في الملف. لم نقبله. التقطوا صورة للورقة من فضلكم.',
    'datei.kaputt': 'الملف تالف. احفظوه من جديد من فضلكم. أو التقطوا صورة للورقة.',
    'datei.passwort': 'الملف محمي بكلمة مرور. احفظوه بدون كلمة مرور. أو صوّروا الصفحات.',
    'datei.pixel': 'في الصورة نقاط كثيرة جدًا. التقطوا صورة جديدة من فضلكم.',
    'datei.seiten': 'في الملف أكثر من 300 صفحة. قسّموا الملف من فضلكم.',
    'datei.skript': 'في الملف برنامج. لا نستطيع إزالته بأمان. صوّروا الصفحات من فضلكم.',
    'datei.heic': 'لا نستطيع تحويل هذه الصورة. احفظوها كملف JPG من فضلكم.',
    'datei.wird-geprueft': 'قيد الفحص',
    'datei.frei': 'تم الفحص',
    'datei.abgelehnt': 'مرفوض',
    'datei.prueft': 'قيد الفحص. هذا يستغرق عادةً ثواني قليلة. يمكنكم المتابعة.',
  },
})

/** The sentences for one cause: what is wrong, and what helps. */
export function dateisatz(meldung: Dateimeldung, sprache: Sprache): string {
  const t = dateitexte(sprache)
  if (meldung.grund !== 'gross') return t(`datei.${meldung.grund}`)
  // Two sizes that read alike would not say what is wrong.
  const ist = Math.max(meldung.groesse ?? 0, DATEI_BYTES + 100_000)
  return t('datei.gross', { ist: groesse(ist, sprache), max: '25 MB' })
}

/** Everything that can be said of a file, to be read through: each cause, and what the script says while it sends. */
export const dateisaetze = (sprache: Sprache): readonly string[] => [
  ...gruende.map((grund) => dateisatz({ grund }, sprache)),
  ...feldtexte(sprache).meldungen,
]
