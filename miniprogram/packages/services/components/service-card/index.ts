import type { Handled } from '../../../../phone/handled';
import { beneficiaryLabels, serviceStateLabels, type Service } from '../../../../shared/contracts/services';
import { follow, wayLabel } from '../../ways';

const tones: Record<Service['state'], string> = { working: 'good', linked: 'brand', planned: 'quiet' };

/** One service: what it is, for whom, on what it rests, and the ways to it. */
Component({
  options: { addGlobalClass: true },
  properties: { service: { type: Object, value: null as Service | null } },
  data: { state: '', tone: '', beneficiaries: '', ways: [] as string[] },
  observers: {
    service(service: Service | null) {
      if (service === null) return;
      this.setData({
        state: serviceStateLabels[service.state],
        tone: tones[service.state],
        beneficiaries: service.beneficiaries.map((each) => beneficiaryLabels[each]).join('、'),
        ways: service.ways.map(wayLabel),
      });
    },
  },
  methods: {
    onWay({ currentTarget }: Handled<unknown, { index: number }>) {
      const service = this.data.service as Service | null;
      const way = service?.ways[currentTarget.dataset.index];
      if (way) void follow(way);
    },
  },
});
