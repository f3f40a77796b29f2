/** What names another device than this computer, in German. */
const DEVICE =
  /(?:\btv|fernseher|fernsehgerät|glotze|radio|anlage|stereoanlage|lautsprecher|boxen?|soundbar|receiver|verstärker|chromecast|sonos|roku|echo|alexa|homepod|xbox|playstation|beamer|projektor|handy|telefon|tablet|ipad|iphone|shield|fire stick|apple tv|küche|schlafzimmer|wohnzimmer|kinderzimmer|esszimmer|badezimmer|bad|büro|garage|auto|zimmer|raum|keller|terrasse|garten|balkon|flur)$/i;
/** What is in a room and has no volume: "Heizung im Wohnzimmer". */
const SILENT =
  /licht|lampe|leuchte|heizung|heizkörper|thermostat|temperatur|klima|rollo|rolll?aden|rollläden|jalousie|vorh[aä]ng|markise|ventilator|lüftung|steckdose|fenster|tür/i;

export const isGermanDevice = (name: string) => DEVICE.test(name) && !SILENT.test(name);
