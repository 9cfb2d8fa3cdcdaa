import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { pagedList, paging } from '../../../behaviors/paging';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { open, rosterImportPath } from '../../../phone/routes';
import { readTree } from '../../../services/associations';
import { rosterImports, rosterTemplate, sendRoster, type RosterFile } from '../../../services/roster';
import { whoAmI } from '../../../services/session';
import { importStateLabels, type RosterImportCard } from '../../../shared/contracts/roster';
import type { AssociationPlace } from '../../../shared/contracts/associations';
import type { Session } from '../../../shared/contracts/members';
import { rosterLimits } from '../../../shared/roster-limits';
import { openSmallFile } from '../small-file';
import { importTones } from '../state-tones';

const megabytes = rosterLimits.file / 1024 / 1024;

Component({
  behaviors: [largeText, loading, paging, singleFlight],
  data: {
    session: block<Session>(),
    list: pagedList<RosterImportCard>(),
    labels: importStateLabels as Record<string, string>,
    tones: importTones as Record<string, string>,
    limits: { megabytes, members: rosterLimits.members / 10_000 },
    /** The own association first, then those below it. */
    places: [] as AssociationPlace[],
    names: [] as string[],
    place: 0,
    /** How much of the file has been sent, null when none is. */
    sent: null as number | null,
  },
  methods: {
    onShow() {
      void this.refresh();
    },
    async onPullDownRefresh() {
      await this.refresh();
      void wx.stopPullDownRefresh();
    },
    onReachBottom() {
      void this.nextPage(ask);
    },
    refresh() {
      return Promise.all([this.load('session', () => this.whereTo()), this.firstPage(ask)]);
    },
    async whereTo(): Promise<Session> {
      const session = await whoAmI();
      const own = session.staff?.association;
      if (own && this.data.places.length === 0) {
        const { association, below } = await readTree(own.id);
        const places = [association, ...below];
        this.setData({ places, names: places.map(({ name }) => name) });
      }
      return session;
    },
    onPlace({ detail }: Handled<{ value: string }>) {
      this.setData({ place: Number(detail.value) });
    },
    onTemplate() {
      void this.once('template', async () => openSmallFile(await rosterTemplate()));
    },
    onImport() {
      void this.once('import', async () => {
        const file = await chosenFile();
        const association = this.data.places[this.data.place];
        if (file && association) await this.send(file, association.id);
      });
    },
    async send(file: RosterFile, associationId: string) {
      const key = `${Date.now()}-${Math.random().toString(36).slice(2, 10)}`;
      this.setData({ sent: 0 });
      try {
        const { id } = await sendRoster(associationId, file, key, (sent) => this.setData({ sent }));
        open(rosterImportPath(id));
      } finally {
        this.setData({ sent: null });
      }
    },
    onOpen: ({ currentTarget }: Handled<unknown, { id: string }>) => open(rosterImportPath(currentTarget.dataset.id)),
  },
});

const ask = (cursor: string | undefined) => rosterImports(cursor ? { cursor } : {});

/** From a chat: that is where WeChat keeps files. Null when the person changed their mind, or when it is too large. */
async function chosenFile(): Promise<RosterFile | null> {
  try {
    const { tempFiles } = await wx.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'xls', 'csv', 'zip'] });
    const [file] = tempFiles;
    if (!file) return null;
    if (file.size <= rosterLimits.file) return file;
    void wx.showModal({ title: '文件太大', content: `“${file.name}”超过 ${megabytes} MB，请按市分成几个文件上传。`, showCancel: false, confirmText: '知道了' });
    return null;
  } catch (error) {
    if (/cancel/.test((error as { errMsg?: string }).errMsg ?? '')) return null;
    throw error;
  }
}
