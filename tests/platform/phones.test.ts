import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { keysFrom } from '../../cloudfunctions/platform/keys';
import { certificateHash, maskCertificateNumber, maskPhone, openPhone, phoneHash, sealPhone, type PhoneKeys } from '../../cloudfunctions/platform/phones';

const newKeys = (): PhoneKeys => ({ encryption: randomBytes(32), lookup: randomBytes(32) });
const keys = newKeys();
const phones = fc.stringMatching(/^1\d{10}$/);

test('a sealed phone number opens with its key and for its member', () => {
  fc.assert(fc.property(phones, (phone) => openPhone(sealPhone(phone, 'm1', keys), 'm1', keys) === phone));
});

test('the same number sealed twice does not look the same', () => {
  expect(sealPhone('12000000001', 'm1', keys)).not.toBe(sealPhone('12000000001', 'm1', keys));
});

test('it opens neither with another key nor for another member, nor once it was tampered with', () => {
  const sealed = sealPhone('12000000001', 'm1', keys);
  expect(() => openPhone(sealed, 'm1', newKeys())).toThrow('another key');
  expect(() => openPhone(sealed, 'm2', keys)).toThrow();
  const [id, nonce, tag, text] = sealed.split('.');
  const flipped = Buffer.from(text!, 'base64url').map((byte, index) => (index === 0 ? byte ^ 1 : byte));
  expect(() => openPhone([id, nonce, tag, Buffer.from(flipped).toString('base64url')].join('.'), 'm1', keys)).toThrow();
  const short = Buffer.from(tag!, 'base64url').subarray(0, 4).toString('base64url');
  expect(() => openPhone([id, nonce, short, text].join('.'), 'm1', keys)).toThrow();
});

test('equal numbers have equal hashes under one key, and others under another', () => {
  expect(phoneHash('12000000001', keys)).toBe(phoneHash('12000000001', keys));
  expect(phoneHash('12000000001', keys)).not.toBe(phoneHash('12000000001', newKeys()));
  expect(phoneHash('12000000001', keys)).not.toBe(certificateHash('12000000001', keys));
  expect(certificateHash('ab12', keys)).toBe(certificateHash('AB12', keys));
});

test('masks leave only what a reader needs to know the number again', () => {
  expect(maskPhone('12012340001')).toBe('120****0001');
  expect(maskCertificateNumber('990100000001')).toBe('********0001');
  expect(maskCertificateNumber('12')).toBe('12');
});

test.each([{}, { MEMBER_ENCRYPTION_KEY: randomBytes(16).toString('base64'), MEMBER_LOOKUP_KEY: randomBytes(32).toString('base64') }])('a missing or short key is said at once', (environment) => {
  expect(() => keysFrom(environment)).toThrow('MEMBER_ENCRYPTION_KEY must hold 32 bytes in base64');
});
