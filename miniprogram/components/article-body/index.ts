import { followLink } from '../../phone/follow-link';
import type { Handled } from '../../phone/handled';
import { picturesOf } from '../../shared/article-body';
import type { Block } from '../../shared/contracts/article-body';

/** The one way in which a text looks, wherever it stands. Each block has the id `block-0`, `block-1`, … */
Component({
  options: { addGlobalClass: true },
  properties: {
    body: { type: Array, value: [] as Block[] },
  },
  methods: {
    onLink({ currentTarget }: Handled<unknown, { link: string }>) {
      followLink(currentTarget.dataset.link);
    },
    onPicture({ currentTarget }: Handled<unknown, { file: string }>) {
      const urls = picturesOf(this.data.body).map(({ file }) => file);
      void wx.previewImage({ urls, current: currentTarget.dataset.file });
    },
  },
});
