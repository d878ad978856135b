/** Words of a vendor about what was given, which no other way to it would mend: its length, its size, nobody in it. */
const MEDIA =
  /(?<!took )\btoo (short|long|small|large|big|quiet)\b|\bno (speech|voice|face|audio)\b|\b(duration|length|resolution|dimensions?|size)\b.*\b(must|should|at least|at most|minimum|maximum|exceed\w*|below|above)\b|\b(minimum|maximum|exceed\w*)\b.*\b(duration|length|resolution|dimensions?|size)\b/i;

/** Words about the way to it. A format that is not known may be a page that a site shows to strangers in its place. */
const WAY =
  /\b(fetch\w*|download\w*|retriev\w*|reach\w*|access\w*|connect\w*|load\w*|urls?|links?|address\w*|redirect\w*|forbidden|denied|http|40\d|time[ds]? ?out)\b/i;

/** Whether a vendor's refusal is plainly about the media and not about the way to them: sent otherwise, it would come again. */
export const isAboutMedia = (said: string): boolean => MEDIA.test(said) && !WAY.test(said);
