import { asFailure } from '../../phone/call-failure';
import { dropDraft, draftOf, keepDraft } from '../../phone/drafts';
import { newKey } from '../../phone/new-key';
import { beginNews, readManuscript, saveNews } from '../../services/newsroom';
import type { ManagedNews, NewsContent, NewsFile } from '../../shared/contracts/news-editing';
import { addressesOf, emptyContent, isSame } from './content';

/** What this phone holds that the cloud may not have yet: written at each change, gone once it is saved. */
interface LocalDraft {
  key: string;
  revision: number;
  content: NewsContent;
  /** Sent, and never answered: it is sent again as it was before anything newer. */
  unanswered: NewsContent | null;
}

type Kept = 'untouched' | 'changed' | 'saving' | 'saved' | 'failed';

/** So long after the last change it is saved; closing the page saves at once. */
const pause = 1500;
const timers = new WeakMap<object, ReturnType<typeof setTimeout>>();
const running = new WeakMap<object, Promise<boolean>>();

/** A manuscript that saves itself, in order, and survives being closed at any moment. */
export const keeping = Behavior({
  properties: { newsId: String },
  data: {
    id: '',
    key: '',
    revision: 0,
    content: emptyContent(),
    saved: null as NewsContent | null,
    unanswered: null as NewsContent | null,
    files: [] as NewsFile[],
    addresses: {} as Record<string, string>,
    kept: 'untouched' as Kept,
    keptFault: '',
  },
  lifetimes: {
    detached() {
      clearTimeout(timers.get(this) ?? 0);
      if (this.data.kept === 'changed') void this.keep();
    },
  },
  pageLifetimes: {
    hide() {
      if (this.data.kept === 'changed') void this.keep();
    },
  },
  methods: {
    /** Takes up what was being written, from the cloud and from this phone. */
    async takeUp(): Promise<void> {
      const id = decodeURIComponent(this.data.newsId);
      this.setData({ id, key: newKey() });
      if (id) this.show(await readManuscript(id));
      const local = draftOf<LocalDraft>(nameOf(id));
      if (local && (this.goesOn(local) || (await this.prefersLocal()))) this.resume(local);
      else if (local) dropDraft(nameOf(id));
    },
    /** Nobody changed it meanwhile, or only this phone did and never heard so. */
    goesOn({ revision, unanswered }: LocalDraft): boolean {
      return revision === this.data.revision || (unanswered !== null && isSame(trimmed(unanswered), this.data.saved));
    },
    async prefersLocal(): Promise<boolean> {
      const { confirm } = await wx.showModal({ title: '有没保存上的修改', content: '这台手机上有一份没有保存上的修改，但文章后来在别处改过。要用手机上的这份吗？', cancelText: '用新的', confirmText: '用手机上的' });
      return confirm;
    },
    resume({ key, content, unanswered, revision }: LocalDraft) {
      this.setData({ key, content, unanswered: revision === this.data.revision ? unanswered : null, kept: 'changed' });
      this.later();
    },
    show({ id, revision, content, files }: ManagedNews) {
      this.setData({ id, revision, content, saved: content, files, addresses: addressesOf(files) });
    },
    change(patch: Partial<NewsContent>) {
      this.setData({ content: { ...this.data.content, ...patch }, kept: 'changed', keptFault: '' });
      this.keepHere();
      this.later();
    },
    addFile(file: NewsFile) {
      const files = [...this.data.files.filter((each) => each.file !== file.file), file];
      this.setData({ files, addresses: addressesOf(files) });
    },
    keepHere() {
      const { id, key, revision, content, unanswered } = this.data;
      const draft: LocalDraft = { key, revision, content, unanswered };
      keepDraft(nameOf(id), draft);
    },
    later() {
      clearTimeout(timers.get(this) ?? 0);
      timers.set(this, setTimeout(() => void this.keep(), pause));
    },
    /** Whether the cloud now holds what is on the page. Asked while it runs, it waits for its turn. */
    keep(): Promise<boolean> {
      clearTimeout(timers.get(this) ?? 0);
      const turn = (running.get(this) ?? Promise.resolve(true)).then(() => this.keepNow());
      running.set(this, turn);
      return turn;
    },
    async keepNow(): Promise<boolean> {
      if (this.data.kept === 'untouched' && this.isKept()) return true;
      this.setData({ kept: 'saving' });
      try {
        await this.sendAll();
      } catch (error) {
        this.setData({ kept: 'failed', keptFault: asFailure(error).message });
        return false;
      }
      const isKept = this.isKept();
      this.setData({ kept: isKept ? 'saved' : 'changed' });
      if (isKept) dropDraft(nameOf(this.data.id));
      else this.later();
      return isKept;
    },
    isKept(): boolean {
      return this.data.id !== '' && this.data.unanswered === null && isSame(this.data.content, this.data.saved);
    },
    async sendAll(): Promise<void> {
      const { content, unanswered } = this.data;
      if (unanswered) await this.send(unanswered);
      if (!isSame(content, this.data.saved)) await this.send(content);
    },
    async send(content: NewsContent): Promise<void> {
      const { id, key, revision } = this.data;
      this.setData({ unanswered: content });
      this.keepHere();
      try {
        this.answered(await (id ? saveNews({ newsId: id, revision }, content) : beginNews(key, content)), content);
      } catch (error) {
        if (isAnswer(error)) this.setData({ unanswered: null });
        throw error;
      }
    },
    answered({ id, revision, content }: ManagedNews, sent: NewsContent) {
      const before = this.data.id;
      const saved = before || isSame(trimmed(sent), content) ? sent : content; // a draft that had begun before holds what was sent then
      this.setData({ id, revision, saved, unanswered: null });
      if (before) return;
      this.keepHere();
      dropDraft(nameOf(''));
    },
  },
});

const nameOf = (id: string) => `news/${id || 'new'}`;

/** As the cloud keeps it. */
const trimmed = (content: NewsContent): NewsContent => ({ ...content, title: content.title.trim(), summary: content.summary.trim() });

/** A no is an answer; no network, a fault and "busy" leave open whether it was done. */
function isAnswer(error: unknown): boolean {
  const { kind, code } = asFailure(error);
  return kind === 'refused' && code !== 'busy';
}
