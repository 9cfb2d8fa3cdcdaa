import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { readVersions } from '../../../services/associations';
import { policyLabels, type PolicyVersion } from '../../../shared/contracts/associations';
import { valueText } from '../words';

const lineOf = ({ revision, at, by, field, own, reason }: PolicyVersion) => ({
  revision,
  at,
  by,
  reason,
  label: policyLabels[field],
  text: own ? valueText(field, own.value) : '改为沿用上级',
  citation: own?.citation ?? null,
});

Component({
  behaviors: [largeText, loading],
  properties: { associationId: String },
  data: { versions: block<ReturnType<typeof lineOf>[]>() },
  methods: {
    onLoad() {
      void this.refresh();
    },
    async refresh() {
      await this.load('versions', async () => (await readVersions(decodeURIComponent(this.data.associationId))).map(lineOf));
    },
  },
});
