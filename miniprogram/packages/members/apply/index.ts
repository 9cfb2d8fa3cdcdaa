import { largeText } from '../../../behaviors/large-text';
import { block, loading } from '../../../behaviors/loading';
import { singleFlight } from '../../../behaviors/single-flight';
import type { Handled } from '../../../phone/handled';
import { newKey } from '../../../phone/new-key';
import { applicationsPath, back } from '../../../phone/routes';
import { servedCities } from '../../../services/associations';
import { chooseProof, type Proof } from '../../../services/proofs';
import { whoAmI } from '../../../services/session';
import { applicationKindLabels, type Session } from '../../../shared/contracts/members';
import { phoneRefusal, type PhoneGiven } from '../bind/phone-refusal';
import { emptyForm, faultsOf, fieldsOf, introductions, proofHints, type ApplyFaults, type Field, type FormKind } from './form';
import { send } from './sending';

const mostProofs = 6;

Component({
  behaviors: [largeText, loading, singleFlight],
  properties: { kind: { type: String, value: 'binding' } },
  data: {
    session: block<Session>(),
    title: '',
    introduction: '',
    proofHint: '',
    mostProofs,
    fields: [] as Field[],
    cities: [] as string[],
    form: emptyForm,
    proofs: [] as Proof[],
    faults: {} as ApplyFaults,
    complete: false,
    /** Sent again it makes no second application. */
    key: '',
  },
  observers: {
    'form, proofs'() {
      const { form, fields, proofs } = this.data;
      this.setData({ complete: Object.keys(faultsOf(form, fields, proofs.length)).length === 0 });
    },
  },
  methods: {
    onLoad() {
      const kind = this.own();
      this.setData({ key: newKey(), title: applicationKindLabels[kind], introduction: introductions[kind], proofHint: proofHints[kind] });
      void this.read();
    },
    async read() {
      const [session, cities] = await Promise.all([this.load('session', whoAmI), this.own() === 'phone-change' ? [] : servedCities().catch(() => [])]);
      this.setData({ fields: fieldsOf(this.own(), session?.member?.kind ?? null), cities });
    },
    own(): FormKind {
      return this.data.kind in introductions ? (this.data.kind as FormKind) : 'binding';
    },
    onTyped({ detail, currentTarget }: Handled<string, { field: string }>) {
      const { field } = currentTarget.dataset;
      this.setData({ [`form.${field}`]: detail, [`faults.${field}`]: '' });
    },
    onCity({ detail }: Handled<string>) {
      this.setData({ 'form.city': detail, 'faults.city': '' });
    },
    onFirm({ detail }: Handled<string>) {
      this.setData({ 'form.firmName': detail, 'faults.firmName': '' });
    },
    onAdd() {
      void this.once('proof', async () => {
        const proof = await chooseProof();
        if (proof) this.setData({ proofs: [...this.data.proofs, proof], 'faults.proofs': '' });
      });
    },
    onRemove({ currentTarget }: Handled<unknown, { index: number }>) {
      this.setData({ proofs: this.data.proofs.filter((_, index) => index !== currentTarget.dataset.index) });
    },
    onLook({ currentTarget }: Handled<unknown, { index: number }>) {
      const picture = this.data.proofs[currentTarget.dataset.index]?.picture;
      if (picture) void wx.previewImage({ urls: [picture] });
    },
    isWhole(): boolean {
      const { form, fields, proofs } = this.data;
      const faults = faultsOf(form, fields, proofs.length);
      this.setData({ faults });
      return Object.keys(faults).length === 0;
    },
    onSubmit() {
      if (this.isWhole()) this.submit('');
    },
    onPhone({ detail }: Handled<PhoneGiven>) {
      if (detail.code) this.submit(detail.code);
      else void wx.showToast({ title: phoneRefusal(detail), icon: 'none', duration: 3000 });
    },
    submit(phoneCode: string) {
      const { form, key, proofs } = this.data;
      void this.once('submit', async () => {
        await send(this.own(), form, { key, phoneCode, proofs: proofs.map(({ fileId }) => fileId) });
        void wx.redirectTo({ url: `${applicationsPath}?fresh=1` });
      });
    },
    onRefusePrivacy: () => back(),
  },
});
