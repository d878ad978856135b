import type { Handler } from '../net/exchange';
import { STORAGE } from '../resemble/shape/picture-file';
import { broken } from './broken';
import { formats } from './formats';
import { gallery, pictures } from './gallery';
import { made } from './made';
import { members } from './members';
import { news, newsMedia } from './news';
import { plain } from './plain';
import { players } from './players';
import { podcast } from './podcast';
import { stage } from './stage';
import { studioManifests, studioMedia, studioPage } from './studio';
import { vendorStorage } from './vendor-storage';

/** Adding a site is adding a file and a line here. */
export const sites: ReadonlyMap<string, Handler> = new Map([
  ['news.example', news],
  ['media.example', newsMedia],
  ['plain.example', plain],
  ['members.example', members],
  ['gallery.example', gallery],
  ['pictures.example', pictures],
  ['made.example', made],
  ['players.example', players],
  ['podcast.example', podcast],
  ['broken.example', broken],
  ['formats.example', formats],
  ['stage.example', stage],
  ['studio.example', studioPage],
  ['studio-media.example', studioMedia],
  ['studio-manifests.example', studioManifests],
  [STORAGE, vendorStorage],
]);
