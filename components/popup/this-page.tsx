import type { ListedMedium } from '../../lib/messaging/page-reader';
import type { MessageKey } from '../../lib/sentence';
import { type ButtonSettings, EVERYWHERE, isEverywhere } from '../../lib/storage/button-settings';
import { Button, IconButton } from '../button';
import { formatElapsed } from '../format';
import { Icon } from '../icons';
import { Switch } from '../options/switch';
import type { PageButtonActions } from '../page-button/actions';
import { useText } from '../text';
import { KIND_ICON } from '../thumb';
import { placeOf } from './picture-queue';
import { useRowsInView } from './rows-in-view';

export interface ListedItem extends ListedMedium {
  readonly frameId: number;
  /** A file's name, else the element's title; empty where it has neither. */
  readonly name: string;
}

export interface ThisPageData {
  /** Undefined until read; `closed` where the browser lets nobody in: its own pages, its store. */
  readonly media: readonly ListedItem[] | 'closed' | undefined;
  /** Where more can be judged than are listed: how many, and whether the page was looked through to its end. */
  readonly more?: { readonly total: number; readonly isWhole: boolean } | undefined;
  /** Of the page in front; undefined where the browser does not tell. */
  readonly site: { readonly host: string; readonly pattern: string } | undefined;
  readonly button: ButtonSettings | undefined;
  /** What the browser assigned; empty where it assigned nothing. */
  readonly shortcut: string;
  readonly checked: ReadonlySet<string>;
  /** Small pictures drawn so far, by `placeOf`. */
  readonly pictures: ReadonlyMap<string, string>;
}

export interface ThisPageActions {
  readonly pageButton: PageButtonActions;
  check(item: ListedItem): void;
  /** A row came into view, or went out of it: only what is in view is drawn. */
  inView(item: ListedItem, isInView: boolean): void;
  /** Scrolls to it and lights it up. */
  light(item: ListedItem): void;
  /** The browser's own page of shortcuts. */
  openShortcuts(): void;
}

const KIND = { image: 'kindImage', video: 'kindVideo', audio: 'kindAudio' } as const satisfies Record<
  ListedItem['kind'],
  MessageKey
>;

const factOf = ({ width, height, duration }: ListedItem): string =>
  [
    ...(duration === undefined ? [] : [formatElapsed(duration * 1000)]),
    ...(width && height ? [`${width} × ${height}`] : []),
  ].join(' · ');

interface ItemProps {
  readonly item: ListedItem;
  readonly checked: boolean;
  readonly picture: string | undefined;
  readonly actions: ThisPageActions;
}

const Item = ({ item, checked, picture, actions }: ItemProps) => {
  const { t } = useText();
  const id = `listed-${item.frameId}-${item.index}`;
  const name = item.name || t(KIND[item.kind]);
  return (
    <li class="listed">
      <button type="button" class="goto" title={t('pageShow')} onClick={() => actions.light(item)}>
        <span class="thumb" aria-hidden="true">
          {picture === undefined ? <Icon name={KIND_ICON[item.kind]} /> : <img src={picture} alt="" />}
        </span>
        <span class="grow">
          <b class="clip" id={id}>
            <bdi>{name}</bdi>
          </b>
          <span class="muted t12">
            {t(KIND[item.kind])}
            {factOf(item) && ` · ${factOf(item)}`}
          </span>
        </span>
      </button>
      <Button look={checked ? 'quiet' : 'plain'} describedBy={id} onPress={() => actions.check(item)}>
        {t(checked ? 'pageChecked' : 'pageCheck')}
      </Button>
    </li>
  );
};

const NO_MEDIA: readonly ListedItem[] = [];

const List = ({ data, actions }: { data: ThisPageData; actions: ThisPageActions }) => {
  const { t, locale } = useText();
  const { media, more } = data;
  const list = useRowsInView(Array.isArray(media) ? media : NO_MEDIA, actions.inView);
  if (media === undefined) return <div class="loading" aria-busy="true" />;
  if (media === 'closed') return <p class="none-here">{t('pageClosed')}</p>;
  if (media.length === 0) return <p class="none-here">{t('pageNone')}</p>;
  const number = (count: number) => new Intl.NumberFormat(locale).format(count);
  return (
    <>
      {more && (
        <p class="more-there" role="status">
          {t(more.isWhole ? 'pageListed' : 'pageListedOfLong', number(media.length), number(more.total))}
        </p>
      )}
      <ul class="checks" ref={list}>
        {media.map((item) => (
          <Item
            key={placeOf(item)}
            item={item}
            checked={data.checked.has(item.address)}
            picture={data.pictures.get(placeOf(item))}
            actions={actions}
          />
        ))}
      </ul>
    </>
  );
};

/** Where the button is on: this site, every site, hidden here. */
const Where = ({ data: { site, button }, actions }: { data: ThisPageData; actions: ThisPageActions }) => {
  const { t } = useText();
  if (!site || !button) return null;
  const { pageButton } = actions;
  const everywhere = isEverywhere(button);
  const isMuted = button.muted.includes(site.host);
  const here = !isMuted && (everywhere || button.on.includes(site.pattern));
  const turnHere = (on: boolean) => {
    if (on && isMuted) pageButton.mute(site.host, false);
    else if (everywhere) pageButton.mute(site.host, !on);
    else pageButton.turn([site.pattern], on);
  };
  return (
    <div class="where">
      <div class="row">
        <span class="grow" id="button-here">
          {t('pageButtonOn', '')}
          <bdi>{site.host}</bdi>
        </span>
        <Switch on={here} labelledBy="button-here" describedBy="button-here" onChange={turnHere} />
      </div>
      <div class="row">
        <span class="grow" id="button-everywhere">
          {t('pageButtonAll')}
        </span>
        <Switch
          on={everywhere}
          labelledBy="button-everywhere"
          describedBy="button-everywhere"
          onChange={(on) => pageButton.turn(EVERYWHERE, on)}
        />
      </div>
    </div>
  );
};

const Keys = ({ shortcut, onOpen }: { shortcut: string; onOpen: () => void }) => {
  const { t } = useText();
  return (
    <p class="keys">
      <span class="grow">{shortcut === '' ? t('pageNoKeys') : t('pageKeys', shortcut)}</span>
      <IconButton icon="settings" name={t('pageSetKeys')} onPress={onOpen} />
    </p>
  );
};

/** The media of the page in front, and the button on them. */
export const ThisPage = ({ data, actions }: { data: ThisPageData; actions: ThisPageActions }) => (
  <>
    <List data={data} actions={actions} />
    <Where data={data} actions={actions} />
    <Keys shortcut={data.shortcut} onOpen={actions.openShortcuts} />
  </>
);
